#include "widgets/json/jsonview.h"

#include "core/prettyjson.h"
#include "support/heartbeat.h"
#include "support/hostiletexts.h"
#include "support/waiting.h"
#include "widgets/text/findbar.h"
#include "widgets/text/plainlabel.h"
#include "widgets/text/textpane.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

using namespace signalbox;
using namespace Qt::StringLiterals;
using test::Heartbeat;
using test::leastStall;

namespace {

constexpr double allowedStall = 100; // milliseconds of computing in one go

DisplayText pretty(const QString &text)
{
    return DisplayText::of(text, DisplayText::Layout::Pretty, false, 0);
}

} // namespace

/// Texts of any size and shape are shown as they are, can be searched and copied, and never stall the window.
class JsonViewTest : public QObject
{
    Q_OBJECT

private:
    static QToolButton *tool(JsonView &view, const QString &text)
    {
        for (auto *button : view.findChildren<QToolButton *>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }

    static double worstWhileShowing(const QString &text)
    {
        JsonView view;
        view.setMostLines(16);
        view.resize(600, 400);
        view.show();
        QTest::qWait(30);
        const Heartbeat heartbeat;
        view.setBody(text, 0, {});
        waitFor([&] { return view.isReady(); }, std::chrono::minutes(1));
        view.grab();
        QTest::qWait(20);
        tool(view, u"Wrap"_s)->click();
        waitFor([&] { return view.isReady(); }, std::chrono::minutes(1));
        auto *bar = view.findChild<TextPane *>()->verticalScrollBar();
        for (int part = 0; part <= 4; ++part) {
            bar->setValue(bar->maximum() / 4 * part);
            QTest::qWait(5);
        }
        view.find();
        view.findChild<FindBar *>()->open(u"xxyz"_s);
        QTest::qWait(20);
        view.setBody({}, 0, {});
        QTest::qWait(20);
        return heartbeat.worstComputedMilliseconds();
    }

private slots:
    void aCutTextIsLaidOutAsFarAsItGoes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown"); // null: not JSON
        QTest::newRow("in a string") << u"{\"a\":[1,\"bc"_s << u"{\n  \"a\": [\n    1,\n    \"bc"_s;
        QTest::newRow("in a name") << u"{\"a\":1,\"bc"_s << u"{\n  \"a\": 1,\n  \"bc"_s;
        QTest::newRow("in an escape") << u"[\"a\\"_s << u"[\n  \"a\\"_s;
        QTest::newRow("after a comma") << u"[1,"_s << u"[\n  1,\n  "_s;
        QTest::newRow("no JSON") << u"<html>"_s << QString();
        QTest::newRow("whole") << u"[1]"_s << QString();
    }
    void aCutTextIsLaidOutAsFarAsItGoes()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(prettyJsonStart(text, 1000).value_or(QString()), shown);
    }

    void indentationDoesNotExplode()
    {
        const QString text = QString(199, u'[') + u"1,"_s.repeated(100'000) + u"1"_s + QString(199, u']');
        QVERIFY(!prettyJson(text, 1'000'000));
        QVERIFY(!pretty(text).pretty);
    }

    void linesAreBrokenForTheScreenOnly()
    {
        const QString text = u"short\n"_s + QString(2500, u'x') + u"\nend"_s;
        const DisplayText display = pretty(text);
        QCOMPARE(display.text, text);
        QCOMPARE(display.lines, 3);
        QCOMPARE(display.lineCount(), 9);
        QCOMPARE(display.line(0), u"short");
        QCOMPARE(display.line(1).size(), 400);
        QCOMPARE(display.line(7).size(), 100);
        QCOMPARE(display.line(8), u"end");
        QVERIFY(display.startsLine(1) && !display.startsLine(2));
        QCOMPARE(display.lineOf(0), 0);
        QCOMPARE(display.lineOf(5), 0);
        QCOMPARE(display.lineOf(6), 1);
        QCOMPARE(display.lineOf(text.size()), 8);
        const DisplayText narrow = display.wrapped(100);
        QCOMPARE(narrow.columns, 100);
        QCOMPARE(narrow.lineCount(), 27);
        QCOMPARE(DisplayText().lineCount(), 1);
    }

    void linesBreakBetweenWords()
    {
        const auto lines = [](const QString &text, int wrapAt) {
            const DisplayText display = DisplayText::of(text, DisplayText::Layout::AsItIs, false, wrapAt);
            QStringList lines;
            for (int line = 0; line < display.lineCount(); ++line)
                lines.append(display.line(line).toString());
            return lines.join(u'|');
        };
        QCOMPARE(lines(u"select one from two"_s, 12), u"select one |from two"_s);
        QCOMPARE(lines(u"select one"_s, 10), u"select one"_s);
        QCOMPARE(
            lines(u"call(public.trips,'a')"_s, 12), u"call(public.|trips,'a')"_s); // behind a mark, without a blank
        QCOMPARE(lines(u"x public.tripsandmore"_s, 16), u"x public.|tripsandmore"_s);
        QCOMPARE(lines(u"a bcdefghijklmnop"_s, 8), u"a bcdefg|hijklmno|p"_s); // rather than a line of one letter
        QCOMPARE(lines(u"abcdefghij kl"_s, 8), u"abcdefgh|ij kl"_s);
    }

    void wideCharactersTakeTwoColumns()
    {
        const DisplayText display = DisplayText::of(QString(30, QChar(0x4e2d)), DisplayText::Layout::AsItIs, false, 20);
        QCOMPARE(display.lineCount(), 3);
        const DisplayText faces = DisplayText::of(u"\U0001F600"_s.repeated(30), DisplayText::Layout::AsItIs, false, 20);
        for (int line = 0; line < faces.lineCount(); ++line)
            QVERIFY(!faces.line(line).front().isLowSurrogate());
    }

    void showsSizesAndSwitchesToTheRawText()
    {
        JsonView view;
        view.resize(500, 300);
        view.show();
        view.setBody(u"{\"a\":1,\"b\":\"\u202E\"}"_s, 17, u"None"_s);
        QCOMPARE(view.shownText(), u"{\n  \"a\": 1,\n  \"b\": \"\\u202e\"\n}"_s);
        QVERIFY2(view.sizeText().contains("4 line"_L1), qPrintable(view.sizeText()));
        for (auto *segment : view.findChildren<QAbstractButton *>()) {
            if (segment->text() == "Raw"_L1)
                QTest::mouseClick(segment, Qt::LeftButton);
        }
        QCOMPARE(view.shownText(), u"{\"a\":1,\"b\":\"\\u202e\"}"_s);
        QTest::mouseClick(tool(view, u"Copy"_s), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), u"{\"a\":1,\"b\":\"\u202E\"}"_s); // exactly as it was given
        view.setBody({}, 0, u"None"_s);
        QVERIFY(view.sizeText().isEmpty());
        QVERIFY(!tool(view, u"Find"_s)->isEnabled());
    }

    void searchesWithTheKeyboard()
    {
        JsonView view;
        view.resize(500, 200);
        view.show();
        view.setBody(test::bigJson(50'000), 0, {});
        QVERIFY(waitFor([&] { return view.isReady(); }));
        auto *pane = view.findChild<TextPane *>();
        pane->setFocus();
        QTest::keyClick(pane, Qt::Key_F, Qt::ControlModifier);
        auto *bar = view.findChild<FindBar *>();
        QVERIFY(bar->isVisible());
        QTest::keyClicks(bar->findChild<QLineEdit *>(), u"LIS"_s);
        const auto count = [&] {
            for (auto *label : bar->findChildren<PlainLabel *>()) {
                if (label->accessibleName() == "Places found"_L1)
                    return label->plainText();
            }
            return QString();
        };
        const QString last = u"%1"_s.arg(view.shownText().count("lis"_L1, Qt::CaseInsensitive));
        QVERIFY(waitFor([&] { return count().startsWith("1 of "_L1); }));
        QVERIFY2(count().endsWith(last) || count().remove(u',').endsWith(last), qPrintable(count()));
        QTest::keyClick(bar->findChild<QLineEdit *>(), Qt::Key_Return);
        QVERIFY(count().startsWith("2 of "_L1));
        const int before = pane->verticalScrollBar()->value();
        QTest::keyClick(bar->findChild<QLineEdit *>(), Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClick(bar->findChild<QLineEdit *>(), Qt::Key_Return, Qt::ShiftModifier);
        QVERIFY(count().startsWith(last) || count().remove(u',').startsWith(last)); // round the end
        QVERIFY(pane->verticalScrollBar()->value() > before);
        QTest::keyClick(bar->findChild<QLineEdit *>(), Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
    }

    void selectsAndCopies()
    {
        JsonView view;
        view.resize(500, 200);
        view.show();
        view.setBody(u"one two\nthree"_s, 13, {});
        auto *pane = view.findChild<TextPane *>();
        QTest::mouseDClick(pane->viewport(), Qt::LeftButton, {}, QPoint(10, 12));
        QCOMPARE(pane->selectedText(), u"one"_s);
        QTest::keyClick(pane, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(pane, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"one two\nthree"_s);
    }

    void theSameBodyAgainMovesNothing()
    {
        JsonView view;
        view.resize(500, 200);
        view.show();
        const QString body = test::bigJson(5000);
        view.setBody(body, body.size(), {});
        auto *bar = view.findChild<TextPane *>()->verticalScrollBar();
        bar->setValue(40);
        view.setBody(body, body.size(), {});
        QCOMPARE(bar->value(), 40);
        QTest::mouseClick(tool(view, u"Wrap"_s), Qt::LeftButton);
        QVERIFY(bar->value() >= 40); // the same line is still at the top
    }

    void nothingStalls_data()
    {
        QTest::addColumn<QString>("text");
        for (const test::HostileText &hostile : test::hostileTexts())
            QTest::newRow(qPrintable(hostile.name)) << hostile.text;
        QTest::newRow("16 MB of JSON") << test::bigJson(16 * 1024 * 1024);
        QTest::newRow("a line of 16 MB") << QString(16 * 1024 * 1024, u'x');
    }
    void nothingStalls()
    {
        QFETCH(QString, text);
        const double worst = leastStall(allowedStall, [&] { return worstWhileShowing(text); });
        QVERIFY2(worst <= allowedStall, qPrintable(u"%1 ms"_s.arg(worst)));
    }

    void hostileTextIsShownAsItIs_data() { nothingStalls_data(); }
    void hostileTextIsShownAsItIs()
    {
        QFETCH(QString, text);
        const DisplayText display = DisplayText::of(text, DisplayText::Layout::AsItIs, false, 0);
        for (const QChar c : display.text) {
            if (c == u'\n' || c == u'\t' || c.isSurrogate())
                continue;
            const auto category = c.category();
            if (category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Separator_Line
                || category == QChar::Separator_Paragraph)
                QFAIL(qPrintable(u"U+%1 is not visible"_s.arg(uint(c.unicode()), 4, 16)));
        }
    }
};

QTEST_MAIN(JsonViewTest)
#include "tst_jsonview.moc"
