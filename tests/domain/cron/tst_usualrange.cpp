#include "domain/cron/usualrange.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::microseconds;

static const Instant newestStart{1'795'348'800'000'000};

static RecentRun ranFor(microseconds duration, std::optional<qint64> rows = {})
{
    return {.status = RunStatus::Succeeded, .duration = duration, .rows = rows};
}

static RecentRun changed(qint64 rows)
{
    return ranFor(1s, rows);
}

/// Newest first, a run each `apart`.
static CronJob jobWith(QList<RecentRun> recent, microseconds apart = 1min)
{
    CronJob job{.command = u"delete from t"_s, .active = true, .recent = std::move(recent)};
    Instant at = newestStart;
    for (RecentRun &run : job.recent) {
        run.startedAt = at;
        at = at - apart;
    }
    job.lastRun = JobRun{.status = RunStatus::Succeeded, .returnMessage = u"DELETE 0"_s};
    return job;
}

static QList<RecentRun> durations(std::initializer_list<microseconds> spans)
{
    QList<RecentRun> runs;
    for (const microseconds span : spans)
        runs.append(ranFor(span));
    return runs;
}

static QList<RecentRun> rows(const QList<qint64> &counts)
{
    QList<RecentRun> runs;
    for (const qint64 count : counts)
        runs.append(changed(count));
    return runs;
}

class UsualRangeTest : public QObject
{
    Q_OBJECT

private slots:
    void lastDuration_data()
    {
        QTest::addColumn<QList<RecentRun>>("before");
        QTest::addColumn<microseconds>("last");
        QTest::addColumn<DurationVerdict>("verdict");
        const auto row = [](const char *name, const QList<RecentRun> &before, microseconds last,
                             DurationVerdict verdict) { QTest::newRow(name) << before << last << verdict; };
        const QList<RecentRun> steady(20, ranFor(10s));
        row("as ever", steady, 10s, DurationVerdict::Usual);
        row("twice as long", steady, 20s, DurationVerdict::Usual);
        row("more than twice as long", steady, 20s + 1us, DurationVerdict::Longer);
        row("half as long", steady, 5s, DurationVerdict::Usual);
        row("less than half as long", steady, 5s - 1us, DurationVerdict::Shorter);
        row("enough history", steady.first(10), 1min, DurationVerdict::Longer);
        row("too little history", steady.first(9), 1min, DurationVerdict::Unjudged);

        const QList<RecentRun> tiny(20, ranFor(3ms));
        row("three times three milliseconds", tiny, 9ms, DurationVerdict::Usual);
        row("a second more", tiny, 1s + 3ms, DurationVerdict::Usual);
        row("more than a second more", tiny, 1s + 3ms + 1us, DurationVerdict::Longer);
        row("a second less", QList<RecentRun>(20, ranFor(1200ms)), 200ms, DurationVerdict::Usual);
        row("more than a second less", QList<RecentRun>(20, ranFor(1200ms)), 199ms, DurationVerdict::Shorter);

        // Quartiles 10 and 20 s: what lies up to 50 s is within three times their distance.
        const QList<RecentRun> spread = durations({5s, 10s, 10s, 10s, 12s, 14s, 16s, 18s, 20s, 20s, 20s, 25s});
        row("spread", spread, 50s, DurationVerdict::Usual);
        row("spread too far", spread, 50s + 1us, DurationVerdict::Longer);

        // Every tenth run does the work of a minute.
        QList<RecentRun> twoKinds(18, ranFor(1s));
        twoKinds += QList<RecentRun>(2, ranFor(1min));
        row("the rarer kind", twoKinds, 1min, DurationVerdict::Usual);
        row("neither kind", twoKinds, 1min + 1us, DurationVerdict::Longer);
        // One run that hung for an hour does not make an hour usual.
        QList<RecentRun> hung(39, ranFor(10s));
        hung += ranFor(1h);
        row("after an hour once", hung, 30min, DurationVerdict::Longer);
    }
    void lastDuration()
    {
        QFETCH(QList<RecentRun>, before);
        QFETCH(microseconds, last);
        const CronJob job = jobWith(QList<RecentRun>{ranFor(last)} + before);
        const JobFigures figures = figuresOf(job);
        QTEST(figures.lastDuration, "verdict");
        QCOMPARE(verdictOn(last, figures.usualDuration), figures.lastDuration);
        const bool isNews
            = figures.lastDuration == DurationVerdict::Longer || figures.lastDuration == DurationVerdict::Shorter;
        QCOMPARE(unusualOf(job, figures).size(), isNews ? 1 : 0);
        QCOMPARE(isUnusual(figures), isNews);
    }

    void onlyRealSuccessesTellHowLong()
    {
        QList<RecentRun> recent(9, ranFor(10s));
        RecentRun other = ranFor(10s);
        other.status = RunStatus::Failed;
        recent += other;
        other.status = RunStatus::Running;
        recent += other;
        other.status = RunStatus::Unknown;
        recent += other;
        other = ranFor(10s);
        other.sample = true;
        recent += other;
        recent += RecentRun{.status = RunStatus::Succeeded};
        recent += ranFor(microseconds::max());
        recent += ranFor(-1s);
        QCOMPARE(figuresOf(jobWith(QList<RecentRun>{ranFor(1min)} + recent)).usualDuration, std::nullopt);
        recent += ranFor(10s);
        const auto usual = figuresOf(jobWith(QList<RecentRun>{ranFor(1min)} + recent)).usualDuration;
        QCOMPARE(usual, (UsualDuration{10s, 10s, 20s, 5s, 10}));
    }

    void aRunThatIsNotOverIsNoLastOne()
    {
        RecentRun running{.status = RunStatus::Running};
        QList<RecentRun> recent{running, ranFor(1min)};
        recent += QList<RecentRun>(10, ranFor(1s));
        QCOMPARE(figuresOf(jobWith(recent)).lastDuration, DurationVerdict::Longer);
        recent[1].status = RunStatus::Failed; // a failure is news enough, however short it was
        QCOMPARE(figuresOf(jobWith(recent)).lastDuration, DurationVerdict::Unjudged);
        QCOMPARE(figuresOf(jobWith({running})), JobFigures{});
        QCOMPARE(figuresOf(CronJob{}), JobFigures{});
    }

    void figuresAreOfSamplesNever()
    {
        QList<RecentRun> recent(30, changed(5));
        for (RecentRun &run : recent)
            run.sample = true;
        QCOMPARE(figuresOf(jobWith(recent)), JobFigures{});
    }

    void successRate()
    {
        const RecentRun good = ranFor(1s);
        RecentRun bad = good;
        bad.status = RunStatus::Failed;
        RecentRun stale = good;
        stale.status = RunStatus::Unknown;
        const JobFigures figures = figuresOf(jobWith({stale, bad, stale, bad, good, bad, good, good, good, good}));
        QCOMPARE(figures.succeeded, 5);
        QCOMPARE(figures.failed, 3);
        QCOMPARE(figures.failedInARow, 2);
        QCOMPARE(figures.successRate, std::optional(5.0 / 8));
        QCOMPARE(figuresOf(jobWith({stale})).successRate, std::nullopt);
        QCOMPARE(figuresOf(jobWith({good, bad})).failedInARow, 0);
        QCOMPARE(figuresOf(jobWith({bad, bad})).successRate, std::optional(0.0));
    }

    void didNothing_data()
    {
        QTest::addColumn<QList<qint64>>("counts"); // newest first
        QTest::addColumn<int>("idleRuns");
        const auto row
            = [](const char *name, const QList<qint64> &counts, int idle) { QTest::newRow(name) << counts << idle; };
        const auto history = [](qsizetype active, qsizetype idle) {
            return QList<qint64>(active, 5) + QList<qint64>(idle, 0) + QList<qint64>{5};
        };
        const QList<qint64> busy(10, 5);
        row("did its work", QList<qint64>{5} + busy, 0);
        row("did nothing", QList<qint64>{0} + busy, 1);
        row("too little history", QList<qint64>{0} + busy.first(9), 0);
        row("one is one", QList<qint64>{0} + QList<qint64>(10, 1), 1);
        row("it usually does nothing", QList<qint64>(30, 0), 0);
        row("it often does nothing", QList<qint64>{0} + history(20, 10), 0);
        row("one in twenty did nothing", QList<qint64>{0} + history(18, 1), 1);
        row("more than one in twenty", QList<qint64>{0} + history(17, 1), 0);
        row("thrice in a row", QList<qint64>(3, 0) + busy, 3);
        row("five times", QList<qint64>(5, 0) + busy, 5);
        row("so often that it may be the night", QList<qint64>(6, 0) + busy, 0);
        row("a tenth of a long history", QList<qint64>(10, 0) + QList<qint64>(100, 5), 10);
        row("more than a tenth", QList<qint64>(11, 0) + QList<qint64>(100, 5), 0);
    }
    void didNothing()
    {
        QFETCH(QList<qint64>, counts);
        const CronJob job = jobWith(rows(counts));
        const JobFigures figures = figuresOf(job);
        QTEST(figures.idleRuns, "idleRuns");
        QCOMPARE(unusualOf(job, figures).size(), figures.idleRuns > 0 ? 1 : 0);
        QCOMPARE(isUnusual(figures), figures.idleRuns > 0);
    }

    void aWeekHasSeenTheNightsToo()
    {
        const QList<RecentRun> recent = rows(QList<qint64>(8, 0) + QList<qint64>(15, 5));
        QCOMPARE(figuresOf(jobWith(recent, 12h)).idleRuns, 8); // the 15 span seven days
        QCOMPARE(figuresOf(jobWith(recent, 12h - 1us)).idleRuns, 0);
    }

    void onlyASuccessDidNothing()
    {
        QList<RecentRun> recent = rows(QList<qint64>{0} + QList<qint64>(20, 5));
        QCOMPARE(figuresOf(jobWith(recent)).idleRuns, 1);
        recent.first().status = RunStatus::Failed;
        QCOMPARE(figuresOf(jobWith(recent)).idleRuns, 0);
        recent.first().status = RunStatus::Running;
        QCOMPARE(figuresOf(jobWith(recent)).idleRuns, 0);
        // It succeeded and its tag counts nothing, after one that did nothing.
        recent.prepend(ranFor(1s));
        recent[1].status = RunStatus::Succeeded;
        QCOMPARE(figuresOf(jobWith(recent)).idleRuns, 0);
    }

    void severalStatementsAreNotJudgedByTheLastOne()
    {
        CronJob job = jobWith(rows(QList<qint64>{0} + QList<qint64>(20, 5)));
        job.command = u"delete from a; delete from b"_s;
        QCOMPARE(figuresOf(job).idleRuns, 0);
        QCOMPARE(figuresOf(job).usualRows, std::nullopt);
        job.command = u"delete from a where x = ';';"_s;
        QCOMPARE(figuresOf(job).idleRuns, 1);
    }

    void usualRowsAreRobust()
    {
        QList<qint64> counts{7}; // the last one, which does not tell what is usual
        for (int i = 1; i <= 20; ++i)
            counts.append(i == 20 ? 1'000'000 : i);
        QCOMPARE(figuresOf(jobWith(rows(counts))).usualRows, (UsualRows{2, 10, 18, 20}));
    }

    void saysItWithTheFigures()
    {
        CronJob job = jobWith(rows(QList<qint64>{0} + QList<qint64>(20, 1500)));
        job.recent.first().duration = 1min;
        QCOMPARE(unusualOf(job, figuresOf(job)),
            (QStringList{u"It succeeded, but changed no row: usually 1,500 row(s)."_s,
                u"It took unusually long: 1 min 00 s, usually 1.0 s, 19 of 20 within 1.0 s."_s}));
        job = jobWith(rows(QList<qint64>{0, 0} + QList<qint64>{3, 4, 5, 6, 7, 8, 9, 10, 11, 12}));
        job.lastRun->returnMessage = u"0 rows"_s;
        QCOMPARE(unusualOf(job, figuresOf(job)),
            (QStringList{
                u"It succeeded, but returned no row: usually 3 to 11 rows. The last 2 run(s) did nothing."_s}));
        job = jobWith(QList<RecentRun>{ranFor(1s)} + QList<RecentRun>(20, ranFor(10min)));
        QCOMPARE(unusualOf(job, figuresOf(job)),
            (QStringList{u"It took unusually short: 1.0 s, usually 10 min 00 s, 19 of 20 within 10 min 00 s."_s}));
    }
};

QTEST_GUILESS_MAIN(UsualRangeTest)
#include "tst_usualrange.moc"
