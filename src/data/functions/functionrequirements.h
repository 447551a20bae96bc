#pragma once

#include "core/error.h"
#include "domain/project/capabilities.h"

#include <optional>

namespace signalbox {

/// What the record of the Edge Functions needs: the tables of the part `functions`, readable.
std::optional<Error> missingForFunctions(const Capabilities &capabilities);

/// Whether this database is without that part; a table that our role may not read is there.
bool isWithoutFunctions(const Capabilities &capabilities);

/// Whether the delivery that a message came with is found by an index.
bool knowsMessages(const Capabilities &capabilities);

} // namespace signalbox
