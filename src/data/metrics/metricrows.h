#pragma once

#include "data/postgres/rowshape.h"
#include "domain/metrics/metric.h"

namespace signalbox {

/// One row of metrics/series: a series unless there is none.
struct MetricSeriesRow {
    bool hidden = false;
    MetricSeries series; // type null: none
    std::optional<qint64> newestId;
};

const RowShape<MetricSeriesRow> &metricSeriesShape();
const RowShape<MetricPoint> &metricPointShape();

} // namespace signalbox
