#pragma once

#include "domain/cron/expected/jobpunctuality.h"

#include <vector>

namespace signalbox {

/// Judges a day of all jobs again and again, and each time anew only what may still turn out otherwise: the newest hours, or
/// all of a job whose past is told differently now.
class PunctualityLedger
{
public:
    /// Times that were due and got no run, as far apart each.
    struct Stretch {
        Instant from;
        std::chrono::microseconds step{1};
        qint64 count = 1;
        RunVerdict verdict = RunVerdict::Unknown;
        std::optional<UnknownReason> reason;
        Instant servedBefore = Instant::distantPast(); // the newest time before it that got a run

        Instant last() const { return from + (count - 1) * step; }
    };

    PunctualityReport take(const QList<JobTimeline> &jobs, const CronRecord &record);

private:
    struct Account {
        Instant settledUntil = Instant::distantPast(); // what was due before is judged for good
        Instant newestServed = Instant::distantPast(); // of that
        std::vector<Stretch> settled;
        JobTimeline job; // as it was judged, without runs
    };

    void forgetWhereAllChanged(const QList<JobTimeline> &jobs, const CronRecord &record);

    /// All stretches of the day, oldest first.
    static std::vector<Stretch> broughtUpToDate(
        Account &account, const JobTimeline &job, const CronRecord &record, const TimeSpan &day);

    QMap<qint64, Account> m_accounts;
    CronRecord m_record; // without evidence
    qint64 m_newestRun = 0;
};

} // namespace signalbox
