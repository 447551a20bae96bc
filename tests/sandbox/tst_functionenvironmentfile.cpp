#include "sandbox/functionenvironmentfile.h"
#include "support/verify.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

using Variables = FunctionEnvironmentFile::Variables;

class FunctionEnvironmentFileTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    FunctionEnvironmentFile file() const { return FunctionEnvironmentFile(m_folder->path()); }
    void put(const QByteArray &bytes) const
    {
        QFile raw(file().path());
        QVERIFY(raw.open(QIODevice::WriteOnly));
        raw.write(bytes);
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_folder.reset(); }

    void isEmptyWhereThereIsNone()
    {
        const auto none = file().read();
        VERIFY_RESULT(none);
        QVERIFY(none->isEmpty());
    }

    void isForItsOwnerOnly()
    {
        put("OLD=\"1\"\n");
        QFile::setPermissions(file().path(), QFile::Permissions(0x7777));
        VERIFY_RESULT(file().write({{u"OPENAI_API_KEY"_s, u"secret"_s}}));
        QCOMPARE(QFile::permissions(file().path()) & QFile::Permissions(0x0077), QFile::Permissions());
        QCOMPARE(*file().read(), (Variables{{u"OPENAI_API_KEY"_s, u"secret"_s}}));
    }

    void keepsEveryValue_data()
    {
        QTest::addColumn<QString>("value");
        QTest::newRow("plain") << u"sk-1234"_s;
        QTest::newRow("empty") << QString(u""_s);
        QTest::newRow("blanks") << u"  a b\t "_s;
        QTest::newRow("quotes") << u"a\"b'c`d"_s;
        QTest::newRow("only a quote") << u"\""_s;
        QTest::newRow("backslashes") << u"\\n\\\\\" \\"_s;
        QTest::newRow("lines") << u"one\ntwo\r\nthree\n"_s;
        QTest::newRow("another variable") << u"x\"\nSUPABASE_DB_URL=\"y"_s;
        QTest::newRow("comment") << u"# no $HOME ${HOME} %PATH% = end"_s;
        QTest::newRow("other letters") << u"Grüße, 日本, 🚋"_s;
        QTest::newRow("controls") << u"\x01\x7f\u0085\u2028"_s;
        QTest::newRow("largest") << QString(32 * 1024, u'x');
    }
    void keepsEveryValue()
    {
        QFETCH(const QString, value);
        const Variables variables{{u"A"_s, value}, {u"B_2"_s, u"last"_s}};
        VERIFY_RESULT(file().write(variables));
        const auto read = file().read();
        VERIFY_RESULT(read);
        QCOMPARE(*read, variables);
    }

    void refusesWhatCannotBeKept_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::newRow("NUL") << u"A"_s << u"a"_s + QChar::Null + u'b';
        QTest::newRow("half a letter") << u"A"_s << QString(QChar(0xd800));
        QTest::newRow("too large") << u"A"_s << QString(32 * 1024 + 1, u'x');
        QTest::newRow("no name") << QString() << u"a"_s;
        QTest::newRow("number") << u"1A"_s << u"a"_s;
        QTest::newRow("line in the name") << u"A\n"_s << u"a"_s;
        QTest::newRow("equals in the name") << u"A=B"_s << u"a"_s;
        QTest::newRow("the loader's") << u"LD_PRELOAD"_s << u"/tmp/x.so"_s;
        QTest::newRow("Deno's") << u"DENO_DIR"_s << u"/tmp"_s;
        QTest::newRow("the path") << u"PATH"_s << u"/tmp"_s;
    }
    void refusesWhatCannotBeKept()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, value);
        VERIFY_RESULT(file().write({{u"KEPT"_s, u"1"_s}}));
        const auto refused = file().write({{name, value}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Invalid);
        QVERIFY(!describe(refused.error()).contains("/tmp/x.so"_L1));
        QCOMPARE(*file().read(), (Variables{{u"KEPT"_s, u"1"_s}}));
    }

    void putsAsideWhatCannotBeRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no quotes") << QByteArray("A=b\n");
        QTest::newRow("no end") << QByteArray("A=\"b\n");
        QTest::newRow("quote inside") << QByteArray("A=\"b\"c\"\n");
        QTest::newRow("unknown escape") << QByteArray("A=\"\\t\"\n");
        QTest::newRow("escape at the end") << QByteArray("A=\"b\\\"\n");
        QTest::newRow("twice") << QByteArray("A=\"1\"\nA=\"2\"\n");
        QTest::newRow("bad name") << QByteArray("LD_PRELOAD=\"x\"\n");
        QTest::newRow("no UTF-8") << QByteArray("A=\"\xff\"\n");
        QTest::newRow("NUL") << QByteArray("A=\"\0\"\n", 6);
        QTest::newRow("too large") << QByteArray("# " + QByteArray(1024 * 1024, 'x'));
    }
    void putsAsideWhatCannotBeRead()
    {
        QFETCH(const QByteArray, bytes);
        put(bytes);
        const auto unreadable = file().read();
        QVERIFY(!unreadable);
        QVERIFY2(unreadable.error().hint.contains(file().asidePath()), qPrintable(describe(unreadable.error())));
        QVERIFY(!QFile::exists(file().path()));
        QFile aside(file().asidePath());
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), bytes);
        VERIFY_RESULT(file().read());
    }
};

QTEST_GUILESS_MAIN(FunctionEnvironmentFileTest)

#include "tst_functionenvironmentfile.moc"
