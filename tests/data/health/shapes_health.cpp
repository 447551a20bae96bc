#include "data/expectedcolumns.h"

#include "data/health/healthrows.h"

using namespace signalbox;

static const ExpectedColumns health(
    [] { return columnsOf(failedRunsShape(), webhookHealthShape(false), webhookHealthShape(true)); });
