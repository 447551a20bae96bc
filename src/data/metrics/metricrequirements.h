#pragma once

#include "core/error.h"
#include "domain/project/capabilities.h"

#include <optional>

namespace signalbox {

/// The table of samples, readable.
std::optional<Error> missingForMetrics(const Capabilities &capabilities);

} // namespace signalbox
