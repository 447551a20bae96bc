#pragma once

#include "data/postgres/rowshape.h"
#include "domain/metrics/metricthreshold.h"

namespace signalbox {

/// A row of metrics/threshold_set and metrics/threshold_clear: the line that was changed.
struct ThresholdRow {
    QString name;
};

const RowShape<MetricThreshold> &thresholdShape();
const RowShape<ThresholdRow> &thresholdSetShape();
const RowShape<ThresholdRow> &thresholdClearShape();

} // namespace signalbox
