#pragma once

#include "widgets/timeline/timelinescale.h"
#include "widgets/timeline/timelinetrack.h"

namespace signalbox {

/// What is drawn as one: a bar, or bars that are too narrow to be told apart and begin in the same two pixels.
struct TimelinePiece {
    qint64 left = 0; // pixels of the device, as TimelineScale counts them; wide enough to be seen
    qint64 right = 0;
    qsizetype first = 0; // of the lane's bars; between the two may be others of another fill
    qsizetype last = 0;
    TimelineBar::Fill fill = TimelineBar::Fill::Solid;
    HealthState state = HealthState::Unknown; // of those that did not fail, where not all did
    TimelineTrack::Place place;
    qint64 count = 1;
    qint64 failed = 0;
    float least = 1;
    float mean = 1;
    float most = 1;

    bool holds(const TimelineTrack &track, qsizetype bar) const
    {
        return first <= bar && bar <= last && track.bar(bar).fill == fill;
    }
    bool operator==(const TimelinePiece &) const = default;
};

/// Of the bars that can be seen between two pixels of the device. The same bars make the same pieces, whatever the two
/// are: what is painted strip by strip fits together.
QList<TimelinePiece> timelinePieces(const TimelineTrack &track, const TimelineScale &scale, qint64 first, qint64 last);
std::optional<TimelinePiece> timelinePieceOf(const TimelineTrack &track, const TimelineScale &scale, qsizetype bar);
/// The bar that the piece stands for; of several, what they come to.
TimelineBar barOf(const TimelineTrack &track, const TimelinePiece &piece);

} // namespace signalbox
