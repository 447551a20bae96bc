#pragma once

#include "core/clock.h"
#include "domain/project/capabilities.h"

#include <optional>

namespace signalbox::pg {

/// What the first statement of a connection tells of what is at its other end.
struct Greeting {
    Pooler pooler = Pooler::None;
    bool standby = false;
    std::optional<ClockReading> clock;
};

} // namespace signalbox::pg
