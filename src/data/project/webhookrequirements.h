#pragma once

#include "core/error.h"
#include "domain/project/capabilities.h"

#include <optional>

namespace signalbox {

/// What every feature around webhooks needs: the tables of the delivery engine, readable.
std::optional<Error> missingForWebhooks(const Capabilities &capabilities);

/// False for tables made by hand, without the columns that the delivery engine keeps its state in.
bool knowsDeliveryState(const Capabilities &capabilities);

} // namespace signalbox
