#pragma once

#include "core/quantity.h"
#include "core/timespan.h"
#include "domain/healthstate.h"

#include <QTimeZone>

namespace signalbox {

/// What the values of one stretch of time come to; of a single value, that value.
struct PlotPoint {
    Instant at; // when the stretch begins
    double least = 0;
    double mean = 0;
    double greatest = 0;
    double last = 0;

    bool operator==(const PlotPoint &) const = default;
};

/// One line of a chart, drawn by its means, from least to greatest as a band behind it. Told apart by colour, dash and marker
/// together, which go by `look`.
struct PlotLine {
    QString id; // of its owner
    QString name; // plain text
    Quantity quantity;
    QList<PlotPoint> points; // oldest first
    std::chrono::microseconds stretch{0}; // of each point; zero: single values
    int look = 0;
    bool isStepped = false; // a value holds until the next one
    bool isGhost = false; // of the range before: quiet, dashed, without a band

    bool operator==(const PlotLine &) const = default;
};

/// A limit across the chart.
struct PlotLevel {
    double value = 0;
    HealthState state = HealthState::Attention;
    QString name;
    Quantity quantity;

    bool operator==(const PlotLevel &) const = default;
};

/// A moment that happened elsewhere.
struct PlotMark {
    Instant at;
    HealthState state = HealthState::Unknown;
    QString words;
    QString link; // empty: leads nowhere

    bool operator==(const PlotMark &) const = default;
};

/// All that one chart shows. Lines of at most two quantities: the first one's scale is on the left, the other one's on the right.
struct Plot {
    TimeSpan span; // of the axis of time
    QTimeZone zone = QTimeZone::systemTimeZone();
    QList<PlotLine> lines;
    QList<PlotLevel> levels;
    QList<PlotMark> marks; // oldest first
    bool isFromZero = true; // the scale begins at zero unless all values are far from it
    bool isStacked = false;

    bool operator==(const Plot &) const = default;
};

} // namespace signalbox
