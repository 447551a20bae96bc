#pragma once

#include "data/postgres/pgsession.h"
#include "domain/extensions/extensionstatus.h"
#include "domain/project/capabilities.h"

namespace signalbox {

/// The statements behind an ExtensionReport, sent at once; for the Extensions panel and for the health summary.
QList<Async<ResultTable>> extensionCalls(PgSession &session, const QString &scope);
/// Their answers, in the same order, as one report.
Result<ExtensionReport> extensionReportOf(const QList<Result<ResultTable>> &answers, const Capabilities &capabilities);

} // namespace signalbox
