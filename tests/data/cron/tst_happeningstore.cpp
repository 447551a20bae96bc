#include "data/storefixture.h"

#include "data/cron/happenings/happeningstore.h"
#include "domain/happeningwords.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What happened elsewhere, put together from all that tells it. Times are of a day long ago, of which nothing here has a record.
class HappeningStoreTest : public QObject
{
    Q_OBJECT

    const Instant m_day{1'740'787'200'000'000}; // 2025-03-01 00:00 UTC

    static void exec(const StoreFixture &fixture, const QString &sql) { VERIFY_RESULT(fixture.server.exec(sql)); }
    static QString at(const QString &time) { return u"timestamptz '2025-03-01 %1+00'"_s.arg(time); }
    static void addRuns(const StoreFixture &fixture, const QString &rows)
    {
        exec(
            fixture, u"insert into cron.job_run_details (runid, jobid, status, start_time, end_time) values "_s + rows);
    }
    TimeSpan hours(int from, int until) const
    {
        return {m_day + std::chrono::hours(from), m_day + std::chrono::hours(until)};
    }
    static Result<QList<Happening>> ask(
        const StoreFixture &fixture, const TimeSpan &span, const QString &role = u"postgres"_s)
    {
        const auto connection = fixture.connect(role);
        if (!connection)
            return tl::unexpected(Error{.kind = ErrorKind::Unreachable});
        const auto punctuality = std::make_shared<PunctualityReader>(*connection, u"test"_s);
        return await(HappeningStore(*connection, punctuality).happenings(span));
    }
    static QStringList told(const Result<QList<Happening>> &happenings)
    {
        if (!happenings)
            return {describe(happenings.error())};
        QStringList lines;
        for (const Happening &happening : *happenings)
            lines.append(u"%1 %2"_s.arg(happening.at.toDateTime().toString(u"hh:mm:ss"_s), happeningWords(happening)));
        return lines;
    }

private slots:
    void initTestCase() { VERIFY_RESULT(m_fixture.start()); }
    void init()
    {
        exec(m_fixture,
            u"truncate cron.job_run_details, public.webhook_endpoint_changes, signalbox.cron_looks,"
            " signalbox.job_schedules; delete from cron.job;"
            "insert into cron.job (jobid, schedule, command, nodename, nodeport, database, username, active, jobname)"
            " values (7, '* * * * *', 'select 1', '', 5432, 'postgres', 'postgres', true, 'digest')"_s);
    }

    void failedRunsByJobAndStretch()
    {
        addRuns(m_fixture,
            u"(1, 7, 'failed', %1, %1), (2, 7, 'failed', %2, %2), (3, 7, 'succeeded', %2, %2), (4, 8, 'failed', %2, "
            u"%2),"
            " (5, 7, 'failed', null, %3), (6, 7, 'failed', %4, %4), (7, 7, 'failed', null, null)"_s.arg(
                at(u"00:59:59"_s), at(u"01:01"_s), at(u"01:02"_s), at(u"01:07"_s)));
        QCOMPARE(told(ask(m_fixture, hours(1, 2))),
            QStringList({u"01:01:00 2 run(s) of digest failed"_s, u"01:01:00 1 run(s) of 8 failed"_s,
                u"01:07:00 1 run(s) of digest failed"_s}));
        const auto found = ask(m_fixture, hours(1, 2));
        QCOMPARE(found->first().id, 7);
        QCOMPARE(found->first().kind, Happening::Kind::RunsFailed);
        QCOMPARE(told(ask(m_fixture, hours(2, 3))), QStringList());
    }

    void allPartsInOrderOfTime()
    {
        addRuns(m_fixture, u"(1, 7, 'failed', %1, %1)"_s.arg(at(u"01:30"_s)));
        exec(m_fixture,
            u"insert into public.webhook_endpoint_changes (endpoint_id, endpoint_name, operation, changed_by, "
            u"changed_at)"
            " values (1, 'one', 'changed', 'me', %1), (1, 'one', 'changed', 'me', %2)"_s.arg(
                at(u"01:20"_s), at(u"01:40"_s)));
        QCOMPARE(told(ask(m_fixture, hours(1, 2))),
            QStringList({u"01:20:00 Endpoint one was changed"_s, u"01:30:00 1 run(s) of digest failed"_s,
                u"01:40:00 Endpoint one was changed"_s}));
    }

    /// Of all parts together, the newest.
    void theNewestThousand()
    {
        exec(m_fixture,
            u"insert into public.webhook_endpoint_changes (endpoint_id, endpoint_name, operation, changed_by, "
            u"changed_at)"
            " select n, n, 'created', 'me', %1 + n * interval '1 second' from generate_series(1, 1000) n"_s.arg(
                at(u"01:00"_s)));
        QCOMPARE(ask(m_fixture, hours(0, 2))->first().what, u"1"_s);
        addRuns(m_fixture, u"(1, 7, 'failed', %1, %1)"_s.arg(at(u"01:30"_s)));
        const auto found = ask(m_fixture, hours(0, 2));
        QCOMPARE(found->size(), 1000);
        QCOMPARE(found->first().what, u"2"_s);
        QCOMPARE(found->last().kind, Happening::Kind::RunsFailed);
    }

    /// What the record of the last day says was missed, and nothing older.
    void missedRuns()
    {
        exec(m_fixture,
            u"insert into signalbox.cron_looks (looked_from, looked_until, server_started_at, scheduler,"
            " scheduler_started_at) values (now() - interval '3 hours', now(), now() - interval '2 days', 'alive',"
            " now() - interval '2 days');"
            "insert into signalbox.job_schedules (jobid, jobname, schedule, active, seen_from, seen_until)"
            " values (7, 'digest', '* * * * *', true, now() - interval '3 hours', null);"
            "insert into cron.job_run_details (runid, jobid, status, start_time, end_time)"
            " select n, 7, 'succeeded', t.at, t.at from generate_series(1, 60) n"
            " cross join lateral (select date_trunc('minute', now()) - interval '3 hours' + n * interval '1 minute' as "
            "at) t;"
            "select setval('cron.runid_seq', 60)"_s);
        const Instant now = Instant::fromDateTime(QDateTime::currentDateTimeUtc());
        const auto found = ask(m_fixture, {now - 3h, now});
        VERIFY_RESULT(found);
        const auto missed = std::ranges::find(*found, Happening::Kind::RunsMissed, &Happening::kind);
        QVERIFY(missed != found->end());
        QCOMPARE(missed->what, u"digest"_s);
        QVERIFY2(missed->count > 90 && missed->count < 125, qPrintable(QString::number(missed->count)));
        const auto before = ask(m_fixture, {now - 3h, now - 150min});
        QVERIFY(std::ranges::find(*before, Happening::Kind::RunsMissed, &Happening::kind) == before->end());
    }

    /// A part that may not be read loses none of the others.
    void whoMayNotSeeRunsIsToldTheRest()
    {
        exec(m_fixture,
            u"insert into public.webhook_endpoint_changes (endpoint_id, endpoint_name, operation, changed_by, "
            u"changed_at)"
            " values (1, 'one', 'changed', 'me', %1);"
            "create role reader login bypassrls; grant select on public.webhook_endpoint_changes to reader;"
            "grant usage on schema public to reader"_s.arg(at(u"01:20"_s)));
        addRuns(m_fixture, u"(1, 7, 'failed', %1, %1)"_s.arg(at(u"01:30"_s)));
        const QStringList found = told(ask(m_fixture, hours(1, 2), u"reader"_s));
        exec(m_fixture, u"drop owned by reader; drop role reader"_s);
        QCOMPARE(found, QStringList(u"01:20:00 Endpoint one was changed"_s));
    }

    void aDatabaseWithoutAnyOfIt()
    {
        StoreFixture bare(StoreFixture::Content::Bare);
        VERIFY_RESULT(bare.start());
        QCOMPARE(told(ask(bare, hours(0, 24))), QStringList());
        QCOMPARE(told(ask(bare, {m_day, m_day})), QStringList());
    }

private:
    StoreFixture m_fixture{StoreFixture::Content::Migrated};
};

QTEST_GUILESS_MAIN(HappeningStoreTest)
#include "tst_happeningstore.moc"
