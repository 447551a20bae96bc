#pragma once

#include "data/cron/punctualityreader.h"
#include "domain/happeningsource.h"

namespace signalbox {

/// Gathers what happened from what the run map marks, the history of runs and the record of the last day. A part that cannot be
/// read is left out, unless none can. A newer question replaces an older one, which is answered by an error of kind Cancelled.
class HappeningStore final : public HappeningSource
{
public:
    using Source = HappeningSource;

    HappeningStore(ProjectConnection &connection, const std::shared_ptr<PunctualityReader> &punctuality)
        : m_connection(connection), m_punctuality(punctuality)
    { }

    Async<QList<Happening>> happenings(const TimeSpan &span) override;

private:
    Async<QList<Happening>> failedRuns(const TimeSpan &span);
    Async<QList<Happening>> missedRuns(const TimeSpan &span);

    ProjectConnection &m_connection;
    std::shared_ptr<PunctualityReader> m_punctuality;
};

} // namespace signalbox
