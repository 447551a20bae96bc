#pragma once

#include "core/instant.h"

namespace signalbox {

/// The last multiple of `length` since 1970 at or before a moment, and the first one at or after it.
Instant bucketBegin(Instant at, std::chrono::microseconds length);
Instant bucketEnd(Instant at, std::chrono::microseconds length);

} // namespace signalbox
