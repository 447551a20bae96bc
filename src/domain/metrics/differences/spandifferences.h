#pragma once

#include "domain/metrics/metrickey.h"

#include <QList>

namespace signalbox {

/// What is compared between a span and the time before it.
struct ComparedThing {
    enum class Kind { Series, Deliveries, Runs, RunTime };

    Kind kind = Kind::Series;
    MetricKey key; // of a series
    qint64 jobId = 0; // of runs
    QString name; // of the job

    bool operator==(const ComparedThing &) const = default;
};

/// Values on an even grid of time, those before the span, and those in it, which follow them. What is missing is no number.
struct ComparedLine {
    ComparedThing thing;
    QList<double> before;
    QList<double> inside;
};

/// How many there were of something in a stretch of time, and how many of them failed.
struct Tally {
    qint64 count = 0;
    qint64 failed = 0;

    Tally &operator+=(const Tally &other);
    bool operator==(const Tally &) const = default;
};

/// The same of what fails or does not, on the same grid.
struct ComparedTallies {
    ComparedThing thing;
    QList<Tally> before;
    QList<Tally> inside;
};

/// How sure it is that something differs: by the chance, corrected for all that was compared, that nothing does.
enum class Sureness { Certain, VeryLikely, Likely };

/// Where values lie: nine of ten are above `low`, nine of ten below `high`. Of values that are mostly the same `middle` is the mean,
/// of others the median.
struct ValueSpread {
    double low = 0;
    double middle = 0;
    double high = 0;

    bool operator==(const ValueSpread &) const = default;
};

/// Something that is otherwise in the span than it was before.
struct Difference {
    enum class Change { Higher, Lower, Stopped, Began, FailsMore };

    ComparedThing thing;
    Change change = Change::Higher;
    ValueSpread usual; // of a line
    ValueSpread seen;
    Tally tallyBefore; // of what fails
    Tally tallyInside;
    double effect
        = 0; // of a line, in the usual spread of its values; of what fails, by how much the share of failures differs
    double chance = 1; // that nothing differs, corrected

    Sureness sureness() const;
    bool operator==(const Difference &) const = default;
};

struct Differences {
    QList<Difference> found; // the surest first
    int compared = 0; // lines and tallies
    int tooFew = 0; // of the lines, those with too few values to tell

    bool operator==(const Differences &) const = default;
};

/// Names what differs so much and so surely that it is worth a look. The chance that it names anything at all where nothing
/// differs is at most `mostChance`, however many lines there are and however they depend on each other (Holm).
Differences differencesIn(const QList<ComparedLine> &lines, const QList<ComparedTallies> &tallies);

inline constexpr double mostChance = 0.01;
/// Fewer values tell nothing.
inline constexpr int fewestInside = 6;
inline constexpr int fewestBefore = 20;

} // namespace signalbox
