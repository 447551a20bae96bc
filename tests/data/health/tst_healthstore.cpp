#include "data/storefixture.h"

#include "data/health/healthstore.h"
#include "domain/health/healthrules.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class HealthStoreTest : public QObject
{
    Q_OBJECT

private:
    void exec(const QString &sql) { VERIFY_RESULT(m_fixture.server.exec(sql)); }

    Result<HealthFacts> facts(const QString &role = u"postgres"_s)
    {
        const auto connection = m_fixture.connect(role);
        if (!connection)
            return tl::unexpected(Error{ErrorKind::Unreachable, u"no connection"_s, role, {}, {}, {}});
        return await(HealthStore(*connection).facts());
    }

    QString value(const QString &sql) { return m_fixture.server.value(sql); }
    QString serverStart()
    {
        return value(u"select (extract(epoch from pg_postmaster_start_time()) * 1000000)::bigint"_s);
    }

    static Error reason(const HealthFacts &facts, const QString &part)
    {
        for (const Error &error : facts.unread)
            if (error.subject == part)
                return error;
        return {};
    }

    void addRun(const QString &job, const QString &status, const QString &start, const QString &pid = u"null"_s)
    {
        exec(u"insert into cron.job_run_details (jobid, runid, job_pid, database, username, command, status,"
             " return_message, start_time)"
             " select jobid, nextval('cron.runid_seq'), %3, database, username, command, '%2', 'the message', %4"
             " from cron.job where jobname = '%1'"_s.arg(job, status, pid, start));
    }

private slots:
    void initTestCase() { VERIFY_RESULT(m_fixture.start()); }

    void init()
    {
        exec(
            u"truncate cron.job, cron.job_run_details; truncate public.system_metrics;"
            "truncate public.webhook_configs, public.webhook_logs, public.webhook_breakers, public.webhook_rollup, "
            "signalbox.rollup_queue "
            "restart identity cascade;"
            "delete from signalbox_sandbox.sample_history;"
            "insert into cron.job (jobid, schedule, command, nodename, nodeport, database, username, active, jobname)"
            " select n, '0 0 31 2 *', 'select 1', '', 5432, 'postgres', 'postgres', n < 4, 'job ' || n"
            " from generate_series(1, 4) n;"
            "insert into public.webhook_configs (name, url, events) values ('one', 'http://127.0.0.1/', array['e'])"_s);
    }

    void readsEveryPart()
    {
        addRun(u"job 2"_s, u"failed"_s, u"now() - interval '3 days'"_s);
        addRun(u"job 1"_s, u"failed"_s, u"now() - interval '2 hours'"_s);
        addRun(u"job 1"_s, u"succeeded"_s, u"now() - interval '1 hour'"_s);
        addRun(u"job 2"_s, u"failed"_s, u"null::timestamptz"_s); // never started: of the day by its place
        addRun(u"job 3"_s, u"running"_s, u"now()"_s, u"(select min(pid) from pg_stat_activity)"_s);
        addRun(u"job 4"_s, u"failed"_s, u"now()"_s); // not active
        exec(
            u"insert into public.webhook_logs (webhook_config_id, event_type, payload, state, next_attempt_at, sent_at,"
            " timeout_ms, completed_at, created_at, net_request_id, net_epoch) values"
            " (1, 'e', '{}', 'pending', now() - interval '7 minutes', null, null, null, now(), null, null),"
            " (1, 'e', '{}', 'pending', now() + interval '7 minutes', null, null, null, now(), null, null),"
            " (1, 'e', '{}', 'in_flight', null, now() - interval '9 minutes', 60000, null, now(), 1, "
            "gen_random_uuid()),"
            " (1, 'e', '{}', 'delivered', null, now(), null, now(), now(), null, null),"
            " (1, 'e', '{}', 'delivered', null, now(), null, now() - interval '25 hours', now() - interval '26 hours', "
            "null, null),"
            " (1, 'e', '{}', 'failed', null, now(), null, now() - interval '30 minutes', now(), null, null),"
            " (1, 'e', '{}', 'failed', null, now(), null, now() - interval '3 hours', now() - interval '3 hours', "
            "null, null);"
            "insert into public.system_metrics (metric_type, metric_name, value, created_at) values"
            " ('d', 'a', 1, '2026-11-22 10:00:00+00'), ('d', 'b', 1, '2026-11-22 11:00:00+00')"_s);
        const auto answer = facts();
        VERIFY_RESULT(answer);
        QCOMPARE(answer->unread, QList<Error>());
        QCOMPARE(answer->sandbox, true);
        QVERIFY(answer->serverVersion.startsWith("15."_L1));

        const CronHealth &cron = *answer->cron;
        QCOMPARE(cron.scheduler, Liveness::Alive);
        QCOMPARE(cron.jobs, 4);
        QCOMPARE(cron.active, 3);
        QCOMPARE(cron.running, 1);
        QCOMPARE(cron.failedLastDay, 3);
        QCOMPARE(cron.failingJobs, QList<FailingJob>({{2, u"job 2"_s, u"the message"_s, u"postgres"_s}}));

        const WebhookHealth &webhooks = *answer->webhooks;
        QCOMPARE(webhooks.sender, Liveness::Dead);
        QCOMPARE(webhooks.endpoints, 1);
        QCOMPARE(webhooks.pending, 2);
        QCOMPARE(webhooks.inFlight, 1);
        QCOMPARE(webhooks.deliveredLastDay, 1);
        QCOMPARE(webhooks.failedLastDay, 2);
        QCOMPARE(webhooks.failedLastHour, 1);
        QCOMPARE(
            QString::number(webhooks.oldestDue->micros), serverStart()); // in flight for longer than the server runs

        QCOMPARE(answer->metrics->series, 2);
        QCOMPARE(answer->metrics->newest, Instant::fromPostgres("2026-11-22 11:00:00+00"));
        QCOMPARE(answer->metrics->old, 2);
        QCOMPARE(answer->extensions->publication.exists, true);
    }

    void theNewestValuesAreJudged()
    {
        const auto exceeded = [this] {
            const auto answer = facts();
            QStringList words;
            for (const ExceededThreshold &one :
                answer && answer->metrics ? answer->metrics->exceeded : QList<ExceededThreshold>())
                words.append(u"%1 %2 %3"_s.arg(metricKeyText(one.key)).arg(one.value).arg(one.limit));
            return words.join(u", "_s);
        };
        exec(u"truncate signalbox.metric_thresholds;"
             "insert into public.system_metrics (metric_type, metric_name, value, metadata, created_at) values"
             " ('connections', 'used_share', 0.95, '{}', now() - interval '20 minutes'),"
             " ('connections', 'used_share', 0.8, '{\"limit\": 97, \"odd\": \"97\", \"none\": 1e-400}', now()),"
             " ('connections', 'used_share', 0.99, '{\"limit\": 1}', now() + interval '1 hour'),"
             " ('database', 'longest_transaction', 'NaN', '{}', now()),"
             " ('webhooks', 'oldest_due', 9999, '{}', now() - interval '1 day')"_s); // old
        QCOMPARE(exceeded(), u"connections/used_share 0.8 0.75"_s);
        exec(u"insert into signalbox.metric_thresholds (metric_type, metric_name, member, is_below, warn) values"
             " ('connections', 'used_share', '', false, null), ('connections', 'used_share', 'limit', true, 100),"
             " ('connections', 'used_share', 'odd', true, 100), ('connections', 'used_share', 'none', true, 100),"
             " ('connections', 'used_share', 'missing', true, 100)"_s);
        QCOMPARE(exceeded(), u"connections/used_share limit 97 100"_s);
        exec(u"insert into signalbox_sandbox.sample_history (relation, up_to_id, loaded_at) values"
             " ('public.system_metrics', (select max(id) from public.system_metrics), now());"
             "truncate signalbox.metric_thresholds"_s);
        QCOMPARE(exceeded(), QString()); // samples never are
    }

    /// One that has nothing to tell is not written: that is no trouble.
    void aSilentSeriesIsNoTrouble()
    {
        exec(u"insert into public.system_metrics (metric_type, metric_name, value, created_at) values"
             " ('cron', 'run_time', 1, now() - interval '1 day'), ('d', 'a', 1, now() - interval '1 day'),"
             " ('d', 'b', 1, now())"_s);
        const auto answer = facts();
        VERIFY_RESULT(answer);
        QCOMPARE(answer->metrics->series, 3);
        QCOMPARE(answer->metrics->old, 1);
    }

    void functionsAreRead()
    {
        auto answer = facts();
        VERIFY_RESULT(answer);
        QVERIFY(answer->functions);
        QCOMPARE(answer->functions->functions.size(), 2);
        exec(u"insert into public.webhook_configs (name, url, events, is_active) values"
             " ('two', 'https://abc.supabase.co/functions/v1/trip-events', array['e'], true);"
             "insert into public.webhook_logs (webhook_config_id, event_type, payload, state, attempt_count)"
             " values (2, 'e', '{}', 'failed', 1);"
             "insert into public.webhook_attempts (webhook_log_id, attempt, settled_at, response_status) values"
             " (1, 1, now(), 404)"_s);
        answer = facts();
        VERIFY_RESULT(answer);
        QCOMPARE(answer->functions->functions.first().endpoints.first().lastStatus, 404);
        const QList<Problem> problems = assess(*answer, SystemClock().now()).problems;
        QVERIFY(
            std::ranges::any_of(problems, [](const Problem &problem) { return problem.component == "functions"_L1; }));
    }

    /// Nothing could be sent before the server was started, and what a breaker holds is not stuck.
    void dueIsWhatCouldHaveBeenSent()
    {
        const auto oldestDue = [&]() -> QString {
            const auto answer = facts();
            return answer && answer->webhooks && answer->webhooks->oldestDue
                ? QString::number(answer->webhooks->oldestDue->micros)
                : QString();
        };
        exec(u"insert into public.webhook_logs (webhook_config_id, event_type, payload, state, next_attempt_at)"
             " values (1, 'e', '{}', 'pending', now() - interval '1 day')"_s);
        QCOMPARE(oldestDue(), serverStart());
        exec(
            u"update public.webhook_logs set next_attempt_at = pg_postmaster_start_time() + interval '1 millisecond'"_s);
        QCOMPARE(oldestDue(),
            value(u"select (extract(epoch from next_attempt_at) * 1000000)::bigint from public.webhook_logs"_s));
        exec(u"insert into public.webhook_breakers (endpoint_id, state, opened_at) values (1, 'open', now())"
             " on conflict (endpoint_id) do update set state = 'open', opened_at = now()"_s);
        QCOMPARE(oldestDue(), QString());
        exec(u"update public.webhook_logs set state = 'in_flight', sent_at = next_attempt_at, timeout_ms = 0"_s);
        QVERIFY(!oldestDue().isEmpty()); // an answer that is overdue is held by nobody
    }

    /// One endpoint in two lists: that of the endpoints, and that of what goes wrong with the deliveries.
    void tellsOfEndpointsAndIssues()
    {
        exec(u"insert into public.webhook_breakers (endpoint_id, state, rejections_in_a_row, last_error)"
             " values (1, 'closed', 3, 'HTTP 401') on conflict (endpoint_id) do update set state = 'closed',"
             " rejections_in_a_row = 3, last_error = 'HTTP 401', last_success_at = null;"
             "insert into public.webhook_logs (webhook_config_id, event_type, payload, state, response_status,"
             " error_message, sent_at, completed_at)"
             " select 1, 'e', '{}', 'failed', 401, 'HTTP 401', now(), now() from generate_series(1, 3);"
             "select signalbox.roll_up()"_s);
        const auto answer = facts();
        VERIFY_RESULT(answer);
        QCOMPARE(answer->webhooks->endpointsInTrouble.size(), 1);
        QCOMPARE(answer->webhooks->endpointsInTrouble.first().breaker.rejectionsInARow, 3);
        QVERIFY(answer->webhooks->issues);
        QVERIFY2(answer->webhooks->issues->size() == 1,
            qPrintable(value(u"select string_agg(i::text, '; ') from public.get_webhook_issues() i"_s)));
        QCOMPARE(answer->webhooks->issues->first().kind, u"http_401"_s);
        QCOMPARE(answer->webhooks->issues->first().stretchFailures, 3);
    }

    void infiniteAndFutureTimesDoNotHideTheRest()
    {
        addRun(u"job 1"_s, u"failed"_s, u"now() - interval '2 hours'"_s);
        addRun(u"job 2"_s, u"running"_s, u"now() - interval '3 days'"_s, u"(select min(pid) from pg_stat_activity)"_s);
        addRun(u"job 3"_s, u"failed"_s, u"'-infinity'::timestamptz"_s); // counts by its place
        addRun(u"job 3"_s, u"failed"_s, u"'infinity'::timestamptz"_s);
        exec(u"insert into public.webhook_logs (webhook_config_id, event_type, payload, state, next_attempt_at) values"
             " (1, 'e', '{}', 'pending', '-infinity'), (1, 'e', '{}', 'pending', 'infinity');"
             "insert into public.system_metrics (metric_type, metric_name, value, created_at) values"
             " ('pub', 'a', 1, now() - interval '1 minute'), ('pub', 'a', 1, now() + interval '2 days'),"
             " ('pub', 'b', 1, 'infinity')"_s);
        const auto answer = facts();
        VERIFY_RESULT(answer);
        QCOMPARE(answer->cron->stale, 1); // began before this server's scheduler
        QCOMPARE(answer->cron->running, 0);
        QCOMPARE(answer->cron->failedLastDay, 2); // behind the newest run that is older than a day
        QCOMPARE(QString::number(answer->webhooks->oldestDue->micros), serverStart());
        QVERIFY(*answer->metrics->newest <= SystemClock().now());
        QCOMPARE(answer->metrics->fromTheFuture, 2);
        QCOMPARE(answer->metrics->old, 1);
        const HealthReport report = assess(*answer, SystemClock().now());
        for (const Problem &problem : report.problems) {
            QVERIFY2(!problem.message.contains(" -"_L1), qPrintable(problem.message)); // no negative span
            QVERIFY2(!problem.message.contains("endless"_L1), qPrintable(problem.message));
        }
    }

    void jobsOfOneNameAreToldApart()
    {
        exec(u"update cron.job set jobname = 'nightly' where jobid = 1;"
             "update cron.job set jobname = 'nightly', username = 'billing' where jobid = 2"_s);
        exec(u"insert into cron.job_run_details (jobid, runid, database, username, command, status, return_message,"
             " start_time) select jobid, nextval('cron.runid_seq'), database, username, '', 'failed', 'no', now()"
             " from cron.job where jobname = 'nightly'"_s);
        const auto answer = facts();
        VERIFY_RESULT(answer);
        QCOMPARE(answer->cron->jobs, 4);
        QStringList messages;
        for (const Problem &problem : assess(*answer, SystemClock().now()).problems) {
            if (problem.message.startsWith("nightly"_L1))
                messages.append(problem.message);
        }
        messages.sort();
        QCOMPARE(messages,
            (QStringList{u"nightly (as billing) failed when it last ran: no"_s,
                u"nightly (as postgres) failed when it last ran: no"_s}));
    }

    void whatOtherRolesHideIsSaid()
    {
        exec(u"drop role if exists onlyown; create role onlyown login in role pg_monitor;"
             "grant usage on schema cron to onlyown; grant select on all tables in schema cron to onlyown;"
             "update cron.job set username = 'onlyown' where jobid = 1"_s);
        const auto own = facts(u"onlyown"_s);
        VERIFY_RESULT(own);
        QCOMPARE(own->cron->jobs, 1);
        QVERIFY(own->cron->othersHidden);
        const auto all = facts();
        VERIFY_RESULT(all);
        QVERIFY(!all->cron->othersHidden);
        exec(u"drop owned by onlyown"_s);
    }

    void whatAReplayRecoveredIsNoFailure()
    {
        exec(u"insert into public.webhook_logs (webhook_config_id, event_type, payload, state, replay_of, completed_at)"
             " values (1, 'e', '{}', 'failed', null, now()), (1, 'e', '{}', 'failed', null, now()),"
             " (1, 'e', '{}', 'failed', 1, now()), (1, 'e', '{}', 'delivered', 1, now())"_s);
        const auto recovered = facts();
        VERIFY_RESULT(recovered);
        QCOMPARE(recovered->webhooks->failedLastHour, 1);
        QCOMPARE(recovered->webhooks->failedLastDay, 1);
        exec(u"insert into public.webhook_logs (webhook_config_id, event_type, payload, state, replay_of, completed_at)"
             " values (1, 'e', '{}', 'failed', 1, now())"_s);
        const auto failedAgain = facts();
        VERIFY_RESULT(failedAgain);
        QCOMPARE(failedAgain->webhooks->failedLastHour, 2);
    }

    void markedSamplesNeverCount()
    {
        addRun(u"job 1"_s, u"failed"_s, u"now()"_s);
        addRun(u"job 2"_s, u"running"_s, u"now()"_s, u"(select min(pid) from pg_stat_activity)"_s);
        exec(u"insert into public.webhook_logs (webhook_config_id, event_type, payload, state, next_attempt_at,"
             " completed_at) values"
             " (1, 'e', '{}', 'pending', now() - interval '1 hour', null),"
             " (1, 'e', '{}', 'delivered', null, now()), (1, 'e', '{}', 'failed', null, now());"
             "insert into public.system_metrics (metric_type, metric_name, value) values ('d', 'a', 1);"
             "insert into signalbox_sandbox.sample_history (relation, up_to_id, loaded_at) values"
             " ('cron.job_run_details', (select max(runid) from cron.job_run_details), now()),"
             " ('public.webhook_logs', (select max(id) from public.webhook_logs), now()),"
             " ('public.system_metrics', (select max(id) from public.system_metrics), now())"_s);
        auto answer = facts();
        VERIFY_RESULT(answer);
        QCOMPARE(answer->cron->failedLastDay, 0);
        QCOMPARE(answer->cron->running, 0);
        QCOMPARE(answer->cron->failingJobs, QList<FailingJob>());
        QCOMPARE(answer->webhooks->failedLastDay, 0);
        QCOMPARE(answer->webhooks->deliveredLastDay, 0);
        QCOMPARE(answer->webhooks->oldestDue, std::nullopt);
        QCOMPARE(answer->metrics->series, 0);
        QCOMPARE(answer->metrics->newest, std::nullopt);

        addRun(u"job 1"_s, u"failed"_s, u"now()"_s);
        exec(u"insert into public.webhook_logs (webhook_config_id, event_type, payload, state, completed_at) values"
             " (1, 'e', '{}', 'failed', now())"_s);
        answer = facts();
        VERIFY_RESULT(answer);
        QCOMPARE(answer->cron->failedLastDay, 1);
        QCOMPARE(answer->cron->failingJobs.size(), 1);
        QCOMPARE(answer->webhooks->failedLastHour, 1);
    }

    void aLiveStandInIsTold()
    {
        const auto worker = m_fixture.standIn();
        QVERIFY(worker);
        const auto answer = facts();
        VERIFY_RESULT(answer);
        QCOMPARE(answer->webhooks->sender, Liveness::StandIn);
    }

    void aPartThatMayNotBeReadDoesNotStopTheOthers()
    {
        exec(u"insert into public.webhook_logs (event_type, payload) values ('e', '{}');"
             "drop role if exists watcher; create role watcher login in role pg_monitor;"
             "grant usage on schema cron to watcher; grant select on all tables in schema cron to watcher;"
             "grant select on public.webhook_logs, public.webhook_configs to watcher"_s);
        const auto answer = facts(u"watcher"_s);
        VERIFY_RESULT(answer);
        QVERIFY(!answer->cron);
        QCOMPARE(reason(*answer, u"cron"_s).kind, ErrorKind::HiddenByPolicy);
        QVERIFY(!answer->webhooks);
        QCOMPARE(reason(*answer, u"webhooks"_s).kind, ErrorKind::HiddenByPolicy);
        QVERIFY(!answer->metrics);
        QCOMPARE(reason(*answer, u"metrics"_s).kind, ErrorKind::Permission);
        QVERIFY(answer->extensions);
        QCOMPARE(reason(*answer, u"functions"_s).kind, ErrorKind::Permission);
        QCOMPARE(answer->unread.size(), 4);
    }

    void aBareDatabaseTellsWhatIsMissing()
    {
        StoreFixture bare(StoreFixture::Content::Bare);
        VERIFY_RESULT(bare.start());
        const auto connection = bare.connect();
        QVERIFY(connection);
        const auto answer = await(HealthStore(*connection).facts());
        VERIFY_RESULT(answer);
        for (const QString &part : {u"cron"_s, u"webhooks"_s, u"metrics"_s})
            QCOMPARE(reason(*answer, part).kind, ErrorKind::MissingObject);
        QVERIFY(answer->extensions);
        QCOMPARE(answer->unread.size(), 3);
        QVERIFY(!answer->functions); // nobody asked for them
        QCOMPARE(answer->sandbox, false);
    }

    void handmadeTablesAreReadToo()
    {
        StoreFixture handmade(StoreFixture::Content::Handmade);
        VERIFY_RESULT(handmade.start());
        const auto connection = handmade.connect();
        QVERIFY(connection);
        const auto answer = await(HealthStore(*connection).facts());
        VERIFY_RESULT(answer);
        QCOMPARE(answer->webhooks->endpoints, 2);
        QCOMPARE(answer->webhooks->deliveredLastDay, 36); // a quarter of the day's 144
        QCOMPARE(answer->webhooks->failedLastDay, 72);
        QCOMPARE(answer->webhooks->failedLastHour, 2);
        QCOMPARE(answer->webhooks->pending, 0);
        QCOMPARE(answer->webhooks->oldestDue, std::nullopt);
        QCOMPARE(answer->metrics->series, 2);
        QVERIFY(!answer->functions);
        VERIFY_RESULT(handmade.server.exec(u"update public.webhook_configs set is_active = true,"
                                           " url = 'https://abc.supabase.co/functions/v1/trip-events'"_s));
        const auto led = await(HealthStore(*connection).facts());
        VERIFY_RESULT(led);
        QVERIFY(led->functions); // one is led to, though nothing of it is recorded
        QVERIFY(led->functions->functions.first().endpoints.first().lastAttemptAt);
    }

    void aServerThatIsGoneIsAnErrorAndNotAList()
    {
        StoreFixture bare(StoreFixture::Content::Bare);
        VERIFY_RESULT(bare.start());
        const auto connection = bare.connect();
        QVERIFY(connection);
        VERIFY_RESULT(bare.server.stop());
        const auto answer = await(HealthStore(*connection).facts(), 60s);
        QVERIFY(!answer);
        QVERIFY2(answer.error().kind == ErrorKind::Lost || answer.error().kind == ErrorKind::Unreachable
                || answer.error().kind == ErrorKind::Timeout || answer.error().kind == ErrorKind::Refused,
            qPrintable(describe(answer.error())));
    }

private:
    StoreFixture m_fixture{StoreFixture::Content::Migrated};
};

QTEST_GUILESS_MAIN(HealthStoreTest)
#include "tst_healthstore.moc"
