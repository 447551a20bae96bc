#pragma once

#include "bench/benchreport.h"
#include "core/timespan.h"
#include "widgets/timeline/timelinelane.h"

namespace signalbox {

/// What a timeline in a window of 1400x800 shows while it is panned.
struct TimelineScene {
    TimeSpan whole;
    QList<TimelineLane> lanes;
    int frames = 0; // of each walk
};

/// Time from the mouse's event until the frame is painted: dragged through the whole in views of an hour, a day and a week, and
/// zoomed with the wheel, where nothing of the frame before can be kept. Needs a QApplication.
void measureTimeline(const TimelineScene &scene, BenchReport &report);

} // namespace signalbox
