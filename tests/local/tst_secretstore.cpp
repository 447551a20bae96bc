#include "local/secretstore.h"

#include "local/heldsecrets.h"
#include "local/profilestore.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

constexpr int promptly = 5000; // milliseconds

/// "unlocked", "locked" or "missing" as set by with_keyring.sh; empty when run by hand.
QString keyring()
{
    return qEnvironmentVariable("SIGNALBOX_TEST_KEYRING");
}

template <typename T>
Result<T> answerOf(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, promptly))
        return tl::unexpected(Error{.what = u"no answer in time"_s});
    return future.result();
}

} // namespace

class TestSecretStore : public QObject
{
    Q_OBJECT

private slots:
    void aStoredSecretComesBack()
    {
        if (keyring() != "unlocked"_L1)
            QSKIP("needs an unlocked keyring");
        const SecretStore store;
        QCOMPARE(*answerOf(store.read(u"one"_s)), std::nullopt);
        QVERIFY(answerOf(store.write(u"one"_s, u"s3cr\u00e9t"_s)));
        QVERIFY(answerOf(store.write(u"two"_s, u"other"_s)));
        QCOMPARE(*answerOf(store.read(u"one"_s)), std::optional(u"s3cr\u00e9t"_s));
        QVERIFY(answerOf(store.write(u"one"_s, u"changed"_s)));
        QCOMPARE(*answerOf(store.read(u"one"_s)), std::optional(u"changed"_s));
        QVERIFY(answerOf(store.remove(u"one"_s)));
        QCOMPARE(*answerOf(store.read(u"one"_s)), std::nullopt);
        QVERIFY(answerOf(store.remove(u"one"_s)));
        QCOMPARE(*answerOf(store.read(u"two"_s)), std::optional(u"other"_s));
    }

    void noSecretReachesTheProfileFile()
    {
        if (keyring() != "unlocked"_L1)
            QSKIP("needs an unlocked keyring");
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"profiles.ini"_s);
        ProfileStore profiles(path);
        QVERIFY(profiles.add({.name = u"three"_s, .host = u"localhost"_s}));
        QVERIFY(answerOf(SecretStore().write(u"three"_s, u"hunter2"_s)));
        QVERIFY(profiles.setLastUsed(u"three"_s));
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY(!file.readAll().contains("hunter2"));
    }

    void aLockedKeyringIsAnAnswerAndNotAWait()
    {
        if (keyring() != "locked"_L1)
            QSKIP("needs a locked keyring");
        // Some keyrings wait for a prompt that nobody sees; the deadline is the answer then.
        const SecretStore store(std::chrono::milliseconds(500));
        QCOMPARE(answerOf(store.write(u"one"_s, u"secret"_s)).error().kind, ErrorKind::Local);
        const auto read = answerOf(store.read(u"one"_s));
        QVERIFY(!read || !*read);
    }

    void aMissingKeyringIsAnAnswerInWords()
    {
        if (keyring() != "missing"_L1)
            QSKIP("needs a session without a keyring");
        const SecretStore store;
        for (const Error &error : {answerOf(store.read(u"one"_s)).error(),
                 answerOf(store.write(u"one"_s, u"secret"_s)).error(), answerOf(store.remove(u"one"_s)).error()}) {
            QCOMPARE(error.kind, ErrorKind::Local);
            QCOMPARE(error.subject, u"one"_s);
            QVERIFY(error.what.contains("keychain"_L1));
            QVERIFY(!error.hint.isEmpty());
            QVERIFY(!describe(error).contains("secret"_L1));
        }
    }

    void aMovedSecretHasItsNewName()
    {
        if (keyring() != "unlocked"_L1)
            QSKIP("needs an unlocked keyring");
        const auto store = std::make_shared<SecretStore>();
        QVERIFY(answerOf(store->write(u"from"_s, u"kept"_s)));
        QVERIFY(answerOf(moveSecret(store, u"from"_s, u"to"_s)));
        QCOMPARE(*answerOf(store->read(u"from"_s)), std::nullopt);
        QCOMPARE(*answerOf(store->read(u"to"_s)), std::optional(u"kept"_s));
    }

    void movingWithoutAKeyringIsNoError()
    {
        if (keyring() != "missing"_L1)
            QSKIP("needs a session without a keyring");
        QVERIFY(answerOf(moveSecret(std::make_shared<SecretStore>(), u"from"_s, u"to"_s)));
    }

    void theOldEntryGoesOnlyAfterTheNewOne()
    {
        const auto store = std::make_shared<HeldSecrets>();
        store->entries = {{u"from"_s, u"kept"_s}};
        store->refusesWrites = true;
        QVERIFY(!answerOf(moveSecret(store, u"from"_s, u"to"_s)));
        QCOMPARE(store->asked, (QStringList{u"read from"_s, u"write to"_s}));
        QCOMPARE(store->entries, (QMap<QString, QString>{{u"from"_s, u"kept"_s}}));
        QVERIFY(answerOf(moveSecret(store, u"nobody"_s, u"to"_s)));
        QCOMPARE(store->asked.last(), u"read nobody"_s);
    }

    void startingNeverBlocks()
    {
        QElapsedTimer timer;
        timer.start();
        const auto future = SecretStore().read(u"one"_s);
        QVERIFY(timer.elapsed() < 200);
        answerOf(future);
        QVERIFY(future.isFinished());
    }
};

QTEST_GUILESS_MAIN(TestSecretStore)
#include "tst_secretstore.moc"
