#pragma once

namespace signalbox {

/// Whether a background worker on the server is there. Unknown: our role may not see it either way.
enum class Liveness { Alive, StandIn, Dead, Unknown };

} // namespace signalbox
