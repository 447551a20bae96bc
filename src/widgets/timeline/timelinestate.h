#pragma once

#include "widgets/timeline/timelinelanepainter.h"
#include "widgets/timeline/timelinelayout.h"
#include "widgets/timeline/timelinemarks.h"

#include <QTimeZone>

#include <memory>
#include <optional>

namespace signalbox {

/// What a timeline shows, and what of it the pointer and the keys are at.
struct TimelineState {
    QList<std::shared_ptr<const TimelineTrack>> tracks;
    QList<TimelineMark> marks; // by time
    QList<TimelineShade> shades;
    std::optional<Instant> now;
    QTimeZone zone = QTimeZone::systemTimeZone();
    TimeSpan view;
    TimelineLayout layout;

    int chosenLane = -1;
    qsizetype chosenBar = -1; // of the chosen lane
    qsizetype chosenMark = -1; // the keys are in the strip of marks
    std::optional<QPoint> pointer;
    bool hasFocus = false;

    TimelineScale scale(double ratio) const { return {view, layout.plotWidth(), ratio}; }
    const TimelineTrack *track(int lane) const
    {
        return lane >= 0 && lane < tracks.size() ? tracks.at(lane).get() : nullptr;
    }
};

/// The piece of the lane that is drawn at a point of the plot.
std::optional<TimelinePiece> timelinePieceAt(const TimelineState &state, const TimelineScale &scale, const QPoint &at);
/// The bar before or behind `bar` that is not drawn as one with it; -1 where there is none.
qsizetype nextTimelineBar(const TimelineTrack &track, const TimelineScale &scale, qsizetype bar, bool isForward);
/// What is in the strip of marks at this x of the widget.
std::optional<TimelineCluster> clusterAt(
    const TimelineState &state, const QList<TimelineCluster> &clusters, const QPoint &at);
/// The innermost shade behind a moment.
const TimelineShade *shadeAt(const TimelineState &state, Instant at);

} // namespace signalbox
