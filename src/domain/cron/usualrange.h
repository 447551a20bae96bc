#pragma once

#include "domain/cron/cronjob.h"

namespace signalbox {

/// How long the job's runs take that end well.
struct UsualDuration {
    std::chrono::microseconds median{0};
    std::chrono::microseconds p95{0};
    std::chrono::microseconds longest{0}; // what lies above is out of the usual
    std::chrono::microseconds shortest{0}; // what lies below is
    int runs = 0; // that tell

    bool operator==(const UsualDuration &) const = default;
};

/// How many rows they count; one in ten is below, one in ten above.
struct UsualRows {
    qint64 low = 0;
    qint64 median = 0;
    qint64 high = 0;
    int runs = 0;

    bool operator==(const UsualRows &) const = default;
};

enum class DurationVerdict { Unjudged, Usual, Longer, Shorter };

/// What a job's recent runs tell of it. Marked sample history never counts.
struct JobFigures {
    int succeeded = 0;
    int failed = 0;
    int failedInARow = 0; // the newest ones that are over
    std::optional<double> successRate; // from 0 to 1, of those two
    std::optional<UsualDuration> usualDuration; // of the runs before the last one; none with too few
    std::optional<UsualRows> usualRows;
    DurationVerdict lastDuration = DurationVerdict::Unjudged; // of the last run that is over, if it succeeded
    int idleRuns = 0; // the newest ones that succeeded and did nothing, where the job usually does something

    bool operator==(const JobFigures &) const = default;
};

JobFigures figuresOf(const CronJob &job);
/// The last run left its usual range: of time, or of rows by doing nothing.
bool isUnusual(const JobFigures &figures);
/// Of any run, one that is still under way included: that is Longer already, or not yet judged otherwise.
DurationVerdict verdictOn(std::chrono::microseconds span, const std::optional<UsualDuration> &usual);

/// What is out of the usual of the last run, a sentence each, with the figures; none when nothing is.
QStringList unusualOf(const CronJob &job, const JobFigures &figures);
/// "usually 10 to 25 rows", "usually 5 rows".
QString usualText(const UsualRows &usual);
/// "usually 2.1 s, 19 of 20 within 3.0 s"
QString usualText(const UsualDuration &usual);

} // namespace signalbox
