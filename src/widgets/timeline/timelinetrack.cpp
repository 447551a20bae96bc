#include "widgets/timeline/timelinetrack.h"

#include "core/visibletext.h"

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

constexpr qsizetype longestLaneName = 256;

} // namespace

TimelineTrack::TimelineTrack(TimelineLane lane)
    : m_lane(std::move(lane)), m_name(visibleText(m_lane.name, longestLaneName))
{
    if (!std::ranges::is_sorted(std::as_const(m_lane.bars), {}, [](const TimelineBar &bar) { return bar.span.from; }))
        std::ranges::stable_sort(m_lane.bars, {}, [](const TimelineBar &bar) { return bar.span.from; });
    m_reach.reserve(size_t(size()));
    Instant reached = Instant::distantPast();
    bool overlaps = false;
    for (const TimelineBar &bar : std::as_const(m_lane.bars)) {
        overlaps = overlaps || bar.span.from < reached;
        reached = std::max(reached, std::max(bar.span.from, bar.span.until));
        m_reach.push_back(reached);
    }
    if (overlaps)
        placeBars();
}

void TimelineTrack::placeBars()
{
    m_places.resize(size_t(size()));
    std::array<Instant, mostRows> ends{};
    int rows = 0;
    qsizetype begin = 0; // of what overlaps
    const auto close = [this, &begin, &rows](qsizetype end) {
        for (; begin < end; ++begin)
            m_places[size_t(begin)].rows = quint8(std::max(1, rows));
        rows = 0;
    };
    for (qsizetype i = 0; i < size(); ++i) {
        const TimeSpan &span = bar(i).span;
        if (i > 0 && m_reach[size_t(i - 1)] <= span.from)
            close(i);
        int row = 0;
        while (row < rows && ends[size_t(row)] > span.from)
            ++row;
        if (row == mostRows)
            row = int(std::ranges::min_element(ends) - ends.begin());
        rows = std::max(rows, row + 1);
        ends[size_t(row)] = std::max(span.from, span.until);
        m_places[size_t(i)].row = quint8(row);
    }
    close(size());
}

std::pair<qsizetype, qsizetype> TimelineTrack::between(Instant from, Instant until) const
{
    const auto first = std::ranges::lower_bound(m_reach, from) - m_reach.begin();
    const auto end = std::ranges::upper_bound(m_lane.bars, until, {}, [](const TimelineBar &bar) {
        return bar.span.from;
    }) - m_lane.bars.begin();
    return {first, std::max<qsizetype>(first, end)};
}

qsizetype TimelineTrack::nearest(Instant at) const
{
    const auto next
        = std::ranges::lower_bound(m_lane.bars, at, {}, [](const TimelineBar &bar) { return bar.span.from; });
    if (next == m_lane.bars.end())
        return size() - 1;
    const qsizetype index = next - m_lane.bars.begin();
    if (index > 0 && at - bar(index - 1).span.from < next->span.from - at)
        return index - 1;
    return index;
}

qsizetype TimelineTrack::find(const TimelineBar &wanted) const
{
    const auto first = std::ranges::lower_bound(
        m_lane.bars, wanted.span.from, {}, [](const TimelineBar &bar) { return bar.span.from; });
    for (auto bar = first; bar != m_lane.bars.end() && bar->span.from == wanted.span.from; ++bar) {
        if (bar->fill == wanted.fill && bar->key == wanted.key)
            return bar - m_lane.bars.begin();
    }
    return nearest(wanted.span.from);
}

} // namespace signalbox
