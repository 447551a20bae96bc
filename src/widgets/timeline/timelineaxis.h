#pragma once

#include "widgets/chart/timeticks.h"
#include "widgets/timeline/timelinescale.h"

class QPainter;
class QPalette;
class QRect;
class QRectF;

namespace signalbox {

/// What is written above the lanes: times at round moments, and above them the day (above days, the month) wherever
/// another one begins. The one in force stays in sight at the left.
struct TimelineAxis {
    struct Part {
        Instant from; // of the first one, before the view begins
        QString words;
        QString shortWords; // where there is no room for more

        bool operator==(const Part &) const = default;
    };

    QList<TimeTick> ticks;
    QList<Part> parts;

    static TimelineAxis of(const TimelineScale &scale, const QTimeZone &zone, int labelWidth);
    /// No times where `taken` is, in the painter's x.
    void paint(QPainter &painter, const QRect &place, const TimelineScale &scale, const QPalette &palette,
        const QList<QRectF> &taken) const;

    bool operator==(const TimelineAxis &) const = default;
};

/// A moment as exact as the scale can point at: "14:30", "14:30:05", or with its day where the view is longer than one.
QString timelineMoment(Instant at, const TimelineScale &scale, const QTimeZone &zone);

} // namespace signalbox
