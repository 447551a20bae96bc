#pragma once

#include "core/error.h"
#include "domain/project/capabilities.h"

#include <optional>

namespace signalbox {

/// The table of samples, readable.
std::optional<Error> missingForMetrics(const Capabilities &capabilities);
/// The table of the team's limits.
std::optional<Error> missingForThresholds(const Capabilities &capabilities);

} // namespace signalbox
