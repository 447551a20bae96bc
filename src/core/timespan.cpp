#include "core/timespan.h"

#include <algorithm>

namespace signalbox {

QList<TimeSpan> unionOf(QList<TimeSpan> spans)
{
    spans.removeIf([](const TimeSpan &span) { return span.isEmpty(); });
    std::ranges::sort(spans, {}, &TimeSpan::from);
    QList<TimeSpan> joined;
    for (const TimeSpan &span : std::as_const(spans)) {
        if (!joined.isEmpty() && span.from <= joined.last().until)
            joined.last().until = std::max(joined.last().until, span.until);
        else
            joined.append(span);
    }
    return joined;
}

std::optional<TimeSpan> lastBegunBy(const QList<TimeSpan> &spans, Instant at)
{
    const auto next = std::ranges::upper_bound(spans, at, {}, &TimeSpan::from);
    return next == spans.begin() ? std::nullopt : std::optional(*std::prev(next));
}

bool touch(const QList<TimeSpan> &spans, Instant from, Instant until)
{
    const auto last = lastBegunBy(spans, until);
    return last && last->until > from;
}

QList<TimeSpan> gapsIn(const TimeSpan &whole, const QList<TimeSpan> &spans)
{
    QList<TimeSpan> gaps;
    Instant reached = whole.from;
    for (const TimeSpan &span : spans) {
        if (const TimeSpan gap = TimeSpan{reached, span.from}.within(whole); !gap.isEmpty())
            gaps.append(gap);
        reached = std::max(reached, span.until);
    }
    if (const TimeSpan rest = TimeSpan{reached, whole.until}.within(whole); !rest.isEmpty())
        gaps.append(rest);
    return gaps;
}

QList<TimeSpan> spansWithout(const QList<TimeSpan> &spans, const TimeSpan &part)
{
    QList<TimeSpan> left;
    for (const TimeSpan &span : spans)
        left += gapsIn(span, {part});
    return left;
}

std::chrono::microseconds totalLength(const QList<TimeSpan> &spans)
{
    std::chrono::microseconds total{0};
    for (const TimeSpan &span : spans)
        total += span.length();
    return total;
}

} // namespace signalbox
