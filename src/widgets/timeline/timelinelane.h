#pragma once

#include "core/timespan.h"
#include "domain/healthstate.h"

#include <QList>
#include <QString>

namespace signalbox {

/// Something that took, takes or will take place in a lane; or with `count` what all that began in a stretch comes to.
struct TimelineBar {
    enum class Fill {
        Solid, // it took place
        Hollow, // it should have
        Hatched, // nobody knows
        Outline, // it is still to come
    };

    TimeSpan span; // empty: a moment
    HealthState state = HealthState::Unknown; // its colour; of a stretch, that of what did not fail
    Fill fill = Fill::Solid;
    qint64 key = 0; // of what it stands for; of a stretch, the newest
    qint64 count = 1;
    qint64 failed = 0; // of those
    float least = 1; // from 0 to 1 of the lane's greatest value; of a single one all three are 1
    float mean = 1;
    float most = 1;

    bool operator==(const TimelineBar &) const = default;
};

struct TimelineLane {
    qint64 key = 0;
    QString name;
    HealthState state = HealthState::Unknown;
    QList<TimelineBar> bars; // by begin

    bool operator==(const TimelineLane &) const = default;
};

/// Something that happened to all, or to something else, on the same axis.
struct TimelineMark {
    Instant at;
    HealthState state = HealthState::Unknown;
    QString words; // a sentence
    QString link; // where it leads to; empty for nowhere

    bool operator==(const TimelineMark &) const = default;
};

/// A stretch of time behind all lanes.
struct TimelineShade {
    enum class Kind {
        Down, // nothing could take place
        Unknown, // nobody looked
        Crowded,
        Quiet,
    };

    TimeSpan span;
    Kind kind = Kind::Unknown;
    QString words; // a sentence

    bool operator==(const TimelineShade &) const = default;
};

} // namespace signalbox
