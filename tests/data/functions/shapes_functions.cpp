#include "data/expectedcolumns.h"

#include "data/functions/functionrows.h"

using namespace signalbox;

static const ExpectedColumns functions([] {
    return columnsOf(functionEndpointShape(), functionReportShape(), functionFiguresShape(), waitingMemoriesShape(),
        localServingShape(), invocationPageShape(), invocationReachShape(), messageInvocationShape());
});
