#pragma once

#include "widgets/timeline/timelinelane.h"

#include <vector>

namespace signalbox {

/// A lane with what it takes to find its bars by time, and which of them stand below each other because they overlap.
class TimelineTrack
{
public:
    struct Place {
        quint8 row = 0;
        quint8 rows = 1; // of what overlaps there

        bool operator==(const Place &) const = default;
    };
    static constexpr int mostRows = 3; // more would be too low to be seen

    explicit TimelineTrack(TimelineLane lane);

    const TimelineLane &lane() const { return m_lane; }
    qint64 key() const { return m_lane.key; }
    const QString &name() const { return m_name; } // one line, safe to be seen
    const TimelineBar &bar(qsizetype index) const { return m_lane.bars.at(index); }
    qsizetype size() const { return m_lane.bars.size(); }

    /// The bars that may touch [from, until], as a range of indexes: [first, second).
    std::pair<qsizetype, qsizetype> between(Instant from, Instant until) const;
    Place placeOf(qsizetype bar) const { return m_places.empty() ? Place{} : m_places[size_t(bar)]; }
    qsizetype nearest(Instant at) const; // to a bar's begin; -1 without bars
    /// The bar that is the same one, or else the one nearest to it.
    qsizetype find(const TimelineBar &bar) const;

private:
    void placeBars();

    TimelineLane m_lane;
    QString m_name;
    std::vector<Instant> m_reach; // the latest end of a bar and all before it
    std::vector<Place> m_places; // empty while none overlap
};

} // namespace signalbox
