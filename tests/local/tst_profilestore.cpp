#include "local/profilestore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

ConnectionProfile tripSage()
{
    return {.name = u"TripSage / live"_s,
        .environment = Environment::Production,
        .host = u"db.example.supabase.co"_s,
        .port = 5432,
        .database = u"postgres"_s,
        .user = u"postgres"_s,
        .sslMode = u"verify-full"_s,
        .sslRootCertificate = u"/home/me/prod-ca-2021.crt"_s,
        .further = {{u"channel_binding"_s, u"require"_s}, {u"options"_s, u"-c a=b, c"_s}}};
}

ConnectionProfile called(const QString &name, Environment environment = Environment::Local)
{
    ConnectionProfile profile = tripSage();
    profile.name = name;
    profile.environment = environment;
    return profile;
}

} // namespace

class TestProfileStore : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"config/profiles.ini"_s);
    }

    void whatIsAddedIsReadBack()
    {
        QVERIFY(ProfileStore(m_path).add(tripSage()));
        QCOMPARE(ProfileStore(m_path).profiles(), QList{tripSage()});
        QCOMPARE(ProfileStore(m_path).find(tripSage().name), std::optional(tripSage()));
        QCOMPARE(ProfileStore(m_path).find(u"other"_s), std::nullopt);
    }

    void everyEnvironmentSurvives()
    {
        ProfileStore store(m_path);
        QVERIFY(store.add(called(u"a"_s, Environment::Local)));
        QVERIFY(store.add(called(u"b"_s, Environment::Staging)));
        QVERIFY(store.add(called(u"c"_s, Environment::Production)));
        QCOMPARE(store.find(u"a"_s)->environment, Environment::Local);
        QCOMPARE(store.find(u"b"_s)->environment, Environment::Staging);
        QCOMPARE(store.find(u"c"_s)->environment, Environment::Production);
    }

    void namesAreUniqueAndNotEmpty()
    {
        ProfileStore store(m_path);
        QVERIFY(store.add(called(u"a"_s)));
        QCOMPARE(store.add(called(u"a"_s)).error().kind, ErrorKind::Invalid);
        QCOMPARE(store.add(called({})).error().kind, ErrorKind::Invalid);
        QCOMPARE(store.profiles().size(), 1);
    }

    void renamingKeepsTheRestAndTheLastUsed()
    {
        ProfileStore store(m_path);
        QVERIFY(store.add(called(u"a"_s)));
        QVERIFY(store.add(called(u"b"_s)));
        QVERIFY(store.setLastUsed(u"a"_s));
        QVERIFY(store.update(u"a"_s, called(u"c"_s)));
        QCOMPARE(store.profiles(), (QList{called(u"b"_s), called(u"c"_s)}));
        QCOMPARE(store.lastUsed(), u"c"_s);
        QCOMPARE(store.update(u"c"_s, called(u"b"_s)).error().kind, ErrorKind::Invalid);
        QVERIFY(store.find(u"c"_s));
    }

    void updatingInPlace()
    {
        ProfileStore store(m_path);
        QVERIFY(store.add(tripSage()));
        ConnectionProfile changed = tripSage();
        changed.port = 6543;
        QVERIFY(store.update(tripSage().name, changed));
        QCOMPARE(store.profiles(), QList{changed});
        QCOMPARE(store.update(u"gone"_s, changed).error().kind, ErrorKind::Invalid);
    }

    void removingForgetsTheLastUsed()
    {
        ProfileStore store(m_path);
        QVERIFY(store.add(called(u"a"_s)));
        QVERIFY(store.setLastUsed(u"a"_s));
        QVERIFY(store.remove(u"a"_s));
        QVERIFY(store.profiles().isEmpty());
        QCOMPARE(store.lastUsed(), QString());
        QCOMPARE(store.remove(u"a"_s).error().kind, ErrorKind::Invalid);
        QCOMPARE(store.setLastUsed(u"a"_s).error().kind, ErrorKind::Invalid);
    }

    void itsUseIsKeptWithAConnection()
    {
        ProfileStore store(m_path);
        QVERIFY(store.add(called(u"a"_s)));
        QVERIFY(store.add(called(u"b"_s)));
        QCOMPARE(store.use(u"a"_s), ConnectionUse{});
        for (const HealthState state : {HealthState::Healthy, HealthState::Attention, HealthState::Failing,
                 HealthState::Running, HealthState::Paused, HealthState::Unknown}) {
            const ConnectionUse use{.at = Instant{1'764'000'000'000'000}, .state = state};
            QVERIFY(store.setUse(u"a"_s, use));
            QCOMPARE(ProfileStore(m_path).use(u"a"_s), use);
            QCOMPARE(ProfileStore(m_path).use(u"b"_s), ConnectionUse{});
        }
        QCOMPARE(store.setUse(u"nobody"_s, {}).error().kind, ErrorKind::Invalid);

        const ConnectionUse use = store.use(u"a"_s);
        QVERIFY(store.add(called(u"c"_s))); // other writes leave it alone
        QVERIFY(store.update(u"a"_s, called(u"a"_s, Environment::Staging)));
        QCOMPARE(store.use(u"a"_s), use);
        QVERIFY(store.update(u"a"_s, called(u"new"_s)));
        QCOMPARE(store.use(u"new"_s), use); // it is the same connection
    }

    void whatWasUsedLastComesFirst()
    {
        ProfileStore store(m_path);
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
            QVERIFY(store.add(called(name)));
        const auto order = [&] {
            QStringList names;
            for (const SavedConnection &saved : store.saved())
                names.append(saved.profile.name);
            return names.join(u' ');
        };
        QCOMPARE(order(), u"a b c d"_s);
        QVERIFY(store.setLastUsed(u"d"_s)); // all that a file of before says
        QCOMPARE(order(), u"d a b c"_s);
        QVERIFY(store.setUse(u"b"_s, {.at = Instant{1000}, .state = {}}));
        QVERIFY(store.setUse(u"c"_s, {.at = Instant{2000}, .state = {}}));
        QCOMPARE(order(), u"c b d a"_s);
    }

    void whatAFileOfBeforeDoesNotSayIsNotKnown()
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_path).absolutePath()));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[General]\nlastUsed=old\n\n[profiles]\n1\\environment=local\n1\\host=localhost\n1\\name=old\n"
                   "2\\host=h\n2\\name=odd\n2\\usedAt=yesterday\n2\\usedState=splendid\nsize=2\n");
        file.close();
        const QList<SavedConnection> saved = ProfileStore(m_path).saved();
        QCOMPARE(saved.size(), 2);
        QCOMPARE(saved.first().profile.name, u"old"_s);
        for (const SavedConnection &connection : saved)
            QCOMPARE(connection.use, ConnectionUse{});
    }

    void onlyTheOwnerMayReadTheFile()
    {
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        ProfileStore store(m_path);
        QVERIFY(store.add(called(u"a"_s)));
        QVERIFY(!(QFile::permissions(m_path) & others));

        QVERIFY(QFile::setPermissions(m_path, QFile::permissions(m_path) | others));
        QVERIFY(store.add(called(u"b"_s)));
        QVERIFY(!(QFile::permissions(m_path) & others));
    }

    /// A number of entries that a broken file claims is not counted up to.
    void whatAFileSaysOfItsSizeDoesNotCount()
    {
        QVERIFY(ProfileStore(m_path).add(called(u"a"_s)));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray text = file.readAll();
        file.close();
        QVERIFY(text.contains("size=1"));
        for (const char *size : {"size=2147483647", "size=-5", "size=0", "size=x"}) {
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(QByteArray(text).replace("size=1", size));
            file.close();
            QCOMPARE(ProfileStore(m_path).profiles(), QList{called(u"a"_s)});
        }
        QVERIFY(ProfileStore(m_path).add(called(u"b"_s)));
        QCOMPARE(ProfileStore(m_path).profiles().size(), 2);
    }

    void aFileThatOthersMayReadIsClosedWhenItIsRead()
    {
        QVERIFY(ProfileStore(m_path).add(called(u"a"_s)));
        QVERIFY(QFile::setPermissions(m_path, QFile::Permissions(0x6644)));
        QCOMPARE(ProfileStore(m_path).profiles().size(), 1);
        QCOMPARE(QFile::permissions(m_path) & QFile::Permissions(0x0077), QFile::Permissions());
    }

    void anUnwritablePlaceIsAnError()
    {
        const Result<void> saved = ProfileStore(u"/proc/nowhere/profiles.ini"_s).add(tripSage());
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, ErrorKind::Local);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestProfileStore)
#include "tst_profilestore.moc"
