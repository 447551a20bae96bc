#pragma once

#include "core/timespan.h"
#include "domain/healthstate.h"

#include <QString>

namespace signalbox {

/// A moment at which something happened to the automation, as axes of time mark it.
struct Happening {
    enum class Kind {
        DeliveriesFailed,
        RunsFailed,
        RunsMissed,
        BreakerOpened,
        EndpointChanged,
        ScheduleChanged,
        Migrated,
        SchedulerStarted,
        ServerStarted
    };

    Kind kind = Kind::DeliveriesFailed;
    Instant at; // of deliveries and runs, when the stretch begins in which they failed
    QString what; // the endpoint's or job's name, or the migration's release, as the server has it
    qint64 count = 1; // of deliveries, runs, steps of a migration
    qint64 id = 0; // of the job

    bool operator==(const Happening &) const = default;
};

} // namespace signalbox
