#pragma once

#include "core/instant.h"
#include "domain/healthstate.h"
#include "domain/project/connectionprofile.h"

#include <optional>

namespace signalbox {

/// When a connection was last open, and how its database was then.
struct ConnectionUse {
    std::optional<Instant> at; // by this computer's clock
    std::optional<HealthState> state;

    bool operator==(const ConnectionUse &) const = default;
};

/// A profile as it is kept, with what is known of its last use.
struct SavedConnection {
    ConnectionProfile profile;
    ConnectionUse use;

    bool operator==(const SavedConnection &) const = default;
};

} // namespace signalbox
