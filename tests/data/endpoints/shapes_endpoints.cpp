#include "data/expectedcolumns.h"

#include "data/endpoints/endpointrows.h"

using namespace signalbox;

static const ExpectedColumns endpoints([] {
    return columnsOf(endpointSummaryShape(false), endpointSummaryShape(true), endpointListShape(),
        endpointStatisticsShape(false), endpointStatisticsShape(true), storedEndpointShape(), endpointHeaderShape(),
        orderKeyShape(), endpointProblemShape(), endpointLogShape(), endpointCreateShape(), endpointUpdateShape(),
        endpointDeleteShape(), endpointTestShape(), setSecretShape(), rotateSecretShape());
});
