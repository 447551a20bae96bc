#include "data/backup/backupstore.h"

#include "data/storefixture.h"
#include "local/backupfile.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString somePassphrase = u"correct horse battery"_s;

/// JSON is written with ' for " and ` for '.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"').replace('`', '\'');
}

QStringList linesOf(const RestoreReport &report)
{
    QStringList lines;
    for (const RestoreChange &change : report.changes)
        lines.append(change.kind + u' ' + change.name + u": "_s + change.change);
    return lines;
}

} // namespace

/// A configuration comes back as it was, and its secrets never leave in the clear.
class BackupStoreTest : public QObject
{
    Q_OBJECT

private:
    Result<QByteArray> backup(const std::optional<QString> &passphrase = {})
    {
        return await(BackupStore(m_fixture.server.spec()).read(passphrase), 60s);
    }
    Result<RestoreReport> restore(
        const QByteArray &document, const std::optional<QString> &passphrase = {}, bool apply = true)
    {
        return await(BackupStore(m_fixture.server.spec()).restore(document, passphrase, apply), 60s);
    }
    QString state() const
    {
        return m_fixture.server.value(
            u"select concat((select string_agg(concat_ws('|', name, url, secret, events, headers, retry_config, "
            u"is_active),"
            " e'\\n' order by name) from public.webhook_configs),"
            " (select string_agg(key || '=' || value, e'\\n' order by key) from signalbox.settings),"
            " (select string_agg(concat_ws('|', jobname, schedule, active), e'\\n' order by jobname) from cron.job))"_s);
    }
    void damage() const
    {
        VERIFY_RESULT(m_fixture.server.exec(
            u"update public.webhook_configs set url = 'https://elsewhere.example/', secret = 'other', headers = '{}',"
            " events = '{a}', is_active = false where name = 'chat_events';"
            "delete from public.webhook_configs where name = 'trip_events';"
            "update signalbox.settings set value = '7' where key = 'retention.metrics_days';"
            "select cron.alter_job(jobid, schedule := '1 1 * * *', active := false) from cron.job"
            " where jobname = 'vacuum-tables'"_s));
    }

private slots:
    void initTestCase() { VERIFY_RESULT(m_fixture.start()); }

    void init()
    {
        VERIFY_RESULT(m_fixture.server.exec(
            u"truncate public.webhook_configs restart identity cascade;"
            "insert into public.webhook_configs (name, url, secret, events, headers, retry_config, is_active) values"
            " ('chat_events', 'https://user:hunter2@example.com/x?token=hunter3', 'whsec_aHVudGVyNA==', '{chat.*}',"
            "  '{\"Authorization\": \"Bearer hunter5\", \"X-Team\": \"blue\"}', '{\"max_retries\": 5}', true),"
            " ('trip_events', 'https://example.com/trips', null, '{trip.**}', '{}', '{}', true);"
            "update signalbox.settings set value = '90' where key = 'retention.metrics_days';"
            "select cron.alter_job(jobid, schedule := '0 5 * * 0', active := true) from cron.job"
            " where jobname = 'vacuum-tables'"_s));
    }

    void secretsAreNeverPlain()
    {
        for (const std::optional<QString> &passphrase : {std::optional<QString>(), std::optional(somePassphrase)}) {
            const auto document = backup(passphrase);
            VERIFY_RESULT(document);
            for (const char *secret : {"hunter", "aHVudGVy", "Bearer"})
                QVERIFY2(!document->contains(secret), secret);
            QVERIFY(document->contains("https://***@example.com/x?***"));
            QVERIFY(document->contains("blue"));
            QCOMPARE(BackupFile::hasSecrets(*document), passphrase.has_value());
        }
    }

    void everythingComesBack()
    {
        const QString before = state();
        const auto document = backup(somePassphrase);
        VERIFY_RESULT(document);
        damage();
        const QString damaged = state();
        QVERIFY(damaged != before);

        const auto rehearsal = restore(*document, somePassphrase, false);
        VERIFY_RESULT(rehearsal);
        QCOMPARE(state(), damaged);
        QCOMPARE(rehearsal->changes.size(), 4);
        QVERIFY2(!linesOf(*rehearsal).join(u' ').contains("hunter"_L1), qPrintable(linesOf(*rehearsal).join(u'\n')));

        const auto report = restore(*document, somePassphrase);
        VERIFY_RESULT(report);
        QCOMPARE(linesOf(*report), linesOf(*rehearsal));
        QCOMPARE(state(), before);
        const auto again = restore(*document, somePassphrase);
        VERIFY_RESULT(again);
        QCOMPARE(linesOf(*again), QStringList());
    }

    void withoutSecretsTheOnesThatAreThereStay()
    {
        const auto document = backup();
        VERIFY_RESULT(document);
        damage();
        VERIFY_RESULT(restore(*document));
        QCOMPARE(
            m_fixture.server.value(
                u"select concat_ws(' ', url, secret, events) from public.webhook_configs where name = 'chat_events'"_s),
            u"https://elsewhere.example/ other {chat.*}"_s);
        VERIFY_RESULT(m_fixture.server.exec(u"delete from public.webhook_configs where name = 'chat_events'"_s));
        VERIFY_RESULT(restore(*document));
        QCOMPARE(m_fixture.server.value(u"select is_active from public.webhook_configs where name = 'chat_events'"_s),
            u"f"_s);
        QCOMPARE(linesOf(*restore(*document)), QStringList());
    }

    void aWrongPassphraseChangesNothing()
    {
        const auto document = backup(somePassphrase);
        VERIFY_RESULT(document);
        damage();
        const QString damaged = state();
        const auto report = restore(*document, u"wrong horse battery"_s);
        QVERIFY(!report);
        QVERIFY2(report.error().serverWords.contains("cannot be decrypted"_L1), qPrintable(describe(report.error())));
        QVERIFY(!describe(report.error()).contains("horse"_L1));
        QCOMPARE(state(), damaged);
        QVERIFY(!backup(u"short"_s));
    }

    void whatIsNoBackupIsRefused_data()
    {
        QTest::addColumn<QByteArray>("document");
        const QByteArray head = "{'format': 'signalbox backup', 'version': 1, ";
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("select 1");
        QTest::newRow("another document") << QByteArray("{}");
        QTest::newRow("a newer version") << QByteArray("{'format': 'signalbox backup', 'version': 2}");
        QTest::newRow("nothing in it") << head + "'endpoints': null}";
        QTest::newRow("an endpoint that is none") << head + "'endpoints': [1], 'settings': {}, 'jobs': []}";
        QTest::newRow("a file for a URL") << head
                + "'endpoints': [{'name': 'a', 'url': 'file:///etc/passwd', 'events': [], 'headers': {},"
                  " 'is_active': true}], 'settings': {}, 'jobs': []}";
        QTest::newRow("an event that is no text") << head
                + "'endpoints': [{'name': 'a', 'url': 'https://x', 'events': [{}], 'headers': {},"
                  " 'is_active': true}], 'settings': {}, 'jobs': []}";
        QTest::newRow("a name with control characters") << head
                + "'endpoints': [{'name': 'a\\u001b[2J', 'url': 'https://x', 'events': [], 'headers': {},"
                  " 'is_active': true}], 'settings': {}, 'jobs': []}";
        QTest::newRow("a job that is none") << head + "'endpoints': [], 'settings': {}, 'jobs': [{'name': 1}]}";
    }
    void whatIsNoBackupIsRefused()
    {
        QFETCH(QByteArray, document);
        const QString before = state();
        QVERIFY(!restore(json(document)));
        QCOMPARE(state(), before);
    }

    void settingsAndJobsThatAreNotHereAreLeftOut()
    {
        const QByteArray document = "{'format': 'signalbox backup', 'version': 1, 'endpoints': [],"
                                    " 'settings': {'evil`; drop table x; --': '1'},"
                                    " 'jobs': [{'name': 'nobody', 'schedule': '* * * * *', 'active': true},"
                                    " {'name': 'vacuum-tables', 'schedule': 'whenever', 'active': true}]}";
        const QString before = state();
        const auto report = restore(json(document));
        VERIFY_RESULT(report);
        QCOMPARE(report->changes.size(), 3);
        for (const RestoreChange &change : report->changes)
            QVERIFY2(change.change.startsWith("left out"_L1), qPrintable(change.change));
        QCOMPARE(state(), before);
    }

    void aDatabaseWithoutTheInstallationSaysSo()
    {
        StoreFixture bare(StoreFixture::Content::Bare);
        VERIFY_RESULT(bare.start());
        const auto document = await(BackupStore(bare.server.spec()).read({}), 60s);
        QVERIFY(!document);
        QCOMPARE(document.error().kind, ErrorKind::MissingObject);
    }

    /// A database of encoding SQL_ASCII may hold them.
    void bytesThatCouldNotComeBackAreRefused()
    {
        VERIFY_RESULT(m_fixture.server.exec(
            u"create database ascii encoding 'SQL_ASCII' template template0 lc_collate 'C' lc_ctype 'C'"_s));
        VERIFY_RESULT(
            m_fixture.server.exec(u"create function public.backup_configuration(text) returns jsonb language sql"
                                  " as $$ select jsonb_build_object('name', e'caf\\xff') $$"_s,
                u"ascii"_s));
        const auto document = await(BackupStore(m_fixture.server.spec(u"ascii"_s)).read({}), 60s);
        QVERIFY(!document);
        QVERIFY2(describe(document.error()).contains("no UTF-8"_L1), qPrintable(describe(document.error())));
    }

    void theFileIsItsOwnersOnly()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"backup.json"_s);
        const QByteArray document = json("{'format': 'signalbox backup', 'version': 1, 'secrets': 'encrypted'}");
        VERIFY_RESULT(BackupFile::write(path, "old"));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadOther));
        VERIFY_RESULT(BackupFile::write(path, document));
        const auto rights = QFileInfo(path).permissions();
        QVERIFY(!(rights & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
        QCOMPARE(*BackupFile::read(path), document);
        QVERIFY(!QFile::exists(path + ".part"_L1));
        QVERIFY(!BackupFile::write(u"/nonexistent/backup.json"_s, document));
        QVERIFY(!BackupFile::read(u"/nonexistent"_s));
        for (const QByteArray &other :
            {QByteArray("{}"), QByteArray("\xff\xfe"), QByteArray("[]"), QByteArray("{\0}", 3)}) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(other);
            file.close();
            QVERIFY(!BackupFile::read(path));
        }
    }

private:
    StoreFixture m_fixture{StoreFixture::Content::Migrated};
};

QTEST_GUILESS_MAIN(BackupStoreTest)
#include "tst_backupstore.moc"
