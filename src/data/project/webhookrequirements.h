#pragma once

#include "core/error.h"
#include "data/postgres/sqlstatement.h"
#include "domain/project/capabilities.h"

#include <optional>

namespace signalbox {

/// What every feature around webhooks needs: the tables of the delivery engine, readable.
std::optional<Error> missingForWebhooks(const Capabilities &capabilities);

/// True where figures can only be had of the newest deliveries, because the indexes that lead to the others are missing:
/// tables made by hand, and those of them that were too large to be given indexes in passing.
bool isWindowed(const Capabilities &capabilities);
/// What deliveries/_recovered needs to know: `recoveries`, where replays are found by an index.
SqlValues recoveryValues(const Capabilities &capabilities);
/// The same, and what deliveries/_blocking needs to know: `ordering`, where deliveries have a key.
SqlValues listedValues(const Capabilities &capabilities);
/// What deliveries/_newest_derived needs to know of this: `handmade` and `windowed`, where they hold.
SqlValues derivedStateValues(const Capabilities &capabilities);
/// The same, and `import` where it can be told what the rollup does not hold yet.
SqlValues uncountedValues(const Capabilities &capabilities);

/// False for tables made by hand, without the columns that the delivery engine keeps its state in.
bool knowsDeliveryState(const Capabilities &capabilities);

/// Whether it can be told which cron run made a delivery.
bool knowsMakers(const Capabilities &capabilities);

} // namespace signalbox
