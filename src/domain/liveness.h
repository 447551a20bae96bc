#pragma once

namespace signalbox {

/// Whether a background worker on the server is there.
enum class Liveness {
    Alive,
    StandIn,
    Dead,
    OtherDatabase, // it is there for another database than this one, or would be
    LaunchesNothing, // pg_cron's scheduler under cron.launch_active_jobs = off
    Elsewhere, // this server is a hot standby: it runs on the primary
    Unknown, // our role may not see it either way
};

/// Whether what waits for it waits in vain until somebody mends that.
constexpr bool standsStill(Liveness liveness)
{
    return liveness == Liveness::Dead || liveness == Liveness::OtherDatabase || liveness == Liveness::LaunchesNothing;
}

} // namespace signalbox
