#include "data/storefixture.h"

#include "data/migrations/migrationexport.h"
#include "data/migrations/migrationfile.h"
#include "data/migrations/migrator.h"
#include "data/migrations/pushhistory.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Supabase's `postgres`: nearly everything but superuser.
const QString hostedOwner = u"create role hosted login createdb createrole replication bypassrls"
                            " in role pg_monitor, pg_read_all_data, pg_signal_backend;"
                            "alter database postgres owner to hosted;"_s;
const QString hostedCron = u"create extension pg_cron;"
                           "grant usage on schema cron to hosted with grant option;"
                           "grant all on all tables in schema cron to hosted;"
                           "grant all on all functions in schema cron to hosted;"_s;

struct Database {
    const TestServer &server;
    QString role = u"postgres"_s;

    ConnectionSpec spec() const { return server.spec(u"postgres"_s, role); }

    /// The schema as pg_dump writes it, and the rows that belong to the installation.
    QString state() const
    {
        QString state = schemaDump(server);
        for (const QString &rows : {u"select jobname, schedule, command, active from cron.job order by 1"_s,
                 u"select key, value from signalbox.settings order by 1"_s,
                 u"select name, url, events, is_active from public.webhook_configs order by 1"_s,
                 u"select name, setting from pg_file_settings order by 1, 2"_s}) {
            const auto answer = server.exec(rows);
            for (const QStringList &row : answer.value_or(QList<QStringList>()))
                state += row.join(u'|') + u'\n';
        }
        return state;
    }

    QString psql(const QStringList &arguments) const { return psqlComplaint(server, arguments, role); }
};

Result<void> apply(const TestServer &server, const QStringList &statements)
{
    for (const QString &statement : statements)
        if (const auto done = server.exec(statement); !done)
            return tl::unexpected(done.error());
    return {};
}

QStringList sandboxFiles()
{
    QStringList texts;
    for (const QString &file : {u"10_roles"_s, u"20_tripsage_schema"_s, u"30_net_standin"_s})
        texts.append(sqlFile(u":/sql/sandbox/"_s + file + u".sql"_s));
    return texts;
}

} // namespace

class MigratorTest : public QObject
{
    Q_OBJECT

private:
    /// Runs the migrator twice; the second time nothing changes, and nothing ever fails.
    void verifyTwice(const Database &database, MigrationReport *first = nullptr)
    {
        const auto once = migrated(database.spec());
        VERIFY_RESULT(once);
        QCOMPARE(stepsWith(*once, StepOutcome::Failed), QStringList());
        QCOMPARE(once->steps.size(), Migrator::steps().size());
        const QString state = database.state();
        QVERIFY(state.contains("CREATE TABLE public.webhook_attempts"_L1));
        const auto again = migrated(database.spec());
        VERIFY_RESULT(again);
        QCOMPARE(stepsWith(*again, StepOutcome::Failed), QStringList());
        QCOMPARE(stepsWith(*again, StepOutcome::Done), QStringList());
        QCOMPARE(database.state(), state);
        QCOMPARE(database.server.value(u"select count(*) from signalbox.migration_ledger"_s),
            QString::number(Migrator::steps().size()));
        QCOMPARE(database.server.value(
                     u"select count(*) from signalbox.migration_ledger where checksum !~ '^[0-9a-f]{64}$'"_s),
            u"0"_s);
        if (first != nullptr)
            *first = *once;
    }

    /// psql -f of the whole file, twice, and in one transaction on top.
    void verifyPsql(const Database &database)
    {
        QTemporaryDir folder;
        const QStringList file{u"-f"_s, installationFile(folder)};
        QCOMPARE(database.psql(file), QString());
        const QString state = database.state();
        QVERIFY(state.contains("CREATE TABLE public.webhook_attempts"_L1));
        QCOMPARE(database.psql(file), QString());
        QCOMPARE(database.state(), state);
        QCOMPARE(database.psql(QStringList{u"--single-transaction"_s} + file), QString());
        QCOMPARE(database.state(), state);
    }

private slots:
    void appliesTwiceAsSuperuser()
    {
        TestServer server;
        VERIFY_RESULT(server.start());
        VERIFY_RESULT(apply(server, sandboxFiles()));
        MigrationReport report;
        verifyTwice({server}, &report);
        QVERIFY(!stepsWith(report, StepOutcome::Done).isEmpty());
        QCOMPARE(stepsWith(report, StepOutcome::NotPermitted), QStringList());
        QVERIFY(server.value(u"select count(*) from cron.job where jobname = 'webhook-pump'"_s) == "1"_L1);
    }

    void appliesTwiceAsAHostedOwner_data()
    {
        QTest::addColumn<QString>("extensions");
        QTest::newRow("with pg_cron") << hostedCron;
        QTest::newRow("without pg_cron") << QString();
    }
    void appliesTwiceAsAHostedOwner()
    {
        QFETCH(QString, extensions);
        TestServer server;
        VERIFY_RESULT(server.start());
        VERIFY_RESULT(server.exec(hostedOwner + extensions));
        MigrationReport report;
        verifyTwice({server, u"hosted"_s}, &report);
        // every refusal says what to do instead
        for (const StepResult &result : report.steps)
            if (result.outcome == StepOutcome::NotPermitted)
                QVERIFY2(result.messages.join(u' ').size() > 40, qPrintable(result.step.id));
        QVERIFY(stepsWith(report, StepOutcome::NotPermitted).join(u'\n').contains("pg_stat_statements.track"_L1));
        QVERIFY(stepsWith(report, StepOutcome::NotApplicable).join(u'\n').contains("public.trips"_L1));
    }

    void appliesTwiceToHandmadeTables()
    {
        TestServer server;
        VERIFY_RESULT(server.start());
        VERIFY_RESULT(server.exec(sqlFile(QStringLiteral(SIGNALBOX_SOURCE_DIR "/tests/data/handmade.sql"))));
        const QString files = u"select string_agg(pg_relation_filenode(t::regclass)::text, ' ') from unnest(array["
                              "'webhook_configs', 'webhook_logs', 'system_metrics', 'notifications']) t"_s;
        const QString rows = u"select md5(string_agg((l.id, l.webhook_config_id, l.event_type, l.payload,"
                             " l.response_status, l.response_body, l.attempt_count, l.error_message, l.created_at,"
                             " l.completed_at)::text, '' order by l.id)) from public.webhook_logs l"_s;
        const QString filesBefore = server.value(files);
        const QString rowsBefore = server.value(rows);
        verifyTwice({server});
        QCOMPARE(server.value(files), filesBefore); // no table was rewritten
        QCOMPARE(server.value(rows), rowsBefore);
        QCOMPARE(server.value(u"select count(*) from public.webhook_logs"
                              " where state in ('pending', 'in_flight') or next_attempt_at is not null"_s),
            u"0"_s);
        QCOMPARE(server.value(u"select count(*) from public.webhook_configs"_s).toInt() >= 2, true);
    }

    void psqlRunsTheSameFilesAsSuperuser()
    {
        TestServer server;
        VERIFY_RESULT(server.start());
        VERIFY_RESULT(apply(server, sandboxFiles()));
        verifyPsql({server});
    }

    void psqlRunsTheSameFilesAsAHostedOwner()
    {
        TestServer server;
        VERIFY_RESULT(server.start());
        VERIFY_RESULT(server.exec(hostedOwner + hostedCron));
        verifyPsql({server, u"hosted"_s});
    }

    void oneTransactionInstallsTheSame()
    {
        QTemporaryDir folder;
        const QStringList file{u"-f"_s, installationFile(folder)};
        TestServer one;
        VERIFY_RESULT(one.start());
        QCOMPARE(Database{one}.psql(QStringList{u"--single-transaction"_s} + file), QString());
        TestServer stepwise;
        VERIFY_RESULT(stepwise.start());
        QCOMPARE(Database{stepwise}.psql(file), QString());
        QCOMPARE(Database{one}.state().replace(one.server().socketFolder(), u"S"_s),
            Database{stepwise}.state().replace(stepwise.server().socketFolder(), u"S"_s));
    }

    void theFileForOtherToolsIsWrittenOnce()
    {
        QTemporaryDir folder;
        const auto written = MigrationExport::write(folder.path(), MigrationExport::fileName());
        VERIFY_RESULT(written);
        static const QRegularExpression name(u"/\\d{14}_signalbox_\\d+_\\d+_\\d+\\.sql$"_s);
        QVERIFY2(name.match(*written).hasMatch(), qPrintable(*written));
        QFile file(*written);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        file.close();
        QVERIFY(!text.contains("\nalter system"_L1, Qt::CaseInsensitive));
        for (const FileStep &step : MigrationFile::shipped())
            QCOMPARE(text.contains(u"signalbox_step('%1'"_s.arg(step.step.id)), !step.isSetting);
        VERIFY_RESULT(MigrationExport::write(folder.path(), MigrationExport::fileName())); // the same again
        QVERIFY(file.open(QIODevice::Append) && file.write("-- mine\n") > 0);
        file.close();
        QVERIFY(!MigrationExport::write(folder.path(), MigrationExport::fileName()));
        QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().endsWith("-- mine\n"));
        QVERIFY(!MigrationExport::write(folder.filePath(u"nowhere"_s), MigrationExport::fileName()));
    }

    void theSeedsPlaceIsTakenWhereNothingNewerWasPushed()
    {
        const QString seed = u"20250611_02_enable_automation_extensions.sql"_s;
        TestServer server(TestServer::Content::Bare, TestServer::idleJobs());
        VERIFY_RESULT(server.start());
        const auto name = [&server]() -> QString {
            const auto newest = await(PushHistory::newest(server.spec()));
            return newest ? MigrationExport::fileNameAfter(*newest) : describe(newest.error());
        };
        QCOMPARE(name(), seed);
        VERIFY_RESULT(
            server.exec(u"create schema supabase_migrations; create table supabase_migrations.schema_migrations ("
                        "version text primary key, statements text[], name text)"_s));
        QCOMPARE(name(), seed);
        VERIFY_RESULT(server.exec(u"insert into supabase_migrations.schema_migrations values ('20250609')"_s));
        QCOMPARE(name(), seed);
        VERIFY_RESULT(server.exec(u"insert into supabase_migrations.schema_migrations values ('20250611')"_s));
        QCOMPARE(name(), MigrationExport::fileName());
        VERIFY_RESULT(server.exec(u"drop table supabase_migrations.schema_migrations;"
                                  "create table supabase_migrations.schema_migrations (odd int)"_s));
        QVERIFY2(name().contains("version"_L1), qPrintable(name())); // said, not guessed
    }

    void aDryRunLeavesNothingBehind()
    {
        TestServer server;
        VERIFY_RESULT(server.start());
        VERIFY_RESULT(apply(server, sandboxFiles()));
        const QString before = Database{server}.state();
        const auto report = migrated(server.spec(), true);
        VERIFY_RESULT(report);
        QCOMPARE(stepsWith(*report, StepOutcome::Failed), QStringList());
        QVERIFY(stepsWith(*report, StepOutcome::Done).size() > 20);
        QVERIFY(stepsWith(*report, StepOutcome::Done)
                    .join(u'\n')
                    .contains("Would run, unless it is so already: alter system set"_L1));
        QCOMPARE(Database{server}.state(), before);
    }

    void anUndoLeavesWhatWasThere_data()
    {
        QTest::addColumn<QStringList>("content");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("the app's tables") << sandboxFiles();
        QTest::newRow("hand-made automation")
            << QStringList{sqlFile(QStringLiteral(SIGNALBOX_SOURCE_DIR "/tests/data/handmade.sql")),
                   u"create extension pg_cron;"
                   "select cron.schedule('vacuum-tables', '0 6 * * 0', 'vacuum'), cron.schedule('mine', '* * * * *', "
                   "'select 1');"
                   "create publication supabase_realtime;"
                   "create role anon; grant select on public.webhook_logs to anon;"
                   "create table public.chat_messages (id int, session_id int);"
                   "create function public.get_webhook_stats(p_webhook_name text default null, p_days int default 7)"
                   " returns table (name text) language sql as 'select name from public.webhook_configs';"
                   "create function public.note() returns trigger language plpgsql as 'begin return new; end';"
                   "create trigger webhook_chat_message_events before insert on public.chat_messages"
                   " for each row execute function public.note();"
                   "create table public.trips (id int, status text check (status in ('planned', 'completed')))"_s};
    }
    void anUndoLeavesWhatWasThere()
    {
        QFETCH(QStringList, content);
        TestServer server(TestServer::Content::Bare, TestServer::idleJobs());
        VERIFY_RESULT(server.start());
        VERIFY_RESULT(apply(server, content));
        const Database database{server};
        const QString before = database.state();
        VERIFY_RESULT(migrated(server.spec()));
        const QString installed = database.state();

        const auto rehearsal = undone(server.spec(), false, true);
        VERIFY_RESULT(rehearsal);
        QVERIFY2(stepsWith(*rehearsal, StepOutcome::Failed).isEmpty(),
            qPrintable(stepsWith(*rehearsal, StepOutcome::Failed).join(u'\n')));
        QCOMPARE(database.state(), installed);

        const auto report = undone(server.spec());
        VERIFY_RESULT(report);
        QCOMPARE(stepsWith(*report, StepOutcome::Failed), QStringList());
        QCOMPARE(stepsWith(*report, StepOutcome::NotApplicable).join(u'\n'), QString());
        QCOMPARE(database.state().split(u'\n'), before.split(u'\n'));
        const auto twice = undone(server.spec());
        VERIFY_RESULT(twice);
        QCOMPARE(stepsWith(*twice, StepOutcome::Failed), QStringList());
        QCOMPARE(database.state(), before);

        const auto again = migrated(server.spec());
        VERIFY_RESULT(again);
        QCOMPARE(stepsWith(*again, StepOutcome::Failed), QStringList());
        QCOMPARE(database.state().split(u'\n'), installed.split(u'\n'));
    }

    void aHostedOwnerUndoes()
    {
        TestServer server(TestServer::Content::Bare, TestServer::idleJobs());
        VERIFY_RESULT(server.start());
        VERIFY_RESULT(server.exec(hostedOwner + hostedCron));
        const Database database{server, u"hosted"_s};
        const QString before = database.state();
        VERIFY_RESULT(migrated(database.spec()));
        const auto report = undone(database.spec());
        VERIFY_RESULT(report);
        QVERIFY2(stepsWith(*report, StepOutcome::Failed).isEmpty(),
            qPrintable(stepsWith(*report, StepOutcome::Failed).join(u'\n')));
        QCOMPARE(database.state().split(u'\n'), before.split(u'\n'));
    }

    void anUndoKeepsRowsUnlessAskedNotTo()
    {
        TestServer server(TestServer::Content::Bare, TestServer::idleJobs());
        VERIFY_RESULT(server.start());
        const QString before = Database{server}.state();
        VERIFY_RESULT(migrated(server.spec()));
        VERIFY_RESULT(
            server.exec(u"update public.webhook_configs set url = 'https://example.com' where name = 'chat_events';"
                        "select public.test_webhook('chat_events');"
                        "insert into public.system_metrics (metric_type, metric_name, value) values ('a', 'b', 1)"_s));
        const auto kept = undone(server.spec());
        VERIFY_RESULT(kept);
        QCOMPARE(stepsWith(*kept, StepOutcome::Failed), QStringList());
        const QString words = stepsWith(*kept, StepOutcome::NotApplicable).join(u'\n');
        QVERIFY2(words.contains("webhook_logs holds rows"_L1), qPrintable(words));
        QCOMPARE(server.value(u"select count(*) from public.webhook_logs where event_type = 'test.webhook'"_s), u"1"_s);
        QCOMPARE(server.value(u"select string_agg(name, ' ') from public.webhook_configs"_s), u"chat_events"_s);
        QCOMPARE(server.value(u"select count(*) from public.system_metrics"_s), u"1"_s);

        const auto dropped = undone(server.spec(), true);
        VERIFY_RESULT(dropped);
        QCOMPARE(stepsWith(*dropped, StepOutcome::Failed), QStringList());
        QCOMPARE(Database{server}.state().split(u'\n'), before.split(u'\n'));
    }

    void anUndoKeepsAddedColumnsThatHoldData()
    {
        TestServer server(TestServer::Content::Bare, TestServer::idleJobs());
        VERIFY_RESULT(server.start());
        VERIFY_RESULT(server.exec(sqlFile(QStringLiteral(SIGNALBOX_SOURCE_DIR "/tests/data/handmade.sql"))));
        const QString before = Database{server}.state();
        VERIFY_RESULT(migrated(server.spec()));
        VERIFY_RESULT(server.exec(u"select signalbox.backfill_states()"_s));
        const auto kept = undone(server.spec());
        VERIFY_RESULT(kept);
        QCOMPARE(stepsWith(*kept, StepOutcome::Failed), QStringList());
        QCOMPARE(server.value(u"select count(message_id) from public.webhook_logs"_s), u"1000"_s);
        const QString columns
            = u"select string_agg(attname, ' ' order by attnum) from pg_attribute"
              " where attrelid = 'public.webhook_logs'::regclass and attnum > 10 and not attisdropped"_s;
        QCOMPARE(server.value(columns), u"message_id state"_s);
        VERIFY_RESULT(undone(server.spec(), true));
        QCOMPARE(server.value(u"select count(*) from public.webhook_logs"_s), u"1000"_s);
        QCOMPARE(Database{server}.state().split(u'\n'), before.split(u'\n'));
    }

    void settingsWaitForARestartAndThenDoNot()
    {
        TestServer server;
        VERIFY_RESULT(server.start());
        const auto first = migrated(server.spec());
        VERIFY_RESULT(first);
        QVERIFY(stepsWith(*first, StepOutcome::NeedsRestart).join(u'\n').contains("pg_stat_statements.max"_L1));
        VERIFY_RESULT(server.restart());
        const auto second = migrated(server.spec());
        VERIFY_RESULT(second);
        QVERIFY(!stepsWith(*second, StepOutcome::NeedsRestart).join(u'\n').contains("pg_stat_statements"_L1));
        QCOMPARE(server.value(u"show pg_stat_statements.max"_s), u"10000"_s);
        QCOMPARE(server.value(u"show pg_stat_statements.track"_s), u"all"_s);
    }

    void aPartThatCannotStandIsLeftOutAsAWhole()
    {
        TestServer server;
        VERIFY_RESULT(server.start());
        VERIFY_RESULT(server.exec(u"create view public.system_metrics as select 1 as n"_s));
        const auto report = migrated(server.spec());
        VERIFY_RESULT(report);
        QCOMPARE(stepsWith(*report, StepOutcome::Failed), QStringList());
        QCOMPARE(report->leftOut.size(), 1);
        QVERIFY2(report->leftOut.first().contains("system_metrics is a view"_L1), qPrintable(report->leftOut.first()));
        const QString words = stepsWith(*report, StepOutcome::LeftOut).join(u'\n');
        QVERIFY2(words.contains("metric-retention: Left out: part metrics cannot stand here"_L1)
                && !words.contains("webhook-logs"_L1),
            qPrintable(words));
        QCOMPARE(report->steps.size(), Migrator::steps().size());
        QVERIFY(server.value(u"select to_regprocedure('public.replay_webhook(bigint, uuid, jsonb, text)')"_s)
                    .contains("replay_webhook"_L1));
        QCOMPARE(server.value(u"select count(*) from signalbox.migration_ledger where outcome = 'left out'"_s).toInt(),
            stepsWith(*report, StepOutcome::LeftOut).size());
    }

    /// One that fails stops those that need it, and nothing else.
    void aFailingStepStopsThoseThatNeedIt()
    {
        TestServer server;
        VERIFY_RESULT(server.start());
        VERIFY_RESULT(server.exec(u"create type public.webhook_replay_jobs as enum ('in the way')"_s));
        const auto report = migrated(server.spec());
        VERIFY_RESULT(report);
        const QStringList failed = stepsWith(*report, StepOutcome::Failed);
        QVERIFY2(failed.size() == 1 && failed.first().startsWith("replay-tables: "_L1), qPrintable(failed.join(u'\n')));
        const QString words = stepsWith(*report, StepOutcome::LeftOut).join(u'\n');
        for (const QString &step : {u"replay-start"_s, u"replay-work"_s, u"replay-report"_s})
            QVERIFY2(words.contains(step + u": Left out: it needs replay-tables"_s), qPrintable(words));
        QVERIFY2(words.count(u"Left out"_s) == 3, qPrintable(words));
        QTemporaryDir folder;
        QVERIFY(Database{server}
                    .psql({u"-f"_s, installationFile(folder)})
                    .contains("These steps failed: replay-tables"_L1));
    }

    /// Save for the settings, which wait for a restart in between.
    void theLedgerKeepsWhenAStepWasApplied()
    {
        TestServer server;
        VERIFY_RESULT(server.start());
        VERIFY_RESULT(apply(server, sandboxFiles()));
        VERIFY_RESULT(migrated(server.spec()));
        const QString applied
            = u"select string_agg(concat_ws(' ', step, outcome, applied_at), e'\\n' order by step)"
              " from signalbox.migration_ledger where outcome in ('done', 'already there') and step not like '%pg-%' and step not in ('reload', 'restart', 'cron-database-name')"_s;
        const QString before = server.value(applied);
        VERIFY_RESULT(migrated(server.spec()));
        QCOMPARE(server.value(applied).split(u'\n'), before.split(u'\n'));
        VERIFY_RESULT(
            server.exec(u"update signalbox.migration_ledger set checksum = 'x' where step = 'settings-table'"_s));
        VERIFY_RESULT(migrated(server.spec()));
        QVERIFY(server.value(applied) != before);
    }

    void aServerThatIsNotThereIsAnError()
    {
        const auto spec = ConnectionSpec::fromUri(u"postgresql:///postgres?host=/nonexistent"_s);
        QVERIFY(spec);
        const auto report = migrated(*spec);
        QVERIFY(!report);
        QCOMPARE(report.error().kind, ErrorKind::Unreachable);
    }
};

QTEST_GUILESS_MAIN(MigratorTest)
#include "tst_migrator.moc"
