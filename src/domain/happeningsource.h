#pragma once

#include "core/async.h"
#include "domain/happening.h"

namespace signalbox {

/// Where what happened elsewhere comes from.
class HappeningSource
{
public:
    static constexpr int mostHappenings = 1000;

    virtual ~HappeningSource() = default;

    /// Oldest first; what this role or this database has none of is left out. At most `mostHappenings`, the newest.
    virtual Async<QList<Happening>> happenings(const TimeSpan &span) = 0;
};

} // namespace signalbox
