#pragma once

#include "core/instant.h"

#include <QList>

#include <optional>

namespace signalbox {

/// A stretch of time, with its begin and without its end.
struct TimeSpan {
    Instant from;
    Instant until;

    bool isEmpty() const { return until <= from; }
    std::chrono::microseconds length() const { return isEmpty() ? std::chrono::microseconds(0) : until - from; }
    bool contains(Instant at) const { return from <= at && at < until; }
    TimeSpan within(const TimeSpan &other) const { return {std::max(from, other.from), std::min(until, other.until)}; }

    bool operator==(const TimeSpan &) const = default;
};

/// In order and apart from each other: what overlaps or touches is one. Only such lists go into the functions below.
QList<TimeSpan> unionOf(QList<TimeSpan> spans);
/// The last one that begins at or before `at`.
std::optional<TimeSpan> lastBegunBy(const QList<TimeSpan> &spans, Instant at);
/// Whether any of them has a moment in common with what lies from `from` to `until`, both included.
bool touch(const QList<TimeSpan> &spans, Instant from, Instant until);
/// What of `whole` none of them covers.
QList<TimeSpan> gapsIn(const TimeSpan &whole, const QList<TimeSpan> &spans);
/// What of them lies outside of `part`.
QList<TimeSpan> spansWithout(const QList<TimeSpan> &spans, const TimeSpan &part);
std::chrono::microseconds totalLength(const QList<TimeSpan> &spans);

} // namespace signalbox
