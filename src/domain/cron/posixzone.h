#pragma once

#include "core/instant.h"

#include <QByteArrayView>
#include <QList>

namespace signalbox {

/// A zone that is written out instead of named, as POSIX has it for TZ, and as freely as PostgreSQL reads it: "GMT+5",
/// "<+03>-3", "CET-1CEST,M3.5.0,M10.5.0/3". A zone with daylight saving and no rule follows that of the United States.
struct PosixZone {
    struct Change {
        Instant at;
        std::chrono::seconds offset; // east of Greenwich, from then on

        bool operator==(const Change &) const = default;
    };

    std::chrono::seconds first{0}; // before any change
    QList<Change> changes; // in order; 500 years of them

    static std::optional<PosixZone> parse(QByteArrayView text);

    bool operator==(const PosixZone &) const = default;
};

} // namespace signalbox
