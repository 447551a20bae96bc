#pragma once

#include "core/result.h"
#include "data/postgres/resulttable.h"
#include "domain/cron/cronjob.h"
#include "domain/project/capabilities.h"

namespace signalbox {

class KnownRuns;

/// The answer to cron/overview, for all who ask it: panel, status and alerts judge the same values. `known` keeps what the
/// next question may begin from.
Result<CronOverview> cronOverviewOf(
    const Result<ResultTable> &answer, const Capabilities &capabilities, KnownRuns &known);

} // namespace signalbox
