#include "app/connect/connectioncontroller.h"
#include "data/postgres/sqlcatalogue.h"
#include "data/project/projectconnection.h"
#include "local/functions/functionenvironmentstore.h"
#include "local/heldsecrets.h"
#include "support/testserver.h"
#include "support/verify.h"
#include "support/waiting.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using Phase = ConnectionController::Phase;

/// Opening, as a keychain that answers when it likes and a server that never answers let it happen.
class ConnectionControllerTest : public QObject
{
    Q_OBJECT

    TestServer m_server;
    std::shared_ptr<const SqlCatalogue> m_catalogue;
    std::optional<QTemporaryDir> m_folder;
    std::shared_ptr<HeldSecrets> m_secrets;
    std::unique_ptr<ConnectionController> m_controller;

    ConnectionProfile here(const QString &name) const
    {
        return {.name = name,
            .environment = Environment::Local,
            .host = m_server.server().socketFolder(),
            .database = u"postgres"_s,
            .user = u"postgres"_s};
    }

    bool isOpen() const { return m_controller->phase() == Phase::Open; }
    bool isClosed() const { return m_controller->phase() == Phase::Closed; }
    bool waitUntilOpen() const
    {
        return waitFor([this] { return !isOpening(); }) && isOpen();
    }
    bool isOpening() const { return m_controller->phase() == Phase::Opening; }
    void save(const ConnectionProfile &profile) { VERIFY_RESULT(m_controller->profiles().add(profile)); }
    Target saved(const QString &name) const { return {Target::Kind::Profile, name}; }

    /// Everything that was on its way to the controller has arrived: events come in the order in which they were posted.
    bool settle()
    {
        bool done = false;
        whenReady(readyResult<void>({}), this, [&done](const Result<void> &) { done = true; });
        return waitFor([&done] { return done; });
    }

    bool answerOne() { return m_secrets->answerOne() && settle(); }

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_server.start());
        const auto catalogue = SqlCatalogue::load();
        VERIFY_RESULT(catalogue);
        m_catalogue = *catalogue;
    }

    void init()
    {
        m_folder.emplace();
        m_secrets = std::make_shared<HeldSecrets>();
        m_controller = std::make_unique<ConnectionController>(m_catalogue,
            ProfileStore(m_folder->filePath(u"profiles.ini"_s)), m_secrets, std::make_shared<SystemClock>());
    }

    void cleanup() { m_controller.reset(); }

    void aPasswordIsKeptOnlyWhenAskedFor_data()
    {
        QTest::addColumn<bool>("asked");
        QTest::newRow("asked") << true;
        QTest::newRow("not asked") << false;
    }
    void aPasswordIsKeptOnlyWhenAskedFor()
    {
        QFETCH(bool, asked);
        m_controller->open({.profile = here(u"a"_s), .password = u"typed"_s, .rememberPassword = asked});
        QVERIFY(waitUntilOpen());
        QCOMPARE(m_secrets->entries.value(u"a"_s), asked ? u"typed"_s : QString());
        QCOMPARE(m_secrets->asked, asked ? QStringList{u"write a"_s} : QStringList());
    }

    void aPasswordThatDidNotOpenAnythingIsNotKept()
    {
        ConnectionProfile nowhere = here(u"a"_s);
        nowhere.host = u"/nowhere"_s;
        m_controller->open({.profile = nowhere, .password = u"typed"_s, .rememberPassword = true});
        QVERIFY(waitFor([this] { return isClosed(); }));
        QVERIFY(m_controller->error());
        save(here(u"b"_s));
        m_controller->open(saved(u"b"_s), u"of b"_s); // for which nobody asked
        QVERIFY(waitUntilOpen());
        QCOMPARE(m_secrets->asked, QStringList());
    }

    void aStoredPasswordIsAskedForOnce()
    {
        save(here(u"a"_s));
        m_controller->open(saved(u"a"_s));
        QVERIFY(waitUntilOpen());
        QCOMPARE(m_secrets->asked, QStringList{u"read a"_s});
        QCOMPARE(m_controller->profile(), here(u"a"_s));
        QCOMPARE(m_controller->profiles().lastUsed(), u"a"_s);
    }

    void aRenamedConnectionOpensWhenItsPasswordHasFollowed()
    {
        save(here(u"old"_s));
        m_secrets->entries = {{u"old"_s, u"kept"_s}, {FunctionEnvironmentStore::keyOf(u"old"_s), u"{}"_s}};
        m_secrets->isHeld = true;
        m_controller->open({.formerName = u"old"_s, .profile = here(u"new"_s)});
        QVERIFY(isOpening());
        QCOMPARE(m_secrets->asked.last(), u"read old"_s);
        QVERIFY(answerOne());
        QCOMPARE(m_secrets->asked.last(), u"write new"_s);
        QCOMPARE(m_secrets->entries.value(u"old"_s), u"kept"_s);
        QVERIFY(answerOne());
        QCOMPARE(m_secrets->asked.last(), u"remove old"_s);
        for (int answers = 0; answers < 4; ++answers) // what the functions are served with follows in three
            QVERIFY(answerOne());
        QCOMPARE(m_secrets->entries,
            (QMap<QString, QString>{{u"new"_s, u"kept"_s}, {FunctionEnvironmentStore::keyOf(u"new"_s), u"{}"_s}}));
        QCOMPARE(m_secrets->asked.mid(6), QStringList{u"read new"_s});
        QVERIFY(isOpening());
        QVERIFY(answerOne());
        QVERIFY(waitUntilOpen());
        QCOMPARE(m_controller->profile().name, u"new"_s);
    }

    void withoutItsPasswordAConnectionKeepsItsName()
    {
        save(here(u"old"_s));
        m_secrets->entries = {{u"old"_s, u"kept"_s}};
        m_secrets->refusesWrites = true;
        m_controller->open({.formerName = u"old"_s, .profile = here(u"new"_s)});
        QVERIFY(waitFor([this] { return isClosed(); }));
        QVERIFY(m_controller->error());
        QCOMPARE(m_controller->error()->what, u"The keychain is locked."_s);
        QCOMPARE(m_secrets->entries, (QMap<QString, QString>{{u"old"_s, u"kept"_s}}));
        QCOMPARE(m_controller->profiles().profiles(), QList{here(u"old"_s)});
        QCOMPARE(m_controller->savedName(), u"old"_s);
        QCOMPARE(m_controller->profile().name, u"new"_s); // as it was typed
    }

    void aRenameThatNobodyWaitsForStillKeepsThemTogether_data()
    {
        QTest::addColumn<bool>("refused");
        QTest::newRow("written") << false;
        QTest::newRow("refused") << true;
    }
    void aRenameThatNobodyWaitsForStillKeepsThemTogether()
    {
        QFETCH(bool, refused);
        save(here(u"old"_s));
        m_secrets->entries = {{u"old"_s, u"kept"_s}};
        m_secrets->isHeld = true;
        m_secrets->refusesWrites = refused;
        QSignalSpy notices(m_controller.get(), &ConnectionController::notice);
        m_controller->open({.formerName = u"old"_s, .profile = here(u"new"_s)});
        m_controller->close();
        while (answerOne())
            QVERIFY(isClosed());
        const QString name = refused ? u"old"_s : u"new"_s;
        QCOMPARE(m_secrets->entries, (QMap<QString, QString>{{name, u"kept"_s}}));
        QCOMPARE(m_controller->profiles().profiles(), QList{here(name)});
        QCOMPARE(notices.size(), refused ? 1 : 0);
        QVERIFY(!m_secrets->asked.contains(u"read new"_s));
        QVERIFY(!m_controller->error());
    }

    void aNameThatIsTakenIsNotTakenOver()
    {
        save(here(u"a"_s));
        ConnectionProfile other = here(u"a"_s);
        other.database = u"elsewhere"_s;
        m_controller->open({.profile = other});
        QVERIFY(isClosed());
        QVERIFY(m_controller->error());
        QCOMPARE(m_controller->savedName(), QString()); // so that trying again adds, and does not replace the other one
        QCOMPARE(m_controller->profiles().profiles(), QList{here(u"a"_s)});
        QCOMPARE(m_secrets->asked, QStringList());
    }

    void whatWasForgottenCanBeTakenBack_data()
    {
        QTest::addColumn<bool>("isHeld");
        QTest::newRow("later") << false;
        QTest::newRow("before the keychain answers") << true;
    }
    void whatWasForgottenCanBeTakenBack()
    {
        QFETCH(bool, isHeld);
        save(here(u"a"_s));
        save(here(u"b"_s));
        VERIFY_RESULT(m_controller->profiles().setLastUsed(u"a"_s));
        const QString environmentKey = FunctionEnvironmentStore::keyOf(u"a"_s);
        const QMap<QString, QString> all{{u"a"_s, u"of a"_s}, {environmentKey, u"{}"_s}, {u"b"_s, u"of b"_s}};
        m_secrets->entries = all;
        m_secrets->isHeld = isHeld;
        m_controller->forget(u"a"_s);
        QCOMPARE(m_controller->forgotten(), u"a"_s);
        QCOMPARE(m_controller->profiles().profiles(), QList{here(u"b"_s)});
        QCOMPARE(m_secrets->entries.contains(u"a"_s), isHeld);
        QCOMPARE(m_secrets->entries.contains(environmentKey), isHeld);
        m_controller->takeBack();
        QVERIFY(waitFor([&] {
            answerOne();
            return m_secrets->entries == all && m_secrets->asked.contains(u"write a"_s)
                && m_secrets->asked.contains(u"write "_s + environmentKey);
        }));
        QCOMPARE(m_controller->forgotten(), QString());
        QCOMPARE(m_controller->profiles().profiles(), (QList{here(u"a"_s), here(u"b"_s)}));
        QCOMPARE(m_controller->profiles().lastUsed(), u"a"_s);
        m_controller->takeBack(); // nothing more to take
        QCOMPARE(m_controller->profiles().profiles().size(), 2);
    }

    void whatIsNotSavedLeavesNoTrace()
    {
        ConnectionProfile unnamed = here({});
        m_controller->openUnsaved({.profile = unnamed, .password = u"typed"_s, .rememberPassword = true});
        QVERIFY(waitUntilOpen());
        QCOMPARE(m_controller->profile().name, m_controller->project()->displayName()); // to be called something
        QCOMPARE(m_controller->profile().environment, unnamed.environment);
        m_controller->close();
        QCOMPARE(m_controller->profiles().profiles(), QList<ConnectionProfile>());
        QCOMPARE(m_secrets->asked, QStringList());

        unnamed.host = u"/nowhere"_s;
        m_controller->openUnsaved({.profile = unnamed});
        QVERIFY(waitFor([this] { return isClosed(); }));
        QCOMPARE(m_controller->profile(), unnamed); // as the form has it
        QCOMPARE(m_controller->savedName(), QString());
    }

    void aSavedOneThatIsTriedWithoutSavingHasItsPassword()
    {
        save(here(u"a"_s));
        ConnectionProfile changed = here(u"a"_s);
        changed.database = u"template1"_s;
        m_controller->openUnsaved({.formerName = u"a"_s, .profile = changed});
        QVERIFY(waitUntilOpen());
        QCOMPARE(m_secrets->asked, QStringList{u"read a"_s});
        QCOMPARE(m_controller->project()->capabilities().database, u"template1"_s);
        QCOMPARE(m_controller->profiles().profiles(), QList{here(u"a"_s)});
        QCOMPARE(m_controller->profiles().use(u"a"_s), ConnectionUse{}); // it is another one
    }

    void aTestOpensAndKeepsNothing()
    {
        QSignalSpy tested(m_controller.get(), &ConnectionController::tested);
        QSignalSpy phases(m_controller.get(), &ConnectionController::phaseChanged);
        m_controller->test({.profile = here(u"a"_s), .password = u"typed"_s, .rememberPassword = true});
        QVERIFY(waitFor([&] { return !tested.isEmpty(); }));
        const auto finding = tested.first().first().value<Result<ConnectionFinding>>();
        VERIFY_RESULT(finding);
        QCOMPARE(finding->capabilities.database, u"postgres"_s);
        QVERIFY(finding->capabilities.superuser);
        QVERIFY(!finding->capabilities.serverVersionText.isEmpty());
        QCOMPARE(phases.size(), 0);
        QCOMPARE(m_controller->profiles().profiles(), QList<ConnectionProfile>());
        QCOMPARE(m_secrets->asked, QStringList());
        QVERIFY(waitFor([this] {
            return m_server.value(u"select count(*) from pg_stat_activity where application_name like 'signalbox%'"_s)
                == u"0"_s;
        }));
    }

    void aTestThatFailsSaysWhy()
    {
        QSignalSpy tested(m_controller.get(), &ConnectionController::tested);
        ConnectionProfile nowhere = here(u"a"_s);
        nowhere.host = u"/nowhere"_s;
        m_controller->test({.profile = nowhere});
        QVERIFY(waitFor([&] { return !tested.isEmpty(); }));
        const auto finding = tested.first().first().value<Result<ConnectionFinding>>();
        QVERIFY(!finding);
        QCOMPARE(finding.error().kind, ErrorKind::Unreachable);
        m_controller->test({.profile = here(u"a"_s)});
        m_controller->cancelTest();
        m_controller->test({.profile = nowhere}); // the only one that answers
        QVERIFY(waitFor([&] { return tested.size() == 2; }));
        QVERIFY(!tested.last().first().value<Result<ConnectionFinding>>());
    }

    void whenAndHowItWasUsedIsKept()
    {
        save(here(u"a"_s));
        const Instant before = SystemClock().now();
        m_controller->open(saved(u"a"_s));
        QVERIFY(waitUntilOpen());
        const auto opened = m_controller->profiles().use(u"a"_s).at;
        QVERIFY(opened && *opened >= before);
        QVERIFY(waitFor([this] { return m_controller->profiles().use(u"a"_s).state.has_value(); }));
        QCOMPARE(m_controller->profiles().use(u"a"_s).state, m_controller->health()->report()->overall);
        m_controller->close();
        const ConnectionUse use = m_controller->profiles().use(u"a"_s);
        QVERIFY(use.at >= opened && use.state);
        m_controller->forget(u"a"_s);
        m_controller->takeBack();
        QCOMPARE(m_controller->profiles().use(u"a"_s), use);
    }

    void aRefusedPasswordIsNotSentAgainByTryingAgain()
    {
        VERIFY_RESULT(m_server.exec(u"create role secretive login password 'right'"_s));
        VERIFY_RESULT(
            m_server.exec(u"copy (values ('local all secretive scram-sha-256'), ('local all all trust')) to '%1'"_s.arg(
                m_server.server().dataFolder() + u"/pg_hba.conf"_s)));
        QCOMPARE(m_server.value(u"select pg_reload_conf()"_s), u"t"_s);
        ConnectionProfile profile = here(u"a"_s);
        profile.user = u"secretive"_s;
        m_controller->open({.profile = profile, .password = u"right"_s});
        QVERIFY(waitUntilOpen());
        VERIFY_RESULT(m_server.exec(u"alter role secretive password 'another'"_s));
        VERIFY_RESULT(
            m_server.exec(u"select pg_terminate_backend(pid) from pg_stat_activity where usename = 'secretive'"_s));
        QVERIFY(waitFor([this] { return m_controller->project()->state() == PgSession::State::Failed; }));
        m_controller->reopen();
        QVERIFY(isClosed());
        QCOMPARE(m_controller->error()->kind, ErrorKind::Auth);
        QCOMPARE(m_controller->savedName(), u"a"_s); // the page asks for the password of this one
        QFile log(m_server.server().logFile());
        QVERIFY(log.open(QIODevice::ReadOnly));
        QCOMPARE(log.readAll().count("password authentication failed for user \"secretive\""), 1);
        m_controller->open({.formerName = u"a"_s, .profile = profile, .password = u"another"_s});
        QVERIFY(waitUntilOpen());
    }

    void aForgottenPasswordIsNotHeldForLong()
    {
        save(here(u"a"_s));
        save(here(u"b"_s));
        m_controller->forget(u"a"_s);
        m_controller->open(saved(u"b"_s), u"typed"_s);
        QCOMPARE(m_controller->forgotten(), QString());
        QVERIFY(waitUntilOpen());
    }

    void aLateAnswerOfTheKeychainIsIgnored()
    {
        save(here(u"a"_s));
        save(here(u"b"_s));
        m_secrets->isHeld = true;
        m_controller->open(saved(u"a"_s));
        m_controller->open(saved(u"b"_s), u"typed"_s);
        QVERIFY(waitUntilOpen());
        const ProjectConnection *project = m_controller->project();
        QSignalSpy phases(m_controller.get(), &ConnectionController::phaseChanged);
        QVERIFY(answerOne());
        QCOMPARE(phases.size(), 0);
        QCOMPARE(m_controller->profile().name, u"b"_s);
        QCOMPARE(m_controller->project(), project);
    }

    void aLateAnswerOfTheServerIsIgnored()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        ConnectionProfile slow = here(u"slow"_s);
        slow.host = u"127.0.0.1"_s;
        slow.port = silent.serverPort();
        slow.sslMode = u"disable"_s;
        m_controller->open({.profile = slow, .password = u"typed"_s});
        QVERIFY(waitFor([&silent] { return silent.hasPendingConnections(); }));
        QTcpSocket *socket = silent.nextPendingConnection();
        m_controller->open({.profile = here(u"b"_s), .password = u"typed"_s});
        QVERIFY(waitUntilOpen());
        QSignalSpy phases(m_controller.get(), &ConnectionController::phaseChanged);
        socket->abort();
        QVERIFY(settle());
        QCOMPARE(phases.size(), 0);
        QVERIFY(isOpen());
        QCOMPARE(m_controller->profile().name, u"b"_s);
        QVERIFY(!m_controller->error());
    }

    void whatWasGivenUpStaysClosed()
    {
        save(here(u"a"_s));
        m_secrets->isHeld = true;
        m_controller->open(saved(u"a"_s));
        m_controller->close();
        QSignalSpy phases(m_controller.get(), &ConnectionController::phaseChanged);
        QVERIFY(answerOne());
        QCOMPARE(phases.size(), 0);
        QVERIFY(isClosed());
    }
};

QTEST_GUILESS_MAIN(ConnectionControllerTest)
#include "tst_connectioncontroller.moc"
