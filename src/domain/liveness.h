#pragma once

namespace signalbox {

/// Whether a background worker on the server is there.
enum class Liveness {
    Alive,
    StandIn,
    Dead,
    Elsewhere, // this server is a hot standby: it runs on the primary
    Unknown, // our role may not see it either way
};

} // namespace signalbox
