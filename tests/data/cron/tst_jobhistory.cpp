#include "data/cron/cronbed.h"

#include "data/cron/cronstore.h"
#include "domain/cron/commandtag.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The history of runs narrowed by every part of a filter, page by page.
class JobHistoryTest : public QObject
{
    Q_OBJECT

private:
    /// All runs that match, through as many pages as it takes, newest first.
    QList<JobRun> found(const JobRunFilter &filter, int limit = 100, int *pages = nullptr)
    {
        QList<JobRun> runs;
        std::optional<qint64> before;
        int asked = 0;
        do {
            const auto page = await(m_store->history(filter, before, limit));
            if (!page) {
                QTest::qFail(qPrintable(describe(page.error())), __FILE__, __LINE__);
                return {};
            }
            runs += page->runs;
            before = page->olderBefore;
            ++asked;
        } while (before);
        if (pages)
            *pages = asked;
        return runs;
    }

    QStringList messages(const JobRunFilter &filter)
    {
        QStringList messages;
        for (const JobRun &run : found(filter))
            messages.append(run.returnMessage);
        return messages;
    }

    void addRun(const CronBed::Runs &runs) { VERIFY_RESULT(m_bed.addRuns(runs)); }

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_bed.start());
        m_connection = m_bed.connect();
        QVERIFY(m_connection);
        m_store = std::make_unique<CronStore>(*m_connection);
    }
    void init() { VERIFY_RESULT(m_bed.empty()); }

    void anEmptyHistoryHasNoPages()
    {
        const auto page = await(m_store->history({}, {}, 10));
        VERIFY_RESULT(page);
        QVERIFY(page->runs.isEmpty());
        QCOMPARE(page->olderBefore, std::nullopt);
        QCOMPARE(page->lookedBackTo, std::nullopt);
    }

    void allJobsRunsAndOnesByNumberOrName()
    {
        VERIFY_RESULT(m_bed.addJob(1, u"clean_sessions"_s));
        VERIFY_RESULT(m_bed.addJob(2, u"cleanXsessions"_s));
        VERIFY_RESULT(m_bed.addJob(3, u"50% off"_s));
        addRun({.job = u"n"_s, .count = 4, .message = u"n::text"_s}); // the fourth job is gone
        const auto wanted = [](const QStringList &jobs) { return JobRunFilter{.wanted = {.jobs = jobs}}; };
        QCOMPARE(messages({}), QStringList({u"4"_s, u"3"_s, u"2"_s, u"1"_s}));
        QCOMPARE(messages(wanted({u"2"_s})), QStringList({u"2"_s}));
        QCOMPARE(messages(wanted({u"4"_s, u"1"_s})), QStringList({u"4"_s, u"1"_s}));
        QCOMPARE(messages(wanted({u"clean_sessions"_s})), QStringList({u"1"_s})); // _ is no pattern
        QCOMPARE(messages(wanted({u"clean*"_s})), QStringList({u"2"_s, u"1"_s}));
        QCOMPARE(messages(wanted({u"50% off"_s, u"4"_s})), QStringList({u"4"_s, u"3"_s}));
        QCOMPARE(messages(wanted({u"nothing"_s})), QStringList());
        QCOMPARE(messages({.unwanted = {.jobs = {u"clean*"_s}}}), QStringList({u"4"_s, u"3"_s}));
        QCOMPARE(messages({.unwanted = {.jobs = {u"4"_s}}}), QStringList({u"3"_s, u"2"_s, u"1"_s}));
    }

    void statusesAsTheListsShowThem()
    {
        addRun({.status = u"'succeeded'"_s, .message = u"'ok'"_s});
        addRun({.status = u"'failed'"_s, .message = u"'bad'"_s});
        addRun({.status = u"'sending'"_s, .pid = u"2147483647"_s, .message = u"'stale'"_s});
        addRun({.status = u"'running'"_s,
            .pid = u"(select min(pid) from pg_stat_activity where backend_type = 'checkpointer')"_s,
            .start = u"now()"_s,
            .message = u"'runs'"_s});
        addRun({.status = u"'some new word'"_s, .message = u"'new'"_s});
        const auto wanted = [](const QList<RunStatus> &statuses) { return JobRunFilter{.wanted = {statuses}}; };
        QCOMPARE(messages(wanted({RunStatus::Failed})), QStringList({u"bad"_s}));
        QCOMPARE(messages(wanted({RunStatus::Running})), QStringList({u"runs"_s}));
        QCOMPARE(messages(wanted({RunStatus::Sending})), QStringList());
        QCOMPARE(messages(wanted({RunStatus::Unknown})), QStringList({u"new"_s, u"stale"_s}));
        QCOMPARE(
            messages({.unwanted = {{RunStatus::Succeeded, RunStatus::Unknown}}}), QStringList({u"runs"_s, u"bad"_s}));
    }

    void usersDatabasesAndIds()
    {
        addRun({.message = u"'one'"_s});
        addRun({.message = u"'two'"_s, .user = u"'billing'"_s});
        QCOMPARE(messages({.wanted = {.users = {u"billing"_s}}}), QStringList({u"two"_s}));
        QCOMPARE(messages({.unwanted = {.users = {u"billing"_s}}}), QStringList({u"one"_s}));
        QCOMPARE(messages({.wanted = {.databases = {u"postgres"_s}}}).size(), 2);
        QCOMPARE(messages({.unwanted = {.databases = {u"postgres"_s}}}).size(), 0);
        const qint64 newest = m_bed.newestId();
        QCOMPARE(messages({.runIds = {newest, newest - 1, 1}}).size(), 2);
        QCOMPARE(messages({.runIds = {newest - 1}}), QStringList({u"one"_s}));
        const auto older = await(m_store->history({.runIds = {newest, newest - 1}}, newest, 10));
        VERIFY_RESULT(older);
        QCOMPARE(older->runs.size(), 1);
    }

    void wordsInTheMessageOrTheCommand()
    {
        addRun({.message = u"'ERROR: 100% Full'"_s, .command = u"'delete from a_b'"_s});
        addRun({.message = u"'DELETE 1'"_s, .command = u"'delete from axb'"_s});
        const auto words = [](const QStringList &words) { return JobRunFilter{.words = words}; };
        QCOMPARE(messages(words({u"full"_s})).size(), 1);
        QCOMPARE(messages(words({u"DELETE FROM"_s})).size(), 2);
        QCOMPARE(messages(words({u"a_b"_s})).size(), 1);
        QCOMPARE(messages(words({u"0%"_s, u"from"_s})).size(), 1);
        QCOMPARE(messages(words({u"0%"_s, u"axb"_s})).size(), 0);
    }

    /// Both ends belong, and a run that goes on has lasted until now.
    void durations()
    {
        addRun({.took = u"interval '999.4 ms'"_s, .message = u"'0.9994'"_s});
        addRun({.took = u"interval '1 s'"_s, .message = u"'1'"_s});
        addRun({.took = u"interval '2000.9 ms'"_s, .message = u"'2.0009'"_s});
        addRun({.took = u"interval '2001 ms'"_s, .message = u"'2.001'"_s});
        addRun({.start = u"null::timestamptz"_s, .message = u"'no time'"_s});
        addRun({.start = u"'-infinity'::timestamptz"_s, .message = u"'infinite'"_s});
        addRun({.status = u"'running'"_s,
            .pid = u"(select min(pid) from pg_stat_activity where backend_type = 'checkpointer')"_s,
            .start = u"now()"_s,
            .message = u"'runs'"_s});
        QCOMPARE(messages({.durationMs = {1000, 2000}}), QStringList({u"2.0009"_s, u"1"_s}));
        QCOMPARE(messages({.durationMs = {2001, {}}}), QStringList({u"2.001"_s}));
        QCOMPARE(messages({.durationMs = {{}, 999}}), QStringList({u"runs"_s, u"0.9994"_s}));
    }

    void rowsAgreeWithTheCommandTag_data()
    {
        QTest::addColumn<QString>("message");
        for (const auto *message : {"DELETE 0", "DELETE 12", "INSERT 0 5", "INSERT 16384 1", "UPDATE 007", "MERGE 3",
                 "SELECT 5", "COPY 7", "FETCH 2", "MOVE 1", "1 row", "3 rows", "0 rows", "rows", "12", "VACUUM",
                 "CREATE TABLE AS", "DELETE 5 rows", " DELETE 5", "DELETE 5 ", "DELETE 5\n", "delete 5", "DELETE -5",
                 "DELETE 5.5", "ERROR:  DELETE 5 failed", "INSERT 5", "INSERT 0 5 6", "REFRESH 5", "1 Zeile",
                 "DELETE 123456789012345678", "NOTICE: x\nDELETE 5", ""})
            QTest::newRow(message) << QString::fromLatin1(message);
    }
    void rowsAgreeWithTheCommandTag()
    {
        QFETCH(QString, message);
        addRun({.message = u"$m$"_s + message + u"$m$"_s});
        const QList<JobRun> all = found({});
        QCOMPARE(all.size(), 1);
        const auto rows = rowsOf(all.first());
        QCOMPARE(found({.rows = {0, {}}}).size(), rows ? 1 : 0);
        if (!rows)
            return;
        QCOMPARE(found({.rows = {*rows, *rows}}).size(), 1);
        QCOMPARE(found({.rows = {*rows + 1, {}}}).size(), 0);
        QCOMPARE(found({.rows = {{}, *rows - 1}}).size(), 0);
        VERIFY_RESULT(m_bed.server.exec(u"update cron.job_run_details set status = 'failed'"_s));
        QCOMPARE(rowsOf(found({}).first()), std::nullopt);
        QCOMPARE(found({.rows = {0, {}}}).size(), 0);
    }

    /// One run a minute; the ends are where the filter says, and pages between them stay short.
    void aTimeRange()
    {
        addRun({.count = 100'000,
            .start = u"timestamptz '2026-06-01 00:00:00+00' + n * interval '1 minute'"_s,
            .message = u"n::text"_s});
        const auto at = [](const char *text) { return TimeBound{*Instant::fromPostgres(text)}; };
        JobRunFilter filter{.since = at("2026-06-10 00:00:00+00"), .until = at("2026-06-10 00:03:00+00")};
        int pages = 0;
        const QList<JobRun> runs = found(filter, 100, &pages);
        QCOMPARE(pages, 1); // neither end is walked to
        QCOMPARE(runs.size(), 3); // the first minute belongs, the last one does not
        QCOMPARE(runs.last().startedAt, filter.since->at);
        filter.until.reset();
        QCOMPARE(found(filter, 1000).size(), 100'000 - 9 * 1440 + 1);
        filter = {.until = at("2026-06-01 00:02:00+00")};
        QCOMPARE(messages(filter), QStringList({u"1"_s}));
        filter = {.since = at("2027-01-01 00:00:00+00")};
        QCOMPARE(found(filter, 100, &pages).size(), 0);
        QCOMPARE(pages, 1);
    }

    /// What never started is as old as its end; what has neither time is of its place, so that a filter for the last ten
    /// minutes shows what is just starting.
    void runsWithoutAStartInATimeRange()
    {
        addRun({.message = u"'long ago'"_s});
        addRun({.start = u"null::timestamptz"_s, .message = u"'ended'"_s});
        VERIFY_RESULT(m_bed.server.exec(
            u"update cron.job_run_details set end_time = now() - interval '5 minutes' where start_time is null"_s));
        addRun({.status = u"'starting'"_s, .start = u"null::timestamptz"_s, .message = u"'starts'"_s});
        addRun({.start = u"now() - interval '1 minute'"_s, .message = u"'ran'"_s});
        QCOMPARE(messages({.since = TimeBound{{}, 600s}}), QStringList({u"ran"_s, u"starts"_s, u"ended"_s}));
        QCOMPARE(messages({.since = TimeBound{{}, 120s}}), QStringList({u"ran"_s, u"starts"_s}));
        QCOMPARE(messages({.until = TimeBound{{}, 600s}}).last(), u"long ago"_s);
        QVERIFY(!messages({.until = TimeBound{{}, 600s}}).contains(u"ran"_s));
    }

    void aHistoryWithoutAnyTime()
    {
        addRun({.count = 500, .start = u"null::timestamptz"_s});
        QCOMPARE(found({}).size(), 500);
        QCOMPARE(found({.since = TimeBound{{}, 600s}}).size(), 500);
        const auto page = await(m_store->history({}, {}, 1000));
        VERIFY_RESULT(page);
        QCOMPARE(page->lookedBackTo, std::nullopt);
    }

    /// After a purge in the middle the missing ids are not walked.
    void missingIdsAreNotLookedAt()
    {
        addRun({.message = u"'old'"_s});
        VERIFY_RESULT(m_bed.server.exec(u"select setval('cron.runid_seq', nextval('cron.runid_seq') + 10000000)"_s));
        addRun({.message = u"'new'"_s});
        int pages = 0;
        QCOMPARE(found({.words = {u"e"_s, u"w"_s}}, 100, &pages).size(), 1);
        QCOMPARE(pages, 2);
        QCOMPARE(found({}, 100, &pages).size(), 2);
    }

    void aRoleThatSeesNoRunIsToldSo()
    {
        addRun({.count = 10});
        VERIFY_RESULT(m_bed.server.exec(u"create role blind login; grant usage on schema cron to blind;"
                                        "grant select on all tables in schema cron to blind"_s));
        const auto connection = m_bed.connect(u"blind"_s);
        CronStore store(*connection);
        auto page = await(store.history({}, {}, 10));
        QVERIFY(!page);
        QCOMPARE(page.error().kind, ErrorKind::HiddenByPolicy);
        QVERIFY(page.error().hint.contains("alter role \"blind\" bypassrls"_L1));
        addRun({.count = 2, .user = u"'blind'"_s});
        page = await(store.history({}, {}, 10));
        VERIFY_RESULT(page);
        QCOMPARE(page->runs.size(), 2);
        addRun({.count = 30'000});
        page = await(store.history({}, {}, 10)); // theirs are behind those of others
        VERIFY_RESULT(page);
        QCOMPARE(page->runs.size(), 0);
        QVERIFY(page->olderBefore);
        page = await(store.history({}, page->olderBefore, 10));
        VERIFY_RESULT(page);
        QCOMPARE(page->runs.size(), 2);
    }

    void runTimesOfOneJobOldestFirst()
    {
        addRun({.job = u"1 + n % 2"_s, .count = 20, .message = u"'DELETE ' || n"_s});
        const auto times = await(m_store->runTimes(1, 5));
        VERIFY_RESULT(times);
        QCOMPARE(times->size(), 5);
        QVERIFY(std::ranges::is_sorted(*times, {}, &RecentRun::runId));
        QCOMPARE(times->last().rows, 20);
        QVERIFY(times->last().duration == 2s);
        QCOMPARE(await(m_store->runTimes(1, 1000)).value().size(), 10);
        QCOMPARE(await(m_store->runTimes(3, 1000)).value().size(), 0);
    }

private:
    CronBed m_bed;
    std::unique_ptr<ProjectConnection> m_connection;
    std::unique_ptr<CronStore> m_store;
};

QTEST_GUILESS_MAIN(JobHistoryTest)
#include "tst_jobhistory.moc"
