#include "data/expectedcolumns.h"

#include "data/metrics/metricrows.h"

using namespace signalbox;

static const ExpectedColumns metrics([] {
    return columnsOf(
        metricSeriesShape(), metricPointShape(), metricReachShape(), metricBucketShape(), metricWalkShape());
});
