#include "data/backup/backupstore.h"

#include "data/storefixture.h"
#include "local/backupfile.h"

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

/// A backup of `endpoints` and `jobs`, each a JSON object.
QByteArray documentWith(const QByteArrayList &endpoints, const QByteArrayList &jobs = {})
{
    return "{'format': 'signalbox backup', 'version': 1, 'secrets': 'left out', 'settings': {}, 'endpoints': ["
        + endpoints.join(',') + "], 'jobs': [" + jobs.join(',') + "]}";
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
        return await(BackupStore(m_fixture.server.spec()).read(passphrase), 60s).map(&Backup::document);
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
            u"is_active, order_by, on_failure),"
            " e'\\n' order by name) from public.webhook_configs),"
            " (select string_agg(key || '=' || value, e'\\n' order by key) from signalbox.settings),"
            " (select string_agg(concat_ws('|', jobname, schedule, active), e'\\n' order by jobname) from cron.job))"_s);
    }
    /// A job of another role, or without a name.
    void insertJob(const QString &role, const QString &name) const
    {
        VERIFY_RESULT(m_fixture.server.exec(
            u"insert into cron.job (schedule, command, nodename, nodeport, database, username, active, jobname) values"
            " ('1 1 1 1 1', 'select 99', 'localhost', 5432, current_database(), '%1', false, %2)"_s.arg(role, name)));
    }
    QString jobs() const
    {
        return m_fixture.server.value(u"select string_agg(concat_ws(' ', jobname, username, schedule, active), ', ' "
                                      u"order by username) from cron.job"
                                      " where jobname = 'webhook-pump'"_s);
    }
    /// As a Signalbox of before wrote it: without roles, and without a word about what is secret.
    QByteArray asOlder(const QByteArray &document) const
    {
        QString text = QString::fromUtf8(document);
        return m_fixture.server
            .value(u"select d - 'notes' || jsonb_build_object("
                   " 'endpoints', (select jsonb_agg(e - 'secret_parts') from jsonb_array_elements(d -> 'endpoints') e),"
                   " 'jobs', (select jsonb_agg(j - 'role') from jsonb_array_elements(d -> 'jobs') j))"
                   " from (values ('%1'::jsonb)) v (d)"_s.arg(text.replace(u'\'', "''"_L1)))
            .toUtf8();
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
            u"delete from cron.job where jobname is null or username <> 'postgres';"
            "truncate public.webhook_configs restart identity cascade;"
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

    void theOrderComesBackAndAnOlderBackupLeavesIt()
    {
        VERIFY_RESULT(m_fixture.server.exec(
            u"update public.webhook_configs set order_by = '$.trip_id', on_failure = 'skip' where name = 'trip_events'"_s));
        const auto order = [this] {
            return m_fixture.server.value(
                u"select string_agg(concat_ws('|', name, order_by, on_failure), ' ' order by name)"
                " from public.webhook_configs"_s);
        };
        const QString both = u"chat_events|block trip_events|$.trip_id|skip"_s;
        const auto document = backup();
        VERIFY_RESULT(document);
        QVERIFY(linesOf(*restore(*document)).isEmpty());
        VERIFY_RESULT(m_fixture.server.exec(
            u"update public.webhook_configs set order_by = '$.other', on_failure = 'block' where name = 'trip_events'"_s));
        const auto report = restore(*document);
        VERIFY_RESULT(report);
        QCOMPARE(linesOf(*report),
            QStringList{u"endpoint trip_events: order_by $.other -> $.trip_id; on_failure block -> skip"_s});
        QCOMPARE(order(), both);

        QString text = QString::fromUtf8(*document);
        const QByteArray older
            = m_fixture.server
                  .value(u"select d || jsonb_build_object('endpoints', (select jsonb_agg(e - "
                         u"'{order_by,on_failure}'::text[])"
                         " from jsonb_array_elements(d -> 'endpoints') e)) from (values ('%1'::jsonb)) v (d)"_s.arg(
                             text.replace(u'\'', "''"_L1)))
                  .toUtf8();
        QVERIFY(!older.contains("order_by"));
        QVERIFY(linesOf(*restore(older)).isEmpty());
        QCOMPARE(order(), both); // it says nothing of it, so it stays
        VERIFY_RESULT(m_fixture.server.exec(u"delete from public.webhook_configs where name = 'trip_events'"_s));
        VERIFY_RESULT(restore(older));
        QCOMPARE(order(), u"chat_events|block trip_events|block"_s);
    }

    void anOrderThatIsNoneIsLeftOutByName_data()
    {
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<bool>("good");
        QTest::newRow("null") << QByteArray("'order_by': null, 'on_failure': 'block'") << true;
        QTest::newRow("a number") << QByteArray("'order_by': 5") << false;
        QTest::newRow("skip") << QByteArray("'on_failure': 'skip'") << true;
        QTest::newRow("neither") << QByteArray("'on_failure': 'pause'") << false;
        QTest::newRow("null on failure") << QByteArray("'on_failure': null") << false;
    }
    void anOrderThatIsNoneIsLeftOutByName()
    {
        QFETCH(QByteArray, member);
        QFETCH(bool, good);
        const auto report = restore(json(documentWith({"{'name': 'new', 'url': 'https://n.example/', 'events': [], "
                                                       "'headers': {}, 'is_active': false, 'secret_parts': {}, "
            + member + "}"})));
        VERIFY_RESULT(report);
        QCOMPARE(linesOf(*report).join(u' ').contains("left out"_L1), !good);
        QCOMPARE(m_fixture.server.value(u"select count(*) from public.webhook_configs where name = 'new'"_s),
            good ? u"1"_s : u"0"_s);
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
        const QStringList still = linesOf(*restore(*document));
        QCOMPARE(still,
            QStringList{
                u"endpoint chat_events: stays inactive: the backup lacks the secret part of its URL, its secret, "
                "the header Authorization"_s});
    }

    void withoutItsPassphraseABackupSaysSo()
    {
        const auto document = backup(somePassphrase);
        VERIFY_RESULT(document);
        VERIFY_RESULT(m_fixture.server.exec(u"delete from public.webhook_configs where name = 'chat_events'"_s));
        const auto report = restore(*document);
        VERIFY_RESULT(report);
        const QString line = linesOf(*report).join(u'\n');
        QVERIFY2(
            line.contains("stays inactive: the passphrase is missing for the secret part of its URL, its secret"_L1),
            qPrintable(line));
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
            QVERIFY2(change.change.startsWith("left out"_L1) && change.isLeftOut, qPrintable(change.change));
        QCOMPARE(state(), before);
    }

    void oneBadEntryIsLeftOutByItsName_data()
    {
        QTest::addColumn<QByteArray>("endpoint");
        QTest::addColumn<QByteArray>("job");
        QTest::addColumn<QString>("words");
        const QByteArray none;
        QTest::newRow("no object") << "1"_ba << none << u"endpoint number 1: left out: it is no object"_s;
        QTest::newRow("no name") << "{'url': 'https://x'}"_ba << none << u"endpoint number 1: left out: its name"_s;
        QTest::newRow("no URL") << "{'name': 'bad', 'url': 5}"_ba << none << u"endpoint bad: left out: its URL"_s;
        QTest::newRow("events that are none") << "{'name': 'bad', 'url': 'https://x', 'events': [['a']]}"_ba << none
                                              << u"endpoint bad: left out: its events"_s;
        QTest::newRow("headers that are none") << "{'name': 'bad', 'url': 'https://x', 'events': [], 'headers': []}"_ba
                                               << none << u"endpoint bad: left out: its headers"_s;
        QTest::newRow("neither active nor not") << "{'name': 'bad', 'url': 'https://x', 'events': [], 'headers': {}}"_ba
                                                << none << u"endpoint bad: left out: it does not say"_s;
        QTest::newRow("twice")
            << "{'name': 'bad', 'url': 'https://x'}, {'name': 'bad', 'url': 'https://x', 'events': [],"
               " 'headers': {}, 'is_active': true}"_ba
            << none << u"endpoint bad: left out: the backup has it twice"_s;
        QTest::newRow("refused by the database")
            << "{'name': 'refused', 'url': 'https://x', 'events': [], 'headers': {},"
               " 'is_active': true}"_ba
            << none << u"endpoint refused: left out: new row for relation"_s;
        QTest::newRow("no job") << none << "[]"_ba << u"job number 1: left out: it is no object"_s;
        QTest::newRow("a role that is none")
            << none << "{'name': 'bad', 'role': 1}"_ba << u"job bad: left out: its role"_s;
        QTest::newRow("a job twice") << none
                                     << "{'name': 'vacuum-tables', 'role': 'postgres', 'schedule': '1 1 1 1 1',"
                                        " 'active': true}, {'name': 'vacuum-tables', 'role': 'postgres',"
                                        " 'schedule': '2 2 2 2 2', 'active': true}"_ba
                                     << u"job vacuum-tables: left out: the backup has it twice"_s;
    }
    void oneBadEntryIsLeftOutByItsName()
    {
        QFETCH(QByteArray, endpoint);
        QFETCH(QByteArray, job);
        QFETCH(QString, words);
        VERIFY_RESULT(m_fixture.server.exec(
            u"alter table public.webhook_configs add constraint refused check (name <> 'refused')"_s));
        const QByteArray good = "{'name': 'good', 'url': 'https://good.example/', 'events': ['a'], 'headers': {},"
                                " 'is_active': false}";
        const QByteArray goodJob
            = "{'name': 'webhook-pump', 'role': 'postgres', 'schedule': '7 7 * * *', 'active': true}";
        const QByteArray document
            = json(documentWith(endpoint.isEmpty() ? QByteArrayList{good} : QByteArrayList{endpoint, good},
                job.isEmpty() ? QByteArrayList{goodJob} : QByteArrayList{job, goodJob}));
        const auto report = restore(document);
        VERIFY_RESULT(m_fixture.server.exec(u"alter table public.webhook_configs drop constraint refused"_s));
        VERIFY_RESULT(report);
        const QStringList lines = linesOf(*report);
        QVERIFY2(!lines.filter(words).isEmpty(), qPrintable(lines.join(u'\n')));
        QVERIFY(!report->isComplete());
        QCOMPARE(m_fixture.server.value(u"select count(*) from public.webhook_configs where name = 'good'"_s), u"1"_s);
        QVERIFY2(jobs().contains("7 7 * * *"_L1), qPrintable(jobs()));
    }

    void oneDamagedSecretPartIsLeftOutByItsName()
    {
        const auto whole = backup(somePassphrase);
        VERIFY_RESULT(whole);
        QByteArray document = *whole;
        const qsizetype encrypted = document.indexOf("encrypted\": \"") + 13;
        document[encrypted + 40] = document[encrypted + 40] == 'A' ? 'B' : 'A'; // of chat_events, the first
        damage();
        const auto report = restore(document, somePassphrase);
        VERIFY_RESULT(report);
        const QStringList lines = linesOf(*report);
        QVERIFY2(lines.contains(u"endpoint chat_events: left out: its secret part is damaged"_s),
            qPrintable(lines.join(u'\n')));
        QVERIFY2(!lines.filter(u"endpoint trip_events: new"_s).isEmpty(), qPrintable(lines.join(u'\n')));
    }

    void jobsAreToldApartByTheirRole()
    {
        VERIFY_RESULT(m_fixture.server.exec(
            u"do $$ begin create role other_role login; exception when duplicate_object then null; end $$"_s));
        insertJob(u"other_role"_s, u"'webhook-pump'"_s);
        const QString before = jobs();
        const auto document = backup();
        VERIFY_RESULT(document);
        QCOMPARE(linesOf(*restore(*document)), QStringList());
        QCOMPARE(jobs(), before);
        VERIFY_RESULT(m_fixture.server.exec(
            u"select cron.alter_job(jobid, schedule := '9 9 * * *', active := not active) from cron.job"
            " where jobname = 'webhook-pump'"_s));
        const auto older = restore(asOlder(*document));
        VERIFY_RESULT(older);
        QCOMPARE(linesOf(*older).filter(u"which role"_s).size(), 2);
        QVERIFY2(jobs().contains("9 9 * * *"_L1), qPrintable(jobs()));
        VERIFY_RESULT(restore(*document));
        QCOMPARE(jobs(), before);
        // One of that name in an older backup, two of them here: it could be either.
        const auto one
            = restore(json(documentWith({}, {"{'name': 'webhook-pump', 'schedule': '9 9 * * *', 'active': true}"})));
        VERIFY_RESULT(one);
        QVERIFY2(one->changes.constFirst().change.contains("several roles"_L1),
            qPrintable(one->changes.constFirst().change));
        QCOMPARE(jobs(), before);
    }

    void anOlderBackupComesBack()
    {
        const QString before = state();
        const auto document = backup(somePassphrase);
        VERIFY_RESULT(document);
        damage();
        const auto report = restore(asOlder(*document), somePassphrase);
        VERIFY_RESULT(report);
        QVERIFY2(report->isComplete(), qPrintable(linesOf(*report).join(u'\n')));
        QCOMPARE(state(), before);
        // It does not say that trip_events has no secret: without its secret part nothing is known about that.
        VERIFY_RESULT(m_fixture.server.exec(u"delete from public.webhook_configs"_s));
        const auto plain = restore(asOlder(*document));
        VERIFY_RESULT(plain);
        QCOMPARE(linesOf(*plain).filter(u"stays inactive"_s).size(), 2);
        QCOMPARE(m_fixture.server.value(u"select count(*) from public.webhook_configs where is_active"_s), u"0"_s);
        // Nor whether there was a secret, or one that could not be read: the one that is there stays.
        VERIFY_RESULT(m_fixture.server.exec(
            u"update public.webhook_configs set secret = 'kept', is_active = true where name = 'trip_events'"_s));
        VERIFY_RESULT(restore(asOlder(*document), somePassphrase));
        QCOMPARE(m_fixture.server.value(u"select secret from public.webhook_configs where name = 'trip_events'"_s),
            u"kept"_s);
    }

    void anEndpointIsNotActiveWithoutWhatItHad_data()
    {
        QTest::addColumn<QString>("endpoint"); // URL, secret, headers
        QTest::addColumn<QString>("words"); // none: it is active
        QTest::newRow("nothing secret") << u"'https://x.example/', null, '{\"X-Team\": \"blue\"}'"_s << QString();
        QTest::newRow("a secret") << u"'https://x.example/', 'hunter2', null"_s << u"the backup lacks its secret"_s;
        QTest::newRow("a header") << u"'https://x.example/', null, '{\"X-Api-Key\": \"hunter2\"}'"_s
                                  << u"the backup lacks the header X-Api-Key"_s;
        QTest::newRow("a user") << u"'https://me:hunter2@x.example/', null, null"_s
                                << u"the backup lacks the secret part of its URL"_s;
        QTest::newRow("a placeholder") << u"'https://your-project.supabase.co/functions/v1/x', null, null"_s
                                       << u"its URL is still a placeholder"_s;
        QTest::newRow("a file") << u"'file:///etc/passwd', null, null"_s << u"its URL does not begin with http"_s;
    }
    void anEndpointIsNotActiveWithoutWhatItHad()
    {
        QFETCH(QString, endpoint);
        QFETCH(QString, words);
        VERIFY_RESULT(m_fixture.server.exec(
            u"delete from public.webhook_configs;"
            "insert into public.webhook_configs (name, url, secret, headers, events) values ('x', %1, '{a}')"_s.arg(
                endpoint)));
        const auto document = backup();
        VERIFY_RESULT(document);
        QCOMPARE(linesOf(*restore(*document)), QStringList());
        VERIFY_RESULT(m_fixture.server.exec(u"delete from public.webhook_configs"_s));
        const auto report = restore(*document);
        VERIFY_RESULT(report);
        const QString line = linesOf(*report).join(u'\n');
        QVERIFY2(
            words.isEmpty() ? report->isComplete() : line.contains(u"stays inactive: "_s + words), qPrintable(line));
        QCOMPARE(m_fixture.server.value(u"select is_active from public.webhook_configs"_s),
            words.isEmpty() ? u"t"_s : u"f"_s);
    }

    void secretsOfNoUseAreNamed()
    {
        VERIFY_RESULT(m_fixture.server.exec(
            u"update public.webhook_configs set secret = 'whsec_hunter2!' where name = 'chat_events';"
            "insert into public.webhook_configs (name, url, secret, events) values"
            " ('unreadable', 'https://example.com/', 'enc:hunter2', '{a}')"_s));
        const auto made = await(BackupStore(m_fixture.server.spec()).read(somePassphrase), 60s);
        VERIFY_RESULT(made);
        QCOMPARE(made->notes.size(), 2);
        QCOMPARE(made->notes.at(0).name, u"chat_events"_s);
        QVERIFY2(made->notes.at(0).note.contains("not base64"_L1), qPrintable(made->notes.at(0).note));
        QVERIFY(!made->notes.at(0).isMissing); // it is in the backup all the same
        QCOMPARE(made->notes.at(1).name, u"unreadable"_s);
        QVERIFY(made->notes.at(1).isMissing);
        QVERIFY(!made->document.contains("hunter"));
        VERIFY_RESULT(m_fixture.server.exec(u"delete from public.webhook_configs"_s));
        const auto report = restore(made->document, somePassphrase);
        VERIFY_RESULT(report);
        const QStringList lines = linesOf(*report);
        QVERIFY2(lines.join(u'\n').contains("stays inactive: its secret is left out: the secret starts with whsec_"_L1),
            qPrintable(lines.join(u'\n')));
        QCOMPARE(
            m_fixture.server.value(u"select string_agg(concat_ws(' ', name, secret, is_active), ', ' order by name)"
                                   " from public.webhook_configs"_s),
            u"chat_events f, trip_events t, unreadable f"_s);
    }

    void aSecretThatIsThereIsNotGivenUp()
    {
        VERIFY_RESULT(m_fixture.server.exec(
            u"update public.webhook_configs set secret = case name when 'chat_events' then 'vault:nothing' else 'enc:x' end"_s));
        const auto document = backup(somePassphrase);
        VERIFY_RESULT(document);
        VERIFY_RESULT(m_fixture.server.exec(u"update public.webhook_configs set secret = 'works'"_s));
        const auto report = restore(*document, somePassphrase);
        VERIFY_RESULT(report);
        QVERIFY2(linesOf(*report).join(u'\n').contains("its secret stays as it is here: the vault holds no secret"_L1),
            qPrintable(linesOf(*report).join(u'\n')));
        QCOMPARE(m_fixture.server.value(
                     u"select count(*) from public.webhook_configs where secret = 'works' and is_active"_s),
            u"2"_s);
    }

    void aRehearsalLeavesNothingInTheVault()
    {
        const auto document = backup(somePassphrase);
        VERIFY_RESULT(document);
        damage();
        VERIFY_RESULT(m_fixture.server.exec(
            u"create schema vault; create table vault.decrypted_secrets (name text, decrypted_secret text);"
            "create function vault.create_secret(new_secret text, new_name text, new_description text) returns uuid "
            "language sql as $$ insert into vault.decrypted_secrets values (new_name, new_secret); "
            "select gen_random_uuid() $$"_s));
        const QString kept = u"select count(*) from vault.decrypted_secrets"_s;
        const auto rehearsal = restore(*document, somePassphrase, false);
        const QString afterRehearsal = m_fixture.server.value(kept);
        const auto report = restore(*document, somePassphrase);
        const auto again = restore(*document, somePassphrase);
        const QString afterAll = m_fixture.server.value(kept);
        VERIFY_RESULT(m_fixture.server.exec(u"drop schema vault cascade"_s));
        VERIFY_RESULT(rehearsal);
        VERIFY_RESULT(report);
        VERIFY_RESULT(again);
        QCOMPARE(afterRehearsal, u"0"_s);
        QCOMPARE(linesOf(*again), QStringList());
        QCOMPARE(afterAll, u"1"_s);
    }

    void whatABackupLeavesOutIsTold()
    {
        insertJob(u"postgres"_s, u"null"_s);
        VERIFY_RESULT(m_fixture.server.exec(
            u"insert into public.webhook_configs (name, url, events, retry_config) values"
            " ('deep', 'https://example.com/', '{a}', (repeat('[', 300) || repeat(']', 300))::jsonb)"_s));
        const auto made = await(BackupStore(m_fixture.server.spec()).read({}), 60s);
        VERIFY_RESULT(made);
        QCOMPARE(made->notes.size(), 2);
        QCOMPARE(made->notes.at(0).name, u"deep"_s);
        QVERIFY(made->notes.at(0).isMissing);
        QVERIFY2(made->notes.at(1).note.contains("no name"_L1), qPrintable(made->notes.at(1).note));
        QVERIFY(!made->notes.at(1).isMissing);
        QCOMPARE(linesOf(*restore(made->document)), QStringList());
    }

    void aDatabaseWithoutTheInstallationSaysSo()
    {
        StoreFixture bare(StoreFixture::Content::Bare);
        VERIFY_RESULT(bare.start());
        const auto document = await(BackupStore(bare.server.spec()).read({}), 60s);
        QVERIFY(!document);
        QCOMPARE(document.error().kind, ErrorKind::MissingObject);
        const auto report = await(BackupStore(bare.server.spec()).restore("{}", {}, true), 60s);
        QVERIFY(!report);
        QCOMPARE(report.error().kind, ErrorKind::MissingObject);
    }

    void anOlderInstallationIsBackedUpAndNotRestored()
    {
        VERIFY_RESULT(m_fixture.server.exec(
            u"drop function public.restore_configuration(jsonb, text, boolean);"
            "create function public.restore_configuration(p_document jsonb, p_passphrase text default null,"
            " p_apply boolean default false) returns table (kind text, name text, change text) language sql"
            " as $$ select '', '', '' $$"_s));
        const auto document = backup();
        VERIFY_RESULT(document);
        const auto report = restore(*document);
        QVERIFY(!report);
        QCOMPARE(report.error().kind, ErrorKind::MissingObject);
        VERIFY_RESULT(migrated(m_fixture.server.spec()));
        const auto newer = restore(*document);
        VERIFY_RESULT(newer);
        QVERIFY2(newer->isComplete(), qPrintable(linesOf(*newer).join(u'\n')));
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

private:
    StoreFixture m_fixture{StoreFixture::Content::Migrated};
};

QTEST_GUILESS_MAIN(BackupStoreTest)
#include "tst_backupstore.moc"
