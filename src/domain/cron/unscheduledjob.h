#pragma once

#include "core/instant.h"
#include "domain/cron/jobdraft.h"

namespace signalbox {

/// A job that was unscheduled from here and can be put back.
struct UnscheduledJob {
    JobDraft definition;
    Instant at;

    bool operator==(const UnscheduledJob &) const = default;
};

} // namespace signalbox
