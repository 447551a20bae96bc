#pragma once

#include "bench/benchreport.h"
#include "core/result.h"

namespace signalbox {

/// The refresh of the jobs view, from the call of the store to the values: the first one, the one that brings the recent
/// runs, and the steady one after five new runs. Beside it psql: a walk of the primary key, as bounded as ours, for the same
/// columns of each job's newest run; one GROUP BY over the history; and the list of Supabase Studio, for up to a minute.
Result<void> measureOverview(const QString &uri, BenchReport &report);

} // namespace signalbox
