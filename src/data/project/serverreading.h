#pragma once

#include "data/postgres/rowshape.h"

namespace signalbox {

/// The row of project/clock.
struct ServerReading {
    Instant now;
    std::optional<Instant> startedAt;
    bool inRecovery = false;
};

const RowShape<ServerReading> &serverReadingShape();

} // namespace signalbox
