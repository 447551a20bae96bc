#include "data/storefixture.h"

#include "data/cron/runmapstore.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString word(Happening::Kind kind)
{
    switch (kind) {
        using enum Happening::Kind;
    case DeliveriesFailed:
        return u"failed"_s;
    case BreakerOpened:
        return u"breaker"_s;
    case EndpointChanged:
        return u"endpoint"_s;
    case ScheduleChanged:
        return u"schedule"_s;
    case SchedulerStarted:
        return u"scheduler"_s;
    case ServerStarted:
        return u"server"_s;
    case Migrated:
        return u"migrated"_s;
    case RunsFailed:
    case RunsMissed:
        return u"run"_s;
    }
    return {};
}

} // namespace

/// What the run map marks beside runs, by what the database has. Times are of a day long ago, in which no server here started.
class RunMapMarksTest : public QObject
{
    Q_OBJECT

    const Instant m_day{1'740'787'200'000'000}; // 2025-03-01 00:00 UTC

    static void exec(const StoreFixture &fixture, const QString &sql) { VERIFY_RESULT(fixture.server.exec(sql)); }
    static QString at(const QString &time) { return u"timestamptz '2025-03-01 %1+00'"_s.arg(time); }

    QStringList marks(const StoreFixture &fixture, const TimeSpan &span, const QString &role = u"postgres"_s) const
    {
        const auto connection = fixture.connect(role);
        if (!connection)
            return {u"no connection"_s};
        const auto found = await(RunMapStore(*connection, u"test"_s).marks(span));
        if (!found)
            return {describe(found.error())};
        QStringList lines;
        for (const Happening &mark : *found)
            lines.append(u"%1 %2 %3 %4"_s.arg(word(mark.kind), mark.at.toDateTime().toString(u"hh:mm:ss"_s), mark.what)
                             .arg(mark.count));
        return lines;
    }
    TimeSpan hours(int from, int until) const
    {
        return {m_day + std::chrono::hours(from), m_day + std::chrono::hours(until)};
    }
    void addFailures(const QString &time, int minutes, int endpoint, int calls, const QString &outcome = u"failed"_s)
    {
        exec(m_fixture,
            u"insert into public.webhook_rollup (bucket_start, bucket_minutes, webhook_config_id, event_type, outcome,"
            " failure_kind, settle_bin, calls, settle_ms) values (%1, %2, %3, 'e', '%4', 'x', 1, %5, 1)"_s.arg(
                at(time), QString::number(minutes), QString::number(endpoint), outcome, QString::number(calls)));
    }

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_fixture.start());
        exec(m_fixture,
            u"alter table public.webhook_configs disable trigger user;"
            "delete from public.webhook_configs;"
            "insert into public.webhook_configs (id, name, url, events) overriding system value"
            " values (1, 'one', 'http://127.0.0.1:9/', '{e}'), (2, 'two', 'http://127.0.0.1:9/', '{e}');"
            "alter table public.webhook_configs enable trigger user"_s);
    }
    void init()
    {
        exec(m_fixture,
            u"truncate public.webhook_rollup, public.webhook_breakers, public.webhook_endpoint_changes,"
            " signalbox.cron_looks, signalbox.job_schedules"_s);
    }

    void failuresOfAStretchAreOneMark()
    {
        addFailures(u"01:00"_s, 1, 1, 3);
        addFailures(u"01:04"_s, 1, 1, 4);
        addFailures(u"01:05"_s, 1, 1, 5);
        addFailures(u"01:04"_s, 1, 2, 6);
        addFailures(u"01:02"_s, 1, 2, 7, u"delivered"_s);
        addFailures(u"02:00"_s, 60, 2, 8); // of 02:00 to 03:00
        addFailures(u"03:00"_s, 1, 1, 9);
        addFailures(u"01:30"_s, 1, 3, 10); // its endpoint is gone
        QCOMPARE(marks(m_fixture, hours(1, 3)),
            QStringList({u"failed 01:00:00 one 7"_s, u"failed 01:04:00 two 6"_s, u"failed 01:05:00 one 5"_s,
                u"failed 01:30:00  10"_s, u"failed 02:00:00 two 8"_s}));
        // Of a longer span in longer stretches; an hour that began before it counts from its begin on.
        const TimeSpan longer{m_day + 2h + 30min, m_day + 62h + 30min};
        QCOMPARE(marks(m_fixture, longer), QStringList({u"failed 02:30:00 two 8"_s, u"failed 03:00:00 one 9"_s}));
        QCOMPARE(marks(m_fixture, {m_day, m_day + 60h}).first(), u"failed 01:00:00 one 12"_s);
    }

    void breakersAndEndpoints()
    {
        exec(m_fixture,
            u"insert into public.webhook_breakers (endpoint_id, state, opened_at) values (1, 'open', %1),"
            " (2, 'closed', null), (3, 'closed', %2);"
            "insert into public.webhook_endpoint_changes (endpoint_id, endpoint_name, operation, column_name, "
            "changed_by,"
            " changed_at) values (1, 'one', 'changed', 'url', 'me', %3), (1, 'one', 'changed', 'secret', 'me', %4),"
            " (1, 'one', 'changed', 'url', 'me', %5), (2, 'gone', 'deleted', null, 'me', %5)"_s.arg(
                at(u"01:00"_s), at(u"04:00"_s), at(u"02:00:00.1"_s), at(u"02:00:00.2"_s), at(u"02:00:07"_s)));
        QCOMPARE(marks(m_fixture, hours(1, 4)),
            QStringList({u"breaker 01:00:00 one 1"_s, u"endpoint 02:00:00 one 1"_s, u"endpoint 02:00:07 gone 1"_s,
                u"endpoint 02:00:07 one 1"_s}));
    }

    /// What the log saw at its first look had been so before.
    void schedulesAndStarts()
    {
        exec(m_fixture,
            u"insert into signalbox.cron_looks (looked_from, looked_until, server_started_at, scheduler,"
            " scheduler_started_at) values (%1, %2, %3, 'alive', %4), (%5, %6, %3, 'alive', %5), (%6, %6, %3, 'dead', "
            "null);"
            "insert into signalbox.job_schedules (jobid, jobname, schedule, active, seen_from, seen_until) values"
            " (7, 'first', '* * * * *', true, %1, %2), (7, 'first', '* * * * *', false, %5, null),"
            " (8, null, '* * * * *', true, %6, null)"_s.arg(
                at(u"01:00"_s), at(u"01:10"_s), at(u"00:30"_s), at(u"00:40"_s), at(u"02:00"_s), at(u"02:10"_s)));
        QCOMPARE(marks(m_fixture, hours(0, 3)),
            QStringList({u"server 00:30:00  1"_s, u"scheduler 00:40:00  1"_s, u"scheduler 02:00:00  1"_s,
                u"schedule 02:00:00 first 1"_s, u"schedule 02:10:00 8 1"_s}));
        QCOMPARE(marks(m_fixture, hours(1, 2)), QStringList());
    }

    /// Of the steps that were applied, by release; a step that failed or was there already changed nothing.
    void migrations()
    {
        exec(m_fixture,
            u"insert into signalbox.migration_ledger (step, outcome, release, applied_at) values"
            " ('test-a', 'done', '1.2', %1), ('test-b', 'done', '1.2', %2), ('test-c', 'done', '1.3', %2),"
            " ('test-d', 'failed', '1.3', %2), ('test-e', 'already there', '1.3', %2),"
            " ('test-f', 'done', '1.3', %3), ('test-g', 'done', '1.3', %4)"_s.arg(
                at(u"01:00"_s), at(u"01:01"_s), at(u"01:30"_s), at(u"03:00"_s)));
        const QStringList found = marks(m_fixture, hours(1, 3));
        exec(m_fixture, u"delete from signalbox.migration_ledger where step like 'test-%'"_s);
        QCOMPARE(found,
            QStringList({u"migrated 01:00:00 1.2 2"_s, u"migrated 01:01:00 1.3 1"_s, u"migrated 01:30:00 1.3 1"_s}));
    }

    void theNewestThousand()
    {
        exec(m_fixture,
            u"insert into public.webhook_endpoint_changes (endpoint_id, endpoint_name, operation, changed_by, "
            u"changed_at)"
            " select n, n, 'created', 'me', %1 + n * interval '1 second' from generate_series(1, 1001) n"_s.arg(
                at(u"01:00"_s)));
        const QStringList found = marks(m_fixture, hours(1, 2));
        QCOMPARE(found.size(), 1000);
        QCOMPARE(found.first(), u"endpoint 01:00:02 2 1"_s);
        QCOMPARE(found.last(), u"endpoint 01:16:41 1001 1"_s);
    }

    /// The processes that are there now are known without any log.
    void whatStartedIsKnownWithoutALog()
    {
        StoreFixture bare(StoreFixture::Content::Cron);
        VERIFY_RESULT(bare.start());
        const Instant now = Instant::fromDateTime(QDateTime::currentDateTimeUtc());
        QStringList kinds;
        for (const QString &mark : marks(bare, {now - 1h, now + 1h}))
            kinds.append(mark.section(u' ', 0, 0));
        QCOMPARE(kinds, QStringList({u"server"_s, u"scheduler"_s}));
        QCOMPARE(marks(bare, hours(0, 24)), QStringList());
    }

    void aTableMadeByHandTellsFailuresByItsAnswers()
    {
        StoreFixture handmade(StoreFixture::Content::Handmade);
        VERIFY_RESULT(handmade.start());
        exec(handmade,
            u"create extension if not exists pg_cron;"
            "insert into public.webhook_logs (webhook_config_id, event_type, payload, response_status, error_message,"
            " created_at) values (1, 'e', '{}', 500, null, %1), (1, 'e', '{}', null, 'no', %2),"
            " (1, 'e', '{}', 200, null, %2), (2, 'e', '{}', null, null, %2)"_s.arg(at(u"01:00"_s), at(u"01:01"_s)));
        QCOMPARE(marks(handmade, hours(0, 24)), QStringList(u"failed 01:00:00 trip_events 2"_s));
    }

    /// Row level security and missing rights leave out, and are no error.
    void whoMaySeeLittleIsToldLittle()
    {
        addFailures(u"01:00"_s, 1, 1, 3);
        exec(m_fixture,
            u"create role watcher login; grant usage on schema cron to watcher;"
            "grant select on all tables in schema cron to watcher"_s);
        const QStringList found = marks(m_fixture, hours(0, 24), u"watcher"_s);
        exec(m_fixture, u"drop owned by watcher; drop role watcher"_s);
        QCOMPARE(found, QStringList());
    }

private:
    StoreFixture m_fixture{StoreFixture::Content::Migrated};
};

QTEST_GUILESS_MAIN(RunMapMarksTest)
#include "tst_runmapmarks.moc"
