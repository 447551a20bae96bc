#pragma once

#include "widgets/timeline/timelinelane.h"
#include "widgets/timeline/timelinescale.h"

class QFontMetrics;
class QPainter;
class QPalette;
class QRect;

namespace signalbox {

/// Marks that are drawn as one, because their icons would lie on each other.
struct TimelineCluster {
    double x = 0; // of its icon's middle, in pixels from where the view begins
    double width = 0; // of icon and count
    qsizetype first = 0; // of the marks
    qsizetype count = 0;
    HealthState state = HealthState::Unknown; // the most urgent

    double left() const;
    double right() const { return left() + width; }
    bool operator==(const TimelineCluster &) const = default;
};

/// All of them, whether in view or not, so that they stay the same while the view moves. `marks` by time.
QList<TimelineCluster> timelineClusters(
    const QList<TimelineMark> &marks, const TimelineScale &scale, const QFontMetrics &metrics);
void paintClusters(
    QPainter &painter, const QRect &place, const QList<TimelineCluster> &clusters, const QPalette &palette);

} // namespace signalbox
