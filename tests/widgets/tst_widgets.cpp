#include "core/prettyjson.h"
#include "widgets/json/jsonview.h"
#include "widgets/look/iconset.h"
#include "widgets/look/livetimer.h"
#include "widgets/look/theme.h"
#include "widgets/state/stateplaceholder.h"
#include "widgets/state/tableface.h"
#include "widgets/table/tableview.h"
#include "widgets/text/plainlabel.h"
#include "widgets/text/valueedit.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

class WidgetsTest : public QObject
{
    Q_OBJECT

private slots:
    void jsonKeepsEveryToken_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("pretty"); // null: not JSON
        QTest::newRow("order, duplicates, long numbers")
            << u"{\"b\":12345678901234567890,\"a\":1.0,\"a\":[]}"_s
            << u"{\n  \"b\": 12345678901234567890,\n  \"a\": 1.0,\n  \"a\": []\n}"_s;
        QTest::newRow("nested") << u"[1, {\"x\" : null}]"_s << u"[\n  1,\n  {\n    \"x\": null\n  }\n]"_s;
        QTest::newRow("escapes") << u"\"a\\\"b\\\\\""_s << u"\"a\\\"b\\\\\""_s;
        QTest::newRow("exponent") << u" -0.5e+10 "_s << u"-0.5e+10"_s;
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("cut") << u"{\"a\": 1, \"b"_s << QString();
        QTest::newRow("open escape") << u"\"a\\"_s << QString();
        QTest::newRow("trailing comma") << u"[1,]"_s << QString();
        QTest::newRow("two values") << u"1 2"_s << QString();
        QTest::newRow("html") << u"<b>Bad Gateway</b>"_s << QString();
        QTest::newRow("leading zero") << u"012"_s << QString();
        QTest::newRow("minus") << u"-"_s << QString();
        QTest::newRow("too deep") << QString(100'000, u'[') << QString();
    }
    void jsonKeepsEveryToken()
    {
        QFETCH(QString, text);
        QFETCH(QString, pretty);
        QCOMPARE(prettyJson(text).value_or(QString()), pretty);
    }

    void jsonViewFallsBackToTheTextItself()
    {
        JsonView view;
        view.setBody(u"<h1>502</h1>"_s, 12, u"No body"_s);
        QCOMPARE(view.shownText(), u"<h1>502</h1>"_s);
        QVERIFY(view.note().isEmpty());
        view.setBody(u"{\"a\":"_s, 100'000, u"No body"_s);
        QCOMPARE(view.shownText(), u"{\n  \"a\": "_s); // laid out as far as it goes
        QVERIFY(!view.note().isEmpty());
    }

    void jsonViewDoesNotStallOnOneLongLine()
    {
        JsonView view;
        view.resize(600, 400);
        view.show();
        QElapsedTimer timer;
        timer.start();
        view.setBody(QString(10'000'000, u'x'), 10'000'000, {});
        view.grab();
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    }

    void labelNeverInterprets()
    {
        PlainLabel label;
        label.setPlainText(u"<b>x</b>\u202Ey"_s);
        QCOMPARE(label.textFormat(), Qt::PlainText);
        QCOMPARE(label.text(), u"<b>x</b>\\u202ey"_s);
    }

    void aLabelShowsTheFirstLinesOnly()
    {
        PlainLabel label;
        label.setPlainText(u"a\nb"_s);
        QCOMPARE(label.text(), u"a\nb"_s);
        label.setPlainText(QString(5000, u'\n'));
        QVERIFY(label.text().endsWith(QChar(0x2026)));
        QCOMPARE(label.text().count(u'\n'), 40);
        QCOMPARE(label.plainText().size(), 5000);
    }

    void aValueTooLongForALineIsKeptWhole()
    {
        ValueEdit edit;
        edit.setValue(u"https://host/path"_s);
        QVERIFY(!edit.isReadOnly());
        const QString value = u"x\u202e"_s.repeated(10'000);
        edit.setValue(value);
        QVERIFY(edit.isReadOnly());
        QVERIFY(edit.text().size() < 2000);
        QCOMPARE(edit.value(), value);
        edit.setLocked(false);
        QVERIFY(edit.isReadOnly());
        edit.setValue({});
        QVERIFY(!edit.isReadOnly());
        QCOMPARE(edit.value(), QString());
        edit.setLocked(true);
        QVERIFY(edit.isReadOnly());
    }

    void liveTimerRunsOnlyWhileSeen()
    {
        QWidget window;
        auto *page = new QWidget(&window);
        LiveTimer timer(page, std::chrono::milliseconds(5));
        QVERIFY(!timer.isRunning());
        window.show();
        QVERIFY(timer.isRunning());
        page->hide();
        QVERIFY(!timer.isRunning());
        page->show();
        QVERIFY(timer.isRunning());
        window.setWindowState(Qt::WindowMinimized);
        QTRY_VERIFY(!timer.isRunning());
        window.setWindowState(Qt::WindowNoState);
        QTRY_VERIFY(timer.isRunning());
        window.hide();
        QVERIFY(!timer.isRunning());
    }

    void liveTimerFollowsToANewWindow()
    {
        QWidget page;
        LiveTimer timer(&page, std::chrono::milliseconds(5));
        QWidget window;
        page.setParent(&window);
        window.show();
        page.show();
        QVERIFY(timer.isRunning());
        window.hide();
        QVERIFY(!timer.isRunning());
        page.setParent(nullptr);
    }

    void placeholderSaysWhatHappenedAndWhatToDo()
    {
        StatePlaceholder placeholder;
        QVERIFY(placeholder.text().isEmpty());
        placeholder.showUnavailable({ErrorKind::Permission, u"The jobs may not be read."_s, u"cron.job"_s,
            u"permission denied for schema cron"_s, u"grant usage on schema cron to app"_s, u"42501"_s});
        QVERIFY(placeholder.text().contains(u"cron.job"_s));
        QVERIFY(placeholder.text().contains(u"permission denied"_s));
        QVERIFY(placeholder.text().contains(u"grant usage"_s));
    }

    void placeholderOffersWhatWouldFillIt()
    {
        StatePlaceholder placeholder;
        auto *button = placeholder.findChild<QPushButton *>(u"placeholderAction"_s);
        placeholder.showEmpty(u"Nothing"_s, u"Hint"_s);
        QVERIFY(button->isHidden());
        int made = 0;
        const PlaceholderAction make{u"Make one"_s, [&] {
                                         ++made;
                                         placeholder.showEmpty(u"Still nothing"_s, {}); // while its button is pressed
                                     }};
        placeholder.showEmpty(u"Nothing"_s, u"Hint"_s, make);
        QVERIFY(!button->isHidden());
        QCOMPARE(button->text(), u"Make one"_s);
        QCOMPARE(placeholder.focusProxy(), button);
        button->click();
        QCOMPARE(made, 1);
        QVERIFY(button->isHidden());
        placeholder.showUnavailable({.kind = ErrorKind::MissingObject, .what = u"Gone."_s}, make);
        QVERIFY(!button->isHidden());
        placeholder.showUnavailable({.kind = ErrorKind::Permission, .what = u"Closed."_s});
        QVERIFY(button->isHidden());
    }

    void aTableWithoutRowsIsNoLoneHead()
    {
        QStandardItemModel model(0, 2);
        auto *table = new TableView;
        table->setModel(&model);
        TableFace face(table, u"cron"_s);
        face.setEmpty(u"No run yet"_s, u"They come here."_s);
        QCOMPARE(face.findChild<StatePlaceholder *>()->text(), u"No run yet\nThey come here."_s);
        QVERIFY(face.currentWidget() != table);
        model.appendRow(new QStandardItem(u"a"_s));
        QCOMPARE(face.currentWidget(), table);
        model.setRowCount(0);
        QVERIFY(face.currentWidget() != table);
    }

    void quietTextIsQuietWhateverItLiesOn()
    {
        const QPalette before = QGuiApplication::palette();
        QGuiApplication::setPalette(Theme::palette(false));
        const QColor quiet = quietText(QGuiApplication::palette());
        for (const QPalette::ColorRole background : {QPalette::Window, QPalette::Base, QPalette::Button}) {
            QWidget area;
            area.setBackgroundRole(background);
            auto *label = new PlainLabel(PlainLabel::Fit::ElideEnd, &area);
            label->setQuiet(false);
            QCOMPARE(label->palette().color(label->foregroundRole()), quiet);
        }
        QGuiApplication::setPalette(before);
    }

    void tableOpensAndCopiesByKeyboard()
    {
        QStandardItemModel model(3, 2);
        model.setHorizontalHeaderLabels({u"Name"_s, u"When"_s});
        for (int row = 0; row < 3; ++row) {
            model.setData(model.index(row, 0), u"job\t%1"_s.arg(row));
            model.setData(model.index(row, 1), row);
        }
        TableView view;
        view.setModel(&model);
        view.show();
        view.selectRow(1);
        QSignalSpy opened(&view, &TableView::opened);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().toModelIndex().row(), 1);
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"Name\tWhen\njob 1\t1"_s);
    }

    void everyIconDraws()
    {
        for (int i = 0; i <= int(Icon::Sandbox); ++i) {
            QImage image(32, 32, QImage::Format_ARGB32_Premultiplied);
            image.setDevicePixelRatio(2);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            paintIcon(painter, QRectF(0, 0, 16, 16), Icon(i), Qt::red);
            painter.end();
            int marked = 0;
            for (int y = 0; y < 32; ++y) {
                for (int x = 0; x < 32; ++x)
                    marked += image.pixelColor(x, y).alpha() > 128 ? 1 : 0;
            }
            QVERIFY2(marked > 20, qPrintable(QString::number(i)));
            QVERIFY(!themedIcon(Icon(i)).pixmap(16).isNull());
        }
    }
};

QTEST_MAIN(WidgetsTest)
#include "tst_widgets.moc"
