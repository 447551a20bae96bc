#pragma once

#include "data/postgres/rowshape.h"
#include "domain/functioninvocation.h"

namespace signalbox {

/// The columns in which statements of more than one feature answer an invocation.
QList<RowField<FunctionInvocation>> invocationFields();

/// As functions/_state tells them.
QString invocationStateName(InvocationState state);

} // namespace signalbox
