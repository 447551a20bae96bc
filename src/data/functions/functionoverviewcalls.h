#pragma once

#include "data/postgres/pgsession.h"
#include "domain/functions/edgefunction.h"
#include "domain/project/capabilities.h"

namespace signalbox {

/// How the functions are; for the Functions panel and for the health summary. What this database does not have stays
/// empty: its endpoints tell something of a function without the record, and the record without endpoints.
Async<FunctionOverview> readFunctionOverview(
    PgSession &session, const Capabilities &capabilities, const QString &scope);

} // namespace signalbox
