#include "widgets/json/jsoneditor.h"
#include "widgets/text/diffview.h"
#include "widgets/text/plainlabel.h"

#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

/// JsonEditor and DiffView, by clicks and keys.
class JsonEditorTest : public QObject
{
    Q_OBJECT

    static QPushButton *button(const QWidget &in, const QString &text)
    {
        for (auto *candidate : in.findChildren<QPushButton *>()) {
            if (candidate->text() == text)
                return candidate;
        }
        return nullptr;
    }
    static QString said(const JsonEditor &editor, const QString &name)
    {
        for (const auto *label : editor.findChildren<PlainLabel *>()) {
            if (label->accessibleName() == name)
                return label->plainText();
        }
        return {};
    }
    static QString verdict(const JsonEditor &editor) { return said(editor, u"Verdict on the JSON"_s); }
    static QString oddities(const JsonEditor &editor)
    {
        return said(editor, u"What the text holds that cannot be seen"_s);
    }

private slots:
    void faultsSayWhere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("words");
        QTest::newRow("missing comma") << u"{\n  \"a\": 1\n  \"b\": 2\n}"_s << 3 << 3 << u"a comma or } is missing"_s;
        QTest::newRow("trailing comma") << u"{\"a\": 1,}"_s << 1 << 9 << u"a name in double quotes"_s;
        QTest::newRow("bare word") << u"[\n  yes\n]"_s << 2 << 3 << u"a value is missing"_s;
        QTest::newRow("no colon") << u"{\"a\" 1}"_s << 1 << 6 << u"a colon is missing"_s;
        QTest::newRow("line break in a text") << u"{\"a\": \"x\ny\"}"_s << 1 << 9 << u"escape"_s;
        QTest::newRow("unknown escape") << u"\"\\x41\""_s << 1 << 2 << u"no such escape"_s;
        QTest::newRow("short escape") << u"\"\\u12\""_s << 1 << 2 << u"no such escape"_s;
        QTest::newRow("open text") << u"{\"a\": \"x"_s << 1 << 9 << u"ends too early"_s;
        QTest::newRow("cut") << u"{\"a\": [1, 2"_s << 1 << 12 << u"ends too early"_s;
        QTest::newRow("two values") << u"{} {}"_s << 1 << 4 << u"nothing may follow"_s;
        QTest::newRow("exponent") << u"1e"_s << 1 << 1 << u"exponent"_s;
    }
    void faultsSayWhere()
    {
        QFETCH(QString, text);
        QFETCH(int, line);
        QFETCH(int, column);
        QFETCH(QString, words);
        const auto laidOut = laidOutJson(text);
        QVERIFY(!laidOut);
        QVERIFY2(laidOut.error().words.contains(words), qPrintable(laidOut.error().words));
        QCOMPARE(laidOut.error().line, line);
        QCOMPARE(laidOut.error().column, column);
    }

    void typingIsJudged()
    {
        JsonEditor editor;
        editor.resize(400, 300);
        editor.show();
        QSignalSpy validity(&editor, &JsonEditor::validityChanged);
        QSignalSpy changed(&editor, &JsonEditor::textChanged);
        QVERIFY(!editor.isValid());
        auto *edit = editor.findChild<QPlainTextEdit *>();
        QTest::keyClicks(edit, u"{\"a\": 1"_s);
        QVERIFY(!editor.isValid());
        QVERIFY(verdict(editor).contains(u"Line 1, column 8"_s));
        QVERIFY(!button(editor, u"Format"_s)->isEnabled());
        QTest::keyClicks(edit, u"}"_s);
        QVERIFY(editor.isValid());
        QCOMPARE(validity.size(), 1);
        QCOMPARE(validity.first().first(), true);
        QCOMPARE(changed.size(), 8);
        QTest::mouseClick(button(editor, u"Format"_s), Qt::LeftButton);
        QCOMPARE(editor.text(), u"{\n  \"a\": 1\n}"_s);
        edit->undo();
        QCOMPARE(editor.text(), u"{\"a\": 1}"_s);
    }

    void theFaultIsOneClickAway()
    {
        JsonEditor editor;
        editor.resize(400, 300);
        editor.show();
        editor.setText(u"{\n\"a\": 1\n\"b\": 2\n}"_s);
        QTest::mouseClick(button(editor, u"Go to it"_s), Qt::LeftButton);
        QCOMPARE(editor.findChild<QPlainTextEdit *>()->textCursor().blockNumber(), 2);
    }

    void returnKeepsTheIndentation()
    {
        JsonEditor editor;
        auto *edit = editor.findChild<QPlainTextEdit *>();
        QTest::keyClicks(edit, u"  {"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QTest::keyClicks(edit, u"\"a\": 1,"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QTest::keyClicks(edit, u"x"_s);
        QCOMPARE(editor.text(), u"  {\n    \"a\": 1,\n    x"_s);
    }

    void theInvisibleIsKeptAndSaid()
    {
        JsonEditor editor;
        editor.resize(400, 300);
        editor.show();
        const QString text = u"{\r\n\"a\": \"x\u202Ey\u00a0\u200B http:\\/\\/x\"\r\n}"_s;
        editor.setText(text);
        QCOMPARE(editor.text(), text);
        QVERIFY(editor.isValid());
        QCOMPARE(oddities(editor),
            u"Kept as it came: 2 Windows line end(s), CR LF, 1 no-break space(s) and 2 invisible character(s). Escaped "
            "though JSON need not: 2 escaped slash(es), \\/. It counts as written."_s);
        editor.layOut();
        QCOMPARE(editor.text(), u"{\n  \"a\": \"x\u202Ey\u00a0\u200B http:\\/\\/x\"\n}"_s);
        editor.findChild<QPlainTextEdit *>()->undo();
        QCOMPARE(editor.text(), text);
        editor.setJson(text);
        QVERIFY(!oddities(editor).contains(u"Windows"_s));
        editor.setText(u"{}"_s);
        QVERIFY(oddities(editor).isEmpty());
    }

    void returnEndsALineAsTheOthersEnd()
    {
        JsonEditor editor;
        editor.setText(u"{\r\n}"_s);
        auto *edit = editor.findChild<QPlainTextEdit *>();
        edit->moveCursor(QTextCursor::Down);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(editor.text(), u"{\r\n\r\n}"_s);
    }

    /// A fault is where it is, also behind marks.
    void theFaultBehindMarksIsFound()
    {
        JsonEditor editor;
        editor.resize(400, 300);
        editor.show();
        editor.setText(u"{\r\n\"a\":\u00a01,\r\n}"_s);
        QVERIFY(verdict(editor).contains(u"Line 2, column 5"_s));
        QTest::mouseClick(button(editor, u"Go to it"_s), Qt::LeftButton);
        QCOMPARE(editor.findChild<QPlainTextEdit *>()->textCursor().position(), 7);
    }

    void aTextOfMarksOnlyIsNotDrawnOneByOne()
    {
        JsonEditor editor;
        editor.setText(QString(20'000, QChar(0xa0)));
        QVERIFY(!editor.findChild<QPlainTextEdit *>()->isReadOnly());
        const QString text(20'001, QChar(0xa0));
        editor.setText(text);
        QVERIFY(editor.findChild<QPlainTextEdit *>()->isReadOnly());
        QCOMPARE(editor.text(), text);
    }

    void aLargeTextIsJudgedWhenTheTypingPauses()
    {
        JsonEditor editor;
        editor.show();
        editor.setText(u"[\""_s + QString(100'000, u'x') + u"\"]"_s);
        QVERIFY(editor.isValid());
        QSignalSpy validity(&editor, &JsonEditor::validityChanged);
        auto *edit = editor.findChild<QPlainTextEdit *>();
        edit->moveCursor(QTextCursor::End);
        QTest::keyClicks(edit, u"x"_s);
        QVERIFY(!editor.isValid()); // whoever asks gets the truth at once
        QVERIFY(validity.isEmpty());
        QTRY_COMPARE(validity.size(), 1);
    }

    void aTextTooLongToEditIsKeptWhole()
    {
        JsonEditor editor;
        const QString text = u"[\""_s + QString(300'000, u'x') + u"\"]"_s;
        editor.setText(text);
        auto *edit = editor.findChild<QPlainTextEdit *>();
        QVERIFY(edit->isReadOnly());
        QVERIFY(edit->document()->characterCount() < 5000);
        QCOMPARE(editor.text(), text);
        QVERIFY(editor.isValid());
        editor.layOut();
        QCOMPARE(editor.text(), text);
        editor.setText(text.chopped(1));
        QVERIFY(!editor.isValid());
        editor.setText(u"{}"_s);
        QVERIFY(!edit->isReadOnly());
        QCOMPARE(editor.text(), u"{}"_s);
    }

    void aDiffShowsWhatChangedAndALittleAroundIt()
    {
        DiffView view;
        view.resize(400, 300);
        view.show();
        QStringList lines;
        for (int i = 0; i < 20; ++i)
            lines.append(u"line %1"_s.arg(i));
        const QString before = lines.join(u'\n');
        lines[10] = u"changed\u202E"_s;
        view.setTexts(before, lines.join(u'\n'));
        QVERIFY(view.isChanged());
        QCOMPARE(view.shownText(),
            u"\u22ef\n  line 7\n  line 8\n  line 9\n- line 10\n+ changed\\u202e\n  line 11\n  line 12\n  line 13\n\u22ef"_s);
        QCOMPARE(view.findChild<PlainLabel *>()->plainText(), u"1 line(s) added, 1 line(s) removed"_s);
        view.setTexts(before, before);
        QVERIFY(!view.isChanged());
        QVERIFY(view.shownText().isEmpty());
    }
};

QTEST_MAIN(JsonEditorTest)
#include "tst_jsoneditor.moc"
