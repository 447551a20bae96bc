#include "data/expectedcolumns.h"

#include "data/metrics/live/livemetricrows.h"

using namespace signalbox;

static const ExpectedColumns liveMetrics(
    [] { return columnsOf(liveMetricShape(), liveCancelShape(), liveTerminateShape()); });
