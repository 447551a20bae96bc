#include "local/functions/functionenvironmentstore.h"

#include "local/heldsecrets.h"
#include "support/verify.h"
#include "support/waiting.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

/// What the functions of a profile are served with: kept beside its password, and moved with it.
class FunctionEnvironmentStoreTest : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<HeldSecrets> m_secrets;
    std::unique_ptr<FunctionEnvironmentStore> m_store;
    const QString m_key = FunctionEnvironmentStore::keyOf(u"prod"_s);

private slots:
    void init()
    {
        m_secrets = std::make_shared<HeldSecrets>();
        m_store = std::make_unique<FunctionEnvironmentStore>(m_secrets, u"prod"_s);
    }

    void whatIsWrittenComesBack()
    {
        const FunctionEnvironment environment{
            {u"OPENAI_API_KEY"_s, u"sk-\u00e9 \"quoted\" $HOME"_s}, {u"EMAIL_SERVICE_URL"_s, u"https://a.example"_s}};
        QCOMPARE(*await(m_store->read()), FunctionEnvironment());
        VERIFY_RESULT(await(m_store->write(environment)));
        QCOMPARE(*await(m_store->read()), environment);
        QCOMPARE(m_secrets->entries.keys(), QStringList{m_key});
        QVERIFY(m_key != u"prod"_s); // where the password is
        QCOMPARE(*await(FunctionEnvironmentStore(m_secrets, u"other"_s).read()), FunctionEnvironment());
    }

    void withoutValuesNothingIsKept()
    {
        VERIFY_RESULT(await(m_store->write({{u"A"_s, u"1"_s}, {u"B"_s, QString()}})));
        QCOMPARE(*await(m_store->read()), (FunctionEnvironment{{u"A"_s, u"1"_s}}));
        VERIFY_RESULT(await(m_store->write({{u"A"_s, QString()}})));
        QVERIFY(m_secrets->entries.isEmpty());
    }

    void whatCannotBeAValueIsRefused_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("taken");
        QTest::newRow("as long as may be") << QString(FunctionEnvironmentStore::longestValue, u'a') << true;
        QTest::newRow("one byte more") << QString(FunctionEnvironmentStore::longestValue + 1, u'a') << false;
        QTest::newRow("bytes count") << QString(FunctionEnvironmentStore::longestValue / 2 + 1, QChar(0xe9)) << false;
        QTest::newRow("two lines") << u"a\nb"_s << false;
        QTest::newRow("blanks") << u" a b "_s << true;
    }
    void whatCannotBeAValueIsRefused()
    {
        QFETCH(QString, value);
        QFETCH(bool, taken);
        m_secrets->entries = {{m_key, u"{\"A\":\"before\"}"_s}};
        const Result<void> written = await(m_store->write({{u"A"_s, value}}));
        QCOMPARE(written.has_value(), taken);
        QCOMPARE(await(m_store->read())->value(u"A"_s), taken ? value : u"before"_s);
        if (!taken) {
            QCOMPARE(written.error().kind, ErrorKind::Invalid);
            QVERIFY(written.error().what.contains(u'A'));
            QVERIFY(!written.error().what.contains(value)); // it may be a credential
        }
    }

    void whatCannotBeReadIsAnError()
    {
        m_secrets->entries = {{m_key, u"not json"_s}};
        const Result<FunctionEnvironment> read = await(m_store->read());
        QVERIFY(!read);
        QVERIFY(!read.error().what.contains(u"not json"_s) && read.error().serverWords.isEmpty());
        m_secrets->entries.clear();
        m_secrets->refusesWrites = true;
        const Result<void> written = await(m_store->write({{u"A"_s, u"1"_s}}));
        QVERIFY(!written);
        QCOMPARE(written.error().what, u"The keychain is locked."_s);
        QCOMPARE(written.error().subject, u"prod"_s);
        QVERIFY(!written.error().hint.contains(u"password"_s));
    }

    void bothSecretsMoveTogether()
    {
        m_secrets->entries = {{u"prod"_s, u"password"_s}, {m_key, u"{}"_s}};
        const QMap<QString, QString> before = m_secrets->entries;
        m_secrets->refusesWrites = true;
        QVERIFY(!await(moveProfileSecrets(m_secrets, u"prod"_s, u"new"_s)));
        QCOMPARE(m_secrets->entries, before);
        m_secrets->refusesWrites = false;
        VERIFY_RESULT(await(moveProfileSecrets(m_secrets, u"prod"_s, u"new"_s)));
        QCOMPARE(m_secrets->entries,
            (QMap<QString, QString>{{u"new"_s, u"password"_s}, {FunctionEnvironmentStore::keyOf(u"new"_s), u"{}"_s}}));
    }

    void thePasswordComesBackWhenTheRestCannotFollow()
    {
        m_secrets->entries = {{u"prod"_s, u"password"_s}, {m_key, u"{}"_s}};
        const QMap<QString, QString> before = m_secrets->entries;
        m_secrets->isHeld = true;
        const Async<void> moved = moveProfileSecrets(m_secrets, u"prod"_s, u"new"_s);
        for (int answers = 0; answers < 4; ++answers) // the password has moved, the rest is read
            QVERIFY(QTest::qWaitFor([this] { return m_secrets->answerOne(); }));
        m_secrets->refusesWrites = true;
        QVERIFY(QTest::qWaitFor([this] { return m_secrets->answerOne(); }));
        m_secrets->refusesWrites = false;
        m_secrets->isHeld = false;
        while (m_secrets->answerOne())
            QTest::qWait(0);
        QVERIFY(!await(moved));
        QCOMPARE(m_secrets->entries, before);
    }
};

QTEST_GUILESS_MAIN(FunctionEnvironmentStoreTest)
#include "tst_functionenvironmentstore.moc"
