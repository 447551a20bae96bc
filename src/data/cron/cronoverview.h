#pragma once

#include "core/result.h"
#include "data/postgres/resulttable.h"
#include "domain/cron/cronjob.h"
#include "domain/project/capabilities.h"

namespace signalbox {

/// The answer to cron/overview, for all who ask it: panel, status and alerts judge the same values.
Result<CronOverview> cronOverviewOf(const Result<ResultTable> &answer, const Capabilities &capabilities);

} // namespace signalbox
