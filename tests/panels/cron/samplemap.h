#pragma once

#include "core/error.h"
#include "domain/cron/map/runmapsource.h"
#include "domain/cron/runrecordsource.h"

#include <optional>

namespace signalbox::test {

/// What the run map's sources answer, and what they were asked.
struct SampleMap {
    QList<RunBucket> runs; // single ones
    std::optional<Instant> historyFrom;
    QList<Happening> marks;
    RunRecord record;
    std::optional<Error> runsError;

    QList<RunMapQuestion> asked;
};

} // namespace signalbox::test
