#pragma once

#include "core/error.h"
#include "domain/project/capabilities.h"

#include <optional>

namespace signalbox {

/// The jobs that replay many deliveries.
std::optional<Error> missingForBulkReplay(const Capabilities &capabilities);

} // namespace signalbox
