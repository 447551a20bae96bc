#include "app/connect/targetopener.h"
#include "local/heldsecrets.h"
#include "support/verify.h"
#include "support/waiting.h"

#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;

Q_DECLARE_METATYPE(signalbox::Environment)

/// What a target stands for before anything is connected.
class TargetOpenerTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::shared_ptr<HeldSecrets> m_secrets;
    ProfileStore m_profiles{m_folder.filePath(u"profiles.ini"_s)};

private slots:
    void init() { m_secrets = std::make_shared<HeldSecrets>(); }

    /// What nobody gave an environment is production, unless it can be nowhere but on this computer.
    void anAddressHasTheEnvironmentOfItsPlace_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<Environment>("environment");
        const auto row = [](const char *uri, Environment environment) {
            QTest::newRow(uri) << QString::fromLatin1(uri) << environment;
        };
        row("postgresql://u@localhost/db", Environment::Local);
        row("postgresql://u@127.0.0.1:5433/db", Environment::Local);
        row("postgresql://u@[::1]/db", Environment::Local);
        row("postgresql://u@%2Ftmp%2Fsocket/db", Environment::Local);
        row("host=/tmp/socket dbname=db", Environment::Local);
        row("postgresql://u@db.example.supabase.co/db", Environment::Production);
        row("postgresql://u@localhost.example.com/db", Environment::Production);
        row("postgresql://u@127.0.0.1.example.com/db", Environment::Production);
        row("postgresql://u@192.168.0.7/db", Environment::Production);
        row("postgresql://u@localhost,db.example.com/db", Environment::Production);
        row("postgresql://u@localhost/db?hostaddr=192.0.2.7", Environment::Production);
        row("postgresql://u@db.example.com/db?hostaddr=127.0.0.1", Environment::Local);
        row("postgresql:///db", Environment::Production); // PGHOST may say anything
    }
    void anAddressHasTheEnvironmentOfItsPlace()
    {
        QFETCH(QString, uri);
        const auto target = await(TargetOpener(m_profiles, m_secrets).open({Target::Kind::Uri, uri}));
        VERIFY_RESULT(target);
        QTEST(target->profile.environment, "environment");
        QVERIFY(!target->profile.name.isEmpty());
    }

    void whatIsNamedElsewhereIsProduction()
    {
        for (const Target &target :
            {Target{Target::Kind::Service, u"any"_s}, Target{Target::Kind::Environment, QString()}}) {
            const auto found = await(TargetOpener(m_profiles, m_secrets).open(target));
            VERIFY_RESULT(found);
            QCOMPARE(found->profile.environment, Environment::Production);
        }
    }

    void aSavedConnectionHasItsOwnEnvironment()
    {
        const ConnectionProfile staging{.name = u"s"_s, .environment = Environment::Staging, .host = u"localhost"_s};
        VERIFY_RESULT(m_profiles.add(staging));
        m_secrets->entries = {{u"s"_s, u"stored"_s}};
        const auto stored = await(TargetOpener(m_profiles, m_secrets).open({Target::Kind::Profile, u"s"_s}));
        VERIFY_RESULT(stored);
        QCOMPARE(stored->profile, staging);
        QCOMPARE(stored->spec.value(u"password"_s), u"stored"_s);
        const auto typed = await(TargetOpener(m_profiles, m_secrets).open({Target::Kind::Profile, u"s"_s}, u"typed"_s));
        VERIFY_RESULT(typed);
        QCOMPARE(typed->spec.value(u"password"_s), u"typed"_s);
        QCOMPARE(m_secrets->asked, QStringList{u"read s"_s}); // what was typed goes before what is stored
    }

    void aNameThatIsNotSavedIsSaidSo()
    {
        const auto found = await(TargetOpener(m_profiles, m_secrets).open({Target::Kind::Profile, u"nobody"_s}));
        QVERIFY(!found);
        QCOMPARE(found.error().kind, ErrorKind::Invalid);
        QCOMPARE(found.error().subject, u"nobody"_s);
        QCOMPARE(m_secrets->asked, QStringList());
    }

    void noPasswordIsShownInAName()
    {
        const QString name = displayName({Target::Kind::Uri, u"postgresql://ada:hunter2@db.example.com/x"_s});
        QVERIFY2(name.contains(u"db.example.com"_s) && !name.contains(u"hunter2"_s), qPrintable(name));
        QVERIFY(!displayName({Target::Kind::Uri, u"postgresql://ada:hunter2@[nowhere"_s}).contains(u"hunter2"_s));
    }
};

QTEST_GUILESS_MAIN(TargetOpenerTest)
#include "tst_targetopener.moc"
