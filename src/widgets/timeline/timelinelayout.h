#pragma once

#include <QRect>

namespace signalbox {

/// Where the parts of a timeline are. Time runs from left to right in every language; the names stand where reading
/// begins.
struct TimelineLayout {
    QSize size;
    int nameWidth = 0;
    int lineHeight = 0; // of small text
    int scrolled = 0; // how far down the lanes are
    int lanes = 0;
    bool isMirrored = false; // the names are on the right

    int plotLeft() const { return isMirrored ? 0 : nameWidth; }
    int plotWidth() const;
    QRect corner() const; // above the names
    QRect axis() const; // two lines: days above, times below
    QRect marks() const; // the strip below the axis
    QRect plot() const;
    QRect names() const;
    QRect rowRect(int lane) const; // as wide as all of it
    int laneAt(int y) const; // -1 where there is none
    int nameEdge() const; // x of the line between names and plot
    int mostScrolled() const;

    bool operator==(const TimelineLayout &) const = default;
};

} // namespace signalbox
