#include "data/expectedcolumns.h"

#include "data/metrics/thresholdrows.h"

using namespace signalbox;

static const ExpectedColumns thresholds(
    [] { return columnsOf(thresholdShape(), thresholdSetShape(), thresholdClearShape()); });
