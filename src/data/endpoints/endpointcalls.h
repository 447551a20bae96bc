#pragma once

#include "data/postgres/pgsession.h"
#include "domain/endpoints/endpoint.h"
#include "domain/project/capabilities.h"

namespace signalbox {

/// The statement behind the list of endpoints; for the Endpoints panel and for the health summary.
SqlCall endpointListCall(const Capabilities &capabilities, const QString &scope);
Result<EndpointList> endpointListOf(const Result<ResultTable> &answer, const Capabilities &capabilities);

} // namespace signalbox
