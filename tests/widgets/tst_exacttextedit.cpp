#include "core/textoddities.h"
#include "widgets/text/exacttextedit.h"
#include "widgets/text/odditylabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QRandomGenerator>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

/// Any text, most of it of what fields lose.
QString randomText(QRandomGenerator &random)
{
    static const QStringList parts{u"a"_s, u"{\"a\": 1}"_s, u" "_s, u"\t"_s, u"\n"_s, u"\r\n"_s, u"\r"_s, u"\n\r"_s,
        QString(QChar(0)), u"\u00a0"_s, u"\u202f"_s, u"\u2028"_s, u"\u2029"_s, u"\ufffc"_s, u"\ufdd0"_s, u"\ufdd1"_s,
        u"\ufeff"_s, u"\u200b"_s, u"\u200d"_s, u"\u202e"_s, u"\u00ad"_s, u"\u0085"_s, u"\u001b[1m"_s, u"\ufffd"_s,
        u"\uf8ff"_s, u"\uffff"_s, u"\u3000"_s, u"\u2003"_s, u"e\u0301"_s, u"\u05e9\u05dc"_s, u"\U0001f511"_s,
        u"\U000e0041"_s, u"\U0001f468\u200d\U0001f469"_s, QString(QChar(0xd800)), QString(QChar(0xdc00)), u"\\/"_s,
        u"\\u003c"_s, u"<b>&amp;</b>"_s};
    QString text;
    const int count = random.bounded(24);
    for (int i = 0; i < count; ++i)
        text += parts.at(random.bounded(int(parts.size())));
    return text;
}

QByteArray randomBytes(QRandomGenerator &random)
{
    QByteArray bytes = randomText(random).toUtf8();
    for (int i = random.bounded(4); i > 0; --i)
        bytes.insert(random.bounded(int(bytes.size()) + 1), char(random.bounded(256)));
    return bytes;
}

/// As another program's clipboard arrives: bytes, and what Qt makes of them.
void putOnClipboard(const QByteArray &bytes)
{
    auto *data = new QMimeData;
    data->setData(u"text/plain"_s, bytes);
    QGuiApplication::clipboard()->setMimeData(data);
}

void paste(ExactTextEdit &edit)
{
    QTest::keyClick(&edit, Qt::Key_V, Qt::ControlModifier);
}

} // namespace

/// ExactTextEdit by real keys: what goes in comes out, whatever it is.
class ExactTextEditTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsPastedComesOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("no-break space") << u"{\"price\":\"10\u00a0000 \u20ac\"}"_s;
        QTest::newRow("Windows line ends") << u"{\r\n\"a\":1\r\n}"_s;
        QTest::newRow("mixed line ends") << u"a\nb\r\nc\rd\n\re"_s;
        QTest::newRow("a line end at the end") << u"{}\n"_s;
        QTest::newRow("a Windows line end at the end") << u"{}\r\n"_s;
        QTest::newRow("only line ends") << u"\n\n\r\n"_s;
        QTest::newRow("separators of Unicode") << u"a\u2028b\u2029c"_s;
        QTest::newRow("what a document uses itself") << u"a\ufffcb\ufdd0c\ufdd1"_s;
        QTest::newRow("NUL") << u"a"_s + QChar(0) + u"b"_s;
        QTest::newRow("byte order mark") << u"\ufeff{}"_s;
        QTest::newRow("half pairs") << u"a"_s + QChar(0xd83d) + u"b"_s + QChar(0xdd11);
        QTest::newRow("tabs and blanks at the ends") << u" \t{} \t"_s;
        QTest::newRow("empty") << QString();
        QTest::newRow("more than is marked in a line")
            << QString(600, QChar(0xa0)) + u"\u2028\u200b\r\n"_s + QString(2, QChar(0xa0)) + QString(600, u'\r');
    }
    void whatIsPastedComesOut()
    {
        QFETCH(QString, text);
        ExactTextEdit edit;
        edit.resize(300, 200);
        edit.show();
        QGuiApplication::clipboard()->setText(text);
        paste(edit);
        QCOMPARE(edit.text(), text);
        QCOMPARE(edit.bytes(), text.toUtf8());
        QCOMPARE(edit.document()->characterCount() - 1, int(text.size()));
        (void)edit.grab(); // marks are drawn
    }

    void anyTextSurvivesCutPasteUndoAndRedo()
    {
        QRandomGenerator random(20261128);
        for (int round = 0; round < 300; ++round) {
            const QString text = randomText(random);
            ExactTextEdit edit;
            QGuiApplication::clipboard()->setText(text);
            paste(edit);
            QCOMPARE(edit.text(), text);
            edit.undo();
            QCOMPARE(edit.text(), QString());
            edit.redo();
            QCOMPARE(edit.text(), text);

            const int begin = random.bounded(int(text.size()) + 1);
            const int end = begin + random.bounded(int(text.size()) - begin + 1);
            QTextCursor cursor = edit.textCursor();
            cursor.setPosition(begin);
            cursor.setPosition(end, QTextCursor::KeepAnchor);
            edit.setTextCursor(cursor);
            const QString rest = text.left(begin) + text.mid(end);
            QTest::keyClick(&edit, Qt::Key_X, Qt::ControlModifier);
            QCOMPARE(edit.text(), rest);
            if (end > begin) {
                QCOMPARE(QGuiApplication::clipboard()->text(), text.mid(begin, end - begin));
                paste(edit);
                QCOMPARE(edit.text(), text);
                edit.undo();
                QCOMPARE(edit.text(), rest);
                edit.undo();
                QCOMPARE(edit.text(), text);
            }
            ExactTextEdit restored;
            restored.setText(edit.text());
            QCOMPARE(restored.text(), text);
            QVERIFY(!restored.document()->isUndoAvailable());
        }
    }

    void anyBytesOfAnotherProgramComeOut()
    {
        QRandomGenerator random(20261129);
        for (int round = 0; round < 300; ++round) {
            QByteArray bytes = randomBytes(random);
            if (round % 3 == 0)
                bytes.prepend("\xEF\xBB\xBF");
            putOnClipboard(bytes);
            ExactTextEdit edit;
            paste(edit);
            QCOMPARE(edit.bytes().toHex(' '), bytes.toHex(' '));
            edit.selectAll();
            QTest::keyClick(&edit, Qt::Key_X, Qt::ControlModifier);
            QCOMPARE(edit.text(), QString());
            if (!bytes.isEmpty())
                paste(edit);
            QCOMPARE(edit.bytes().toHex(' '), bytes.toHex(' '));
            ExactTextEdit restored;
            restored.setBytes(edit.bytes());
            QCOMPARE(restored.bytes().toHex(' '), bytes.toHex(' '));
        }
    }

    void typingIsKeptToo()
    {
        ExactTextEdit edit;
        QTest::keyClicks(&edit, u"a\u00a0b"_s);
        QTest::keyClick(&edit, Qt::Key_Return, Qt::ShiftModifier); // elsewhere a U+2028
        QTest::keyClick(&edit, 'c');
        QCOMPARE(edit.text(), u"a\u00a0b\nc"_s);
        edit.setText(u"a\r\nb"_s);
        edit.moveCursor(QTextCursor::End);
        QTest::keyClick(&edit, Qt::Key_Return);
        QTest::keyClick(&edit, 'c');
        QCOMPARE(edit.text(), u"a\r\nb\r\nc"_s);
        edit.moveCursor(QTextCursor::Start);
        edit.moveCursor(QTextCursor::EndOfLine);
        QTest::keyClick(&edit, Qt::Key_Backspace); // the mark is a character like any other
        QCOMPARE(edit.text(), u"a\nb\r\nc"_s);
        edit.setReadOnly(true);
        QTest::keyClick(&edit, Qt::Key_Return);
        paste(edit);
        QCOMPARE(edit.text(), u"a\nb\r\nc"_s);
    }

    void aLineOfThousandsIsNotDrawnOneByOne()
    {
        const auto marks = [](const QString &text) {
            ExactTextEdit edit;
            edit.setText(text);
            return edit.document()->toRawText().count(QChar::ObjectReplacementCharacter);
        };
        QCOMPARE(marks(QString(500, QChar(0xa0))), 500);
        QCOMPARE(marks(QString(501, QChar(0xa0))), 500);
        QCOMPARE(marks(QString(501, u'\r')), 501); // these cannot be held otherwise
        QCOMPARE(marks(QString(500, QChar(0xa0)) + u'\n' + QString(500, QChar(0xa0))), 1000);
    }

    /// What is typed behind a mark is what is typed.
    void aMarkDoesNotSpread()
    {
        ExactTextEdit edit;
        edit.setText(u"\u00a0"_s);
        edit.moveCursor(QTextCursor::End);
        QTest::keyClicks(&edit, u"xy"_s);
        QCOMPARE(edit.text(), u"\u00a0xy"_s);
    }

    void whatIsThereIsSaid_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << u"{\"a\": \"\U0001f511 \u3000\",\n\t\"b\": \"\\n\\\\/\\u00fc\"}\n"_s << QString();
        QTest::newRow("line ends")
            << u"\r\n\r\n\r"_s << u"Kept as it came: 2 Windows line end(s), CR LF and 1 carriage return(s) alone."_s;
        QTest::newRow("one of each") << u"\u00a0\u2028\u200b"_s + QChar(0)
                                     << u"Kept as it came: 1 no-break space(s), 1 Unicode line separator(s), 1 control "
                                        "character(s) and 1 invisible character(s)."_s;
        QTest::newRow("an invisible pair counts once")
            << u"\U000e0041"_s << u"Kept as it came: 1 invisible character(s)."_s;
        QTest::newRow("slashes") << u"{\"u\":\"http:\\/\\/x\\/y\"}"_s
                                 << u"Escaped though JSON need not: 3 escaped slash(es), \\/. It counts as written."_s;
        QTest::newRow("Go")
            << u"\\u003cb\\u003E"_s
            << u"Escaped though JSON need not: 2 ordinary character(s) as an escape like \\u003c. It counts "
               "as written."_s;
        QTest::newRow("half") << QString(QChar(0xd800))
                              << u"1 half of a character (UTF-16) has no bytes and cannot be sent."_s;
        QTest::newRow("lost") << u"\ufffd"_s << u"1 character(s) were unreadable where this came from (U+FFFD)."_s;
    }
    void whatIsThereIsSaid()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        QCOMPARE(OddityLabel::words(odditiesOf(text)), words);
        OddityLabel label;
        label.setOddities(odditiesOf(text));
        QCOMPARE(label.isHidden(), words.isEmpty());
    }
};

QTEST_MAIN(ExactTextEditTest)
#include "tst_exacttextedit.moc"
