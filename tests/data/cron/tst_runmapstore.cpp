#include "data/cron/cronbed.h"

#include "data/cron/runmapstore.h"
#include "domain/cron/map/runmapcache.h"

#include <QRegularExpression>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::microseconds;

namespace {

QString words(const RunBucket &bucket)
{
    QStringList numbers;
    for (const qint64 number : {bucket.jobId, bucket.from.micros, bucket.count, bucket.failed, bucket.open,
             bucket.timed, qint64(bucket.least.count()), qint64(bucket.total.count()), qint64(bucket.most.count()),
             bucket.newestRunId})
        numbers.append(QString::number(number));
    return numbers.join(u' ');
}

QStringList words(const QList<RunBucket> &buckets)
{
    QStringList lines;
    for (const RunBucket &bucket : buckets)
        lines.append(words(bucket));
    return lines;
}

} // namespace

/// The run map's past, read from real histories. Times are told from a day that has none of ours in it.
class RunMapStoreTest : public QObject
{
    Q_OBJECT

    const Instant m_day{1'795'910'400'000'000}; // 2026-11-29 00:00 UTC

    void exec(const QString &sql) { VERIFY_RESULT(m_bed.server.exec(sql)); }
    /// `offset` after that day began, in SQL.
    static QString at(const QString &offset) { return u"(timestamptz '2026-11-29 00:00:00+00' + %1)"_s.arg(offset); }
    void add(int id, int job, const QString &status, const QString &start, const QString &end)
    {
        exec(u"insert into cron.job_run_details (runid, jobid, status, start_time, end_time)"
             " values (%1, %2, '%3', %4, %5)"_s.arg(QString::number(id), QString::number(job), status, start, end));
    }
    /// Of 40 jobs, one each ten seconds from 15:00 the day before; some fail, some are open, some never started, and some
    /// began later than the next ones.
    void fill(int runs, const QString &every = u"10 seconds"_s)
    {
        exec(u"insert into cron.job_run_details (runid, jobid, status, start_time, end_time)"
             " select n, 1 + n * 7 % 40, case when n % 7 = 0 then 'failed' when n % 11 = 0 then 'running'"
             "  else 'succeeded' end, case when n % 13 > 0 then t.start end,"
             "  case when n % 11 > 0 or n % 7 = 0 then t.start + (n % 50) * interval '1.000001 s' end"
             " from generate_series(1, %1) n cross join lateral (select %2 - interval '9 hours' + n * interval '%3' +"
             "  case when n % 5 = 0 then interval '9 minutes' else interval '0' end as start) t;"
             "select setval('cron.runid_seq', %1); analyze cron.job_run_details"_s.arg(
                 QString::number(runs), at(u"interval '0'"_s), every));
    }
    /// By a plain GROUP BY.
    QStringList counted(const TimeSpan &span, microseconds bucket)
    {
        const auto rows = m_bed.server.exec(
            u"select jobid, begin, count(*), count(*) filter (where status = 'failed'),"
            " count(*) filter (where status not in ('failed', 'succeeded')), count(took), coalesce(min(took), 0),"
            " coalesce(sum(took), 0), coalesce(max(took), 0), max(runid) from (select jobid, runid, status,"
            "  (extract(epoch from coalesce(start_time, end_time)) * 1000000)::bigint / %1 * %1 as begin,"
            "  (extract(epoch from end_time - start_time) * 1000000)::bigint as took"
            "  from cron.job_run_details where coalesce(start_time, end_time) is not null) r"
            " where begin >= %2 and begin < %3 group by 1, 2 order by 1, 2"_s.arg(QString::number(bucket.count()),
                QString::number(span.from.micros), QString::number(span.until.micros)));
        QStringList lines;
        for (const QStringList &row : rows.value_or(QList<QStringList>()))
            lines.append(row.join(u' '));
        return lines;
    }
    /// All parts of a question.
    QStringList walked(const TimeSpan &span, microseconds bucket, int *steps)
    {
        QList<RunBucket> all;
        std::optional<qint64> before;
        *steps = 0;
        do {
            const auto part = await(RunMapStore(*m_connection, u"test"_s).runs({span, bucket, before}));
            if (!part)
                return {describe(part.error())};
            all += part->buckets;
            before = part->olderBefore;
            ++*steps;
        } while (before && *steps < 10);
        return words(inBuckets(all, bucket));
    }
    Result<RunMapPart> ask(const TimeSpan &span, microseconds bucket = 0us)
    {
        return await(RunMapStore(*m_connection, u"test"_s).runs({span, bucket, {}}));
    }

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_bed.start());
        m_connection = m_bed.connect();
        QVERIFY(m_connection);
    }
    void init() { VERIFY_RESULT(m_bed.empty()); }

    void anEmptyHistoryHasNothing()
    {
        const TimeSpan span{m_day, m_day + 1h};
        const auto part = ask(span);
        VERIFY_RESULT(part);
        QCOMPARE(*part, (RunMapPart{.covered = span}));
    }

    void fewRunsAreAnsweredOneByOne()
    {
        const QString past = at(u"-interval '1 hour'"_s);
        add(10, 2, u"failed"_s, past, past);
        add(11, 2, u"failed"_s, at(u"interval '9 minutes'"_s), at(u"interval '9 minutes 2.000001 s'"_s));
        add(12, 1, u"running"_s, at(u"interval '1 minute'"_s), u"null"_s);
        add(13, 1, u"failed"_s, u"null"_s, at(u"interval '2 minutes'"_s));
        add(14, 1, u"starting"_s, u"null"_s, u"null"_s);
        add(15, 1, u"succeeded"_s, at(u"interval '3 minutes'"_s), at(u"interval '2 minutes'"_s)); // a clock was set
        add(16, 1, u"succeeded"_s, u"'-infinity'"_s, at(u"interval '2 minutes'"_s));
        add(17, 1, u"succeeded"_s, at(u"interval '4 minutes'"_s), u"'infinity'"_s);
        add(18, 3, u"succeeded"_s, at(u"interval '0'"_s), at(u"interval '5000 years'"_s));
        add(19, 3, u"succeeded"_s, at(u"interval '1 hour'"_s), at(u"interval '1 hour'"_s));
        const TimeSpan span{m_day, m_day + 1h};
        const auto part = ask(span);
        VERIFY_RESULT(part);
        const auto nineYears = microseconds(300'000'000'000'000);
        QCOMPARE(words(part->buckets),
            words({{1, m_day + 1min, 1, 0, 1, 0, 0us, 0us, 0us, 12}, {1, m_day + 2min, 1, 1, 0, 0, 0us, 0us, 0us, 13},
                {1, m_day + 3min, 1, 0, 0, 0, 0us, 0us, 0us, 15}, {1, m_day + 4min, 1, 0, 0, 0, 0us, 0us, 0us, 17},
                {2, m_day + 9min, 1, 1, 0, 1, 2'000'001us, 2'000'001us, 2'000'001us, 11},
                {3, m_day, 1, 0, 0, 1, nineYears, nineYears, nineYears, 18}}));
        QCOMPARE(part->covered, span);
        QCOMPARE(part->olderBefore, std::nullopt);
        QCOMPARE(part->historyFrom, m_day - 1h);
        QCOMPARE(part->oldestRunId, 10);
        QCOMPARE(part->newestRunId, 19);
    }

    /// In stretches that begin at multiples in UTC, whatever the database's time zone does.
    void stretchesAreThoseOfAPlainCount_data()
    {
        QTest::addColumn<qint64>("minutes");
        for (const qint64 minutes : {1, 15, 60, 1440})
            QTest::addRow("%lld", minutes) << minutes;
    }
    void stretchesAreThoseOfAPlainCount()
    {
        QFETCH(qint64, minutes);
        fill(5000);
        exec(u"alter database postgres set timezone = 'America/New_York'"_s);
        const microseconds bucket = microseconds(1min) * minutes;
        const TimeSpan span{bucketBegin(m_day - 3h, bucket), m_day + 90min}; // ends within a stretch of an hour
        const auto part = ask(span, bucket);
        VERIFY_RESULT(part);
        QVERIFY(!part->buckets.isEmpty());
        QCOMPARE(words(part->buckets), counted(span, bucket));
    }

    /// No run is counted twice, none is left out, and what is said to be complete is.
    void stepsAddUp()
    {
        fill(100'000);
        const TimeSpan span{m_day - 6h, m_day + 300h};
        RunMapStore store(*m_connection, u"test"_s);
        RunMapQuestion question{span, 5min, {}};
        QList<RunBucket> all;
        int steps = 0;
        do {
            const auto part = await(store.runs(question));
            VERIFY_RESULT(part);
            all += part->buckets;
            if (part->olderBefore) {
                QVERIFY(part->covered.from > span.from);
                QVERIFY(*part->olderBefore < question.beforeRunId.value_or(100'001));
            }
            const TimeSpan whole{bucketEnd(part->covered.from, 5min), span.until};
            QStringList complete;
            for (const RunBucket &bucket : inBuckets(all, 5min)) {
                if (whole.contains(bucket.from))
                    complete.append(words(bucket));
            }
            QCOMPARE(complete, counted(whole, 5min));
            question.beforeRunId = part->olderBefore;
            ++steps;
        } while (question.beforeRunId && steps < 10);
        QCOMPARE(steps, 4);
        QCOMPARE(words(inBuckets(all, 5min)), counted(span, 5min));
    }

    void thatManySingleRunsAreCounted_data()
    {
        QTest::addColumn<int>("runs");
        QTest::addColumn<qint64>("seconds"); // of the answer's stretches
        QTest::addColumn<bool>("isAll");
        QTest::newRow("few enough") << 20'000 << qint64(0) << true;
        QTest::newRow("too many") << 20'001 << qint64(60) << true;
        QTest::newRow("far too many") << 60'001 << qint64(60) << false;
    }
    void thatManySingleRunsAreCounted()
    {
        QFETCH(int, runs);
        QFETCH(qint64, seconds);
        QFETCH(bool, isAll);
        fill(runs + 1000, u"1 second"_s);
        exec(u"delete from cron.job_run_details where start_time is null and end_time is null;"
             "delete from cron.job_run_details where runid in"
             " (select runid from cron.job_run_details order by runid offset %1)"_s.arg(runs));
        const TimeSpan span{m_day - 10h, m_day + 100h};
        const auto part = ask(span);
        VERIFY_RESULT(part);
        QCOMPARE(part->bucket, microseconds(1s) * seconds);
        QCOMPARE(!part->olderBefore, isAll);
        qint64 count = 0;
        for (const RunBucket &bucket : part->buckets)
            count += bucket.count;
        QCOMPARE(count == runs, isAll);
    }

    void aPurgedHistoryIsWhatIsLeft()
    {
        fill(5000);
        exec(u"delete from cron.job_run_details where runid <= 2000 or runid between 3000 and 4000"_s);
        exec(u"insert into cron.job_run_details (runid, jobid, status, start_time, end_time)"
             " values (90000000, 1, 'succeeded', %1, %1)"_s.arg(at(u"interval '20 hours'"_s)));
        const TimeSpan span{m_day - 24h, m_day + 24h};
        int steps = 0;
        QCOMPARE(walked(span, 1h, &steps), counted(span, 1h));
        QCOMPARE(steps, 2); // the numbers that are missing cost none
        QCOMPARE(ask({m_day, m_day + 1h})->historyFrom->micros / 1'000'000,
            m_bed.server
                .value(u"select floor(extract(epoch from min(coalesce(start_time, end_time))))"
                       " from cron.job_run_details"_s)
                .toLongLong());
    }

    /// The cache asks of a real server, and a purge comes between two steps.
    void aWalkOutlivesAPurge()
    {
        fill(90'000);
        RunMapStore store(*m_connection, u"test"_s);
        RunMapCache cache;
        cache.setNow(m_day + 300h);
        const TimeSpan view{m_day - 24h, m_day + 300h};
        int steps = 0;
        while (const auto question = cache.next(view, 4h)) {
            const auto part = await(store.runs(*question));
            VERIFY_RESULT(part);
            cache.take(*question, *part);
            if (++steps == 2)
                exec(u"delete from cron.job_run_details where runid < 45000"_s);
            QVERIFY(steps < 20);
        }
        QVERIFY(steps > 3);
        QCOMPARE(words(cache.buckets(view, 4h)), counted(view, 4h));
    }

    void rowLevelSecurityBoundsTheLook()
    {
        fill(3000);
        exec(
            u"update cron.job_run_details set username = case when jobid = 2 then 'watcher' else 'postgres' end;"
            "create role watcher login; create role blind login;"
            "grant usage on schema cron to watcher, blind; grant select on all tables in schema cron to watcher, blind"_s);
        const TimeSpan span{m_day - 24h, m_day + 24h};
        const QStringList all = counted(span, 1h);
        const auto watcher = m_bed.connect(u"watcher"_s);
        const auto blind = m_bed.connect(u"blind"_s);
        QVERIFY(watcher && blind);
        const auto part = await(RunMapStore(*watcher, u"test"_s).runs({span, 1h, {}}));
        const auto hidden = await(RunMapStore(*blind, u"test"_s).runs({span, 1h, {}}));
        exec(u"drop owned by watcher, blind; drop role watcher, blind"_s);
        VERIFY_RESULT(part);
        QCOMPARE(words(part->buckets), all.filter(QRegularExpression(u"^2 "_s)));
        QVERIFY(!part->buckets.isEmpty());
        QCOMPARE(part->historyFrom, std::nullopt);
        QCOMPARE(part->oldestRunId, std::nullopt);
        QVERIFY(!hidden);
        QCOMPARE(hidden.error().kind, ErrorKind::HiddenByPolicy);
    }

    void withoutPgCronThereIsNoMap()
    {
        StoreFixture bare(StoreFixture::Content::Bare);
        VERIFY_RESULT(bare.start());
        const auto connection = bare.connect();
        QVERIFY(connection);
        RunMapStore store(*connection, u"test"_s);
        const auto part = await(store.runs({{m_day, m_day + 1h}, 0us, {}}));
        QVERIFY(!part);
        QCOMPARE(part.error().kind, ErrorKind::MissingObject);
        VERIFY_RESULT(await(store.marks({m_day, m_day + 1h}))); // what else happened is known without it
    }

private:
    CronBed m_bed;
    std::unique_ptr<ProjectConnection> m_connection;
};

QTEST_GUILESS_MAIN(RunMapStoreTest)
#include "tst_runmapstore.moc"
