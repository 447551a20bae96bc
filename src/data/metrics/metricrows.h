#pragma once

#include "data/postgres/rowshape.h"
#include "domain/metrics/metric.h"
#include "domain/metrics/metricbucket.h"

namespace signalbox {

/// One row of metrics/series: a series unless there is none.
struct MetricSeriesRow {
    bool hidden = false;
    MetricSeries series; // type null: none
    std::optional<qint64> newestId;
};

/// The row of metrics/reach.
struct MetricReachRow {
    bool hidden = false;
    MetricReach reach;
};

/// One row of metrics/buckets, or of a step of metrics/walk: a bucket unless there is none.
struct MetricBucketRow {
    bool hidden = false;
    std::optional<qint64> floorId;
    std::optional<Instant> floorAt; // none: all is read
    std::optional<int> line; // from 1
    MetricBucket bucket;
};

const RowShape<MetricSeriesRow> &metricSeriesShape();
const RowShape<MetricReachRow> &metricReachShape();
const RowShape<MetricBucketRow> &metricBucketShape();
const RowShape<MetricBucketRow> &metricWalkShape();

} // namespace signalbox
