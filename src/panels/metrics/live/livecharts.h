#pragma once

#include "domain/metrics/live/livehistory.h"
#include "widgets/chart/plot.h"

namespace signalbox {

/// One of the charts of what goes on now.
struct LiveChart {
    QString id;
    QString title;
    Plot plot;

    bool operator==(const LiveChart &) const = default;
};

/// Those that make sense for what this server tells: no queue without pg_net, no lag without a replica.
QList<LiveChart> liveCharts(const LiveHistory &history, const TimeSpan &span, const QTimeZone &zone);

/// How long a point of a chart of that span is, so that there are 200 of them at most.
std::chrono::microseconds liveBucketFor(const TimeSpan &span);

} // namespace signalbox
