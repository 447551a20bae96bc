#include "data/expectedcolumns.h"

#include "data/testbench/testbenchrows.h"

using namespace signalbox;

static const ExpectedColumns testbench([] {
    return columnsOf(newestPayloadShape(), sendTestShape(), sendEventShape(), findSentShape(), changeUrlShape(),
        followShape(), deliveryCopyShape());
});
