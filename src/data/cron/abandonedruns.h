#pragma once

#include "domain/cron/jobrun.h"

#include <QDeadlineTimer>
#include <QMap>

#include <chrono>
#include <mutex>

namespace signalbox {

/// Remembers which runs were seen without anybody at work on them. One look is not enough to call a run abandoned: it may
/// have ended between the snapshot of the history and the look at its backend. For all who read runs, so that they agree;
/// safe from any thread.
class AbandonedRuns
{
public:
    /// A second look sooner than that tells nothing new: a background worker's status is written up to a second after it.
    static constexpr std::chrono::seconds apart{2};

    /// Makes an unattended run Unknown when it was so at an earlier look, and at each one since.
    void judge(JobRun &run);

private:
    std::mutex m_mutex;
    QMap<qint64, QDeadlineTimer> m_unattended; // until a further look counts, by run
};

} // namespace signalbox
