#pragma once

#include "core/instant.h"
#include "data/postgres/sqlstatement.h"
#include "domain/cron/jobrunfilter.h"

namespace signalbox {

/// What cron/_runfilter is bound to. Relative times count from `now`.
SqlValues jobRunFilterValues(const JobRunFilter &filter, Instant now);

/// How many ids a page may look at so that a step that finds nothing takes less than 50 ms.
qint64 jobRunStretch(const JobRunFilter &filter);

} // namespace signalbox
