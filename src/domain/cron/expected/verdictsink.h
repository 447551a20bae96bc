#pragma once

#include "domain/cron/expected/expectedruns.h"

namespace signalbox {

/// Where verdicts go, in the order of time.
class VerdictSink
{
public:
    virtual ~VerdictSink() = default;
    /// So many of them, each so long after the one before, all alike but for their time. The step is more than zero.
    virtual void take(const ExpectedRun &first, std::chrono::microseconds step, qint64 count) = 0;
};

/// What expectedRuns() lists, as it is found.
void judgeRuns(const JobTimeline &job, const CronRecord &record, const TimeSpan &span, VerdictSink &sink);

} // namespace signalbox
