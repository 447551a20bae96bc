#pragma once

#include "domain/metrics/metric.h"

namespace signalbox {

/// Points [first, last] without a gap between them.
struct PlotRun {
    qsizetype first = 0;
    qsizetype last = 0;

    bool operator==(const PlotRun &) const = default;
};

/// Splits a series where values are missing. What counts as missing follows the series' own rhythm: buckets may be
/// much shorter than the time between two values.
QList<PlotRun> plotRuns(const MetricHistory &history);

} // namespace signalbox
