#pragma once

#include "data/postgres/rowshape.h"
#include "domain/functioninvocation.h"
#include "domain/functions/edgefunction.h"

namespace signalbox {

/// A row of functions/endpoints; one with id 0 says that there is none.
struct FunctionEndpointRow {
    bool hidden = false;
    FunctionEndpoint endpoint;
};

struct FunctionReportRow {
    QString functionName;
    FunctionReport report;
};

/// A row of functions/figures; one without a name says that there is none.
struct FunctionFiguresRow {
    bool hidden = false;
    QString functionName;
    FunctionFigures figures;
};

/// The row of functions/reach; id 0: the end.
struct InvocationReachRow {
    bool hidden = false;
    InvocationPosition reached;
};

const RowShape<FunctionEndpointRow> &functionEndpointShape();
const RowShape<FunctionReportRow> &functionReportShape();
const RowShape<FunctionFiguresRow> &functionFiguresShape();
const RowShape<WaitingMemories> &waitingMemoriesShape();
const RowShape<LocalServing> &localServingShape();
const RowShape<FunctionInvocation> &invocationPageShape();
const RowShape<InvocationReachRow> &invocationReachShape();
const RowShape<FunctionInvocation> &messageInvocationShape();

} // namespace signalbox
