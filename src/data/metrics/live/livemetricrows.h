#pragma once

#include "data/postgres/rowshape.h"
#include "domain/metrics/live/livesample.h"

namespace signalbox {

/// One row of metrics/live: the whole sample each time, with one backend unless there is none.
struct LiveMetricRow {
    LiveSample sample;
    QStringList eventNames; // "Lock:relation", empty for those that wait for nothing
    QStringList eventCounts;
    std::optional<qint64> commits; // null: the database's counters are not there
    LiveCounters counters;
    std::optional<int> processId; // null: no backend
    LiveBackend backend;
};

/// One row of metrics/live_cancel and metrics/live_terminate.
struct LiveSignalRow {
    bool isKnown = false;
    bool wasSent = false;
};

const RowShape<LiveMetricRow> &liveMetricShape();
const RowShape<LiveSignalRow> &liveCancelShape();
const RowShape<LiveSignalRow> &liveTerminateShape();

/// Of the rows of one answer; there is one at least.
LiveSample sampleOf(const QList<LiveMetricRow> &rows);

} // namespace signalbox
