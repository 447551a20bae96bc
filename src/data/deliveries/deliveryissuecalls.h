#pragma once

#include "data/postgres/pgsession.h"
#include "domain/deliveries/deliveryissue.h"
#include "domain/project/capabilities.h"

namespace signalbox {

/// The statement behind the issues of a period that ends now, which needs what missingForIssues() names; for the Webhooks panel and for
/// the health summary.
SqlCall issuesCall(std::chrono::hours period, const Capabilities &capabilities, const QString &scope);
Result<QList<DeliveryIssue>> issuesOf(const Result<ResultTable> &answer);

} // namespace signalbox
