#pragma once

#include "core/timespan.h"

namespace signalbox {

/// Where moments are on a line of pixels. The pixels of the device are counted from 1970, so that a moment stays on its
/// pixel, and what was painted there stays right, while the view moves along.
struct TimelineScale {
    TimeSpan view;
    int width = 0; // of the view, in pixels of the widget
    double ratio = 1; // pixels of the device to one of the widget

    bool isEmpty() const { return view.isEmpty() || width <= 0; }
    double microsPerPixel() const; // of the device
    qint64 pixelOf(Instant at) const;
    qint64 firstPixel() const { return pixelOf(view.from); }
    int pixels() const; // of the device
    double xOf(Instant at) const; // in pixels of the widget, 0 where the view begins
    Instant at(double x) const;

    bool operator==(const TimelineScale &) const = default;
};

/// What a view may be.
struct TimelineLimits {
    TimeSpan whole; // empty: anything
    std::chrono::microseconds shortest = std::chrono::seconds(1);

    TimeSpan fitted(const TimeSpan &view) const;
    /// `factor` times as long; `anchor` stays where it is in the view, unless an end of the whole is in the way.
    TimeSpan zoomed(const TimeSpan &view, Instant anchor, double factor) const;
    TimeSpan panned(const TimeSpan &view, std::chrono::microseconds by) const;

    bool operator==(const TimelineLimits &) const = default;
};

} // namespace signalbox
