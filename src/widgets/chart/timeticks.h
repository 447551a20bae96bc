#pragma once

#include "core/instant.h"

#include <QList>
#include <QString>
#include <QTimeZone>

namespace signalbox {

/// A mark on a time axis at a round local time.
struct TimeTick {
    Instant at;
    QString label; // "14:30", or the day at midnight

    bool operator==(const TimeTick &) const = default;
};

/// Marks from `from` to `to`, as many as `most` allows, at the roundest times that give that many. Local times that
/// daylight saving skips have no mark, and those that occur twice have one.
QList<TimeTick> timeTicks(Instant from, Instant to, const QTimeZone &zone, int most);

} // namespace signalbox
