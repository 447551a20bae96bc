#include "app/connect/servedenvironment.h"

#include "local/functions/functionenvironmentstore.h"
#include "local/heldsecrets.h"
#include "support/verify.h"
#include "support/waiting.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

class ServedEnvironmentTest : public QObject
{
    Q_OBJECT

private:
    const FunctionEnvironment m_environment{{u"OPENAI_API_KEY"_s, u"sk-1"_s}};

private slots:
    void whatIsKeptIsServedWith()
    {
        const auto secrets = std::make_shared<HeldSecrets>();
        QList<FunctionEnvironment> served;
        ServedEnvironment environment(std::make_shared<FunctionEnvironmentStore>(secrets, u"sandbox"_s),
            [&served](const FunctionEnvironment &values) {
                served.append(values);
                return readyResult<void>({});
            });
        VERIFY_RESULT(await(environment.write(m_environment)));
        QCOMPARE(served, QList{m_environment});
        QCOMPARE(*await(environment.read()), m_environment);
        QCOMPARE(served.size(), 1);
    }

    void whatCannotBeKeptIsNotServedWith()
    {
        const auto secrets = std::make_shared<HeldSecrets>();
        secrets->refusesWrites = true;
        int served = 0;
        ServedEnvironment environment(
            std::make_shared<FunctionEnvironmentStore>(secrets, u"sandbox"_s), [&served](const FunctionEnvironment &) {
                ++served;
                return readyResult<void>({});
            });
        QVERIFY(!await(environment.write(m_environment)));
        QCOMPARE(served, 0);
    }

    void whatCannotBeServedWithIsToldAndKept()
    {
        const auto secrets = std::make_shared<HeldSecrets>();
        ServedEnvironment environment(
            std::make_shared<FunctionEnvironmentStore>(secrets, u"sandbox"_s), [](const FunctionEnvironment &) {
                return readyError<void>({.kind = ErrorKind::Local, .what = u"The disk is full."_s});
            });
        const Result<void> written = await(environment.write(m_environment));
        QVERIFY(!written);
        QCOMPARE(written.error().what, u"The disk is full."_s);
        QCOMPARE(*await(environment.read()), m_environment);
    }
};

QTEST_GUILESS_MAIN(ServedEnvironmentTest)
#include "tst_servedenvironment.moc"
