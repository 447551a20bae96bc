#include "data/expectedcolumns.h"

#include "data/metrics/metricrows.h"

using namespace signalbox;

static const ExpectedColumns metrics(
    [] { return columnsOf(metricSeriesShape(), metricReachShape(), metricBucketShape(), metricWalkShape()); });
