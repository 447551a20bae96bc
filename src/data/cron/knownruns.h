#pragma once

#include "data/cron/abandonedruns.h"
#include "data/cron/cronrows.h"
#include "data/postgres/sqlstatement.h"

#include <QSet>

#include <mutex>

namespace signalbox {

/// What earlier answers told of the runs, so that the next question asks for no more than what came since: the newest run of
/// each job, with `Depth::Recent` its newest two hundred, and which of them are not over. When it shows that the history
/// is not the one that was read, all is forgotten and read anew. Answers are read on the session's thread,
/// questions are made on another.
class KnownRuns
{
public:
    enum class Depth { Last, Recent };

    /// What cron/overview is asked, and what has to be known to take its answer right.
    struct Question {
        SqlValues values;
        bool whole = true; // not only what came since
        quint64 generation = 0;
        qint64 newest = 0;
        qint64 oldest = 0;
        QSet<qint64> open;
        qint64 sampleRuns = 0;
    };

    KnownRuns(Depth depth, std::shared_ptr<AbandonedRuns> abandoned) : m_depth(depth), m_abandoned(std::move(abandoned))
    { }

    /// Runs up to `sampleRuns` are marked samples.
    Question question(qint64 sampleRuns);
    /// False when it is not enough: ask again.
    bool take(const Question &question, const QList<CronOverviewRow> &rows);

    /// Whether the recent runs have to be read; then what cron/recent is asked.
    std::optional<SqlValues> recentQuestion();
    void takeRecent(const Question &question, const QList<JobRun> &runs);
    /// They could not be read; not asked again before all is.
    void giveUpRecent();
    bool isRecentMissing();

    void describe(QList<CronJob> &jobs, std::optional<Instant> &lookedBackTo);
    /// What cron/live needs not look for.
    SqlValues liveValues();

private:
    struct JobRuns {
        JobRun last;
        QList<RecentRun> recent; // newest first
    };
    enum class RecentState { Missing, Known, GivenUp };

    bool goesOn(const Question &question, const QList<CronOverviewRow> &rows);
    void forget();
    void carryOver();
    bool isAnotherHistory(const QList<CronOverviewRow> &rows) const;
    bool dropGone(const Question &question, const QList<CronOverviewRow> &rows);
    void add(JobRun run, qint64 sampleRuns);
    void put(JobRuns &job, const JobRun &run);
    void keepJobs(const QList<CronOverviewRow> &rows);
    QList<qint64> checked();
    qint64 oldest() const;

    const Depth m_depth;
    const std::shared_ptr<AbandonedRuns> m_abandoned;
    std::mutex m_mutex;
    QMap<qint64, JobRuns> m_jobs;
    QMap<qint64, qint64> m_open; // job of each run that is not over, by run
    std::optional<qint64> m_cursor; // all up to it have been looked at; none: nothing was
    JobRun m_newest; // known; runId 0: none
    std::optional<Instant> m_lookedBackTo;
    RecentState m_recent = RecentState::Missing;
    bool m_othersHidden = false;
    bool m_carriesOver = false; // what is read anew adds to what was known
    quint64 m_generation = 0;
    qint64 m_lastChecked = 0; // job
};

} // namespace signalbox
