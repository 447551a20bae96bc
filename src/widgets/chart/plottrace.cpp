#include "widgets/chart/plottrace.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace signalbox {

namespace {

constexpr double hugestDrawn = 1e300; // differences stay numbers
constexpr double mostPerPixel = 4; // points; of more only those that are seen are kept

double drawn(double value, double instead)
{
    return std::isfinite(value) ? std::clamp(value, -hugestDrawn, hugestDrawn) : instead;
}

/// Of the points on one pixel the first, the lowest, the highest and the last one: the line looks the same.
QList<QPointF> thinnedOut(const QList<QPointF> &points, double width)
{
    if (double(points.size()) <= mostPerPixel * width)
        return points;
    QList<QPointF> kept;
    for (qsizetype begin = 0; begin < points.size();) {
        qsizetype low = begin;
        qsizetype high = begin;
        qsizetype end = begin;
        for (; end < points.size() && std::floor(points.at(end).x()) == std::floor(points.at(begin).x()); ++end) {
            low = points.at(end).y() < points.at(low).y() ? end : low;
            high = points.at(end).y() > points.at(high).y() ? end : high;
        }
        QList<qsizetype> seen{begin, std::min(low, high), std::max(low, high), end - 1};
        seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
        for (const qsizetype i : std::as_const(seen))
            kept.append(points.at(i));
        begin = end;
    }
    return kept;
}

QPointF between(const QPointF &a, const QPointF &b, double x)
{
    const double share = a.x() == b.x() ? 0 : (x - a.x()) / (b.x() - a.x());
    return {x, a.y() * (1 - share) + b.y() * share};
}

/// What leads out of sight ends at the edge.
QList<QPointF> cutToSight(const QList<QPointF> &points, double width)
{
    QList<QPointF> inside;
    for (qsizetype i = 0; i < points.size(); ++i) {
        const QPointF point = points.at(i);
        const bool isIn = point.x() >= 0 && point.x() <= width;
        const bool wasBefore = i > 0 && points.at(i - 1).x() < 0;
        const bool wasIn = i > 0 && points.at(i - 1).x() <= width;
        if (wasBefore && point.x() > 0)
            inside.append(between(points.at(i - 1), point, 0));
        if (isIn)
            inside.append(point);
        else if (wasIn && point.x() > width)
            inside.append(between(points.at(i - 1), point, width));
    }
    return inside;
}

struct RawPiece {
    QList<QPointF> mean;
    QList<QPointF> greatest;
    QList<QPointF> least;

    void append(double x, const PlotPoint &point)
    {
        const double value = drawn(point.mean, 0);
        mean.append({x, value});
        greatest.append({x, drawn(point.greatest, value)});
        least.append({x, drawn(point.least, value)});
    }
};

} // namespace

double PlotTimes::x(Instant at) const
{
    const double length = double(std::max<qint64>(1, m_span.length().count()));
    return double((at - m_span.from).count()) / length * m_width;
}

Instant PlotTimes::at(double x) const
{
    const double share = m_width > 0 ? x / m_width : 0;
    return m_span.from + std::chrono::microseconds(std::llround(share * double(m_span.length().count())));
}

Instant PlotTimes::middle(Instant begin, std::chrono::microseconds stretch) const
{
    const TimeSpan whole{begin, begin + stretch};
    const TimeSpan seen = whole.within(m_span);
    const TimeSpan &part = seen.isEmpty() ? whole : seen;
    return part.from + part.length() / 2;
}

double PlotTimes::length(std::chrono::microseconds stretch) const
{
    return double(stretch.count()) / double(std::max<qint64>(1, m_span.length().count())) * m_width;
}

PlotTrace plotTrace(const PlotLine &line, const PlotTimes &times)
{
    PlotTrace trace;
    const auto rhythm = plotRhythm(line);
    const double width = times.width();
    for (const PlotLineRun &run : plotLineRuns(line)) {
        // One point on each side of what is in sight leads there.
        const auto begin = line.points.cbegin() + run.first;
        const auto end = line.points.cbegin() + run.last + 1;
        auto first = std::lower_bound(begin, end, times.span().from,
            [&](const PlotPoint &point, Instant at) { return point.at + line.stretch < at; });
        auto last = std::upper_bound(
            first, end, times.span().until, [](Instant at, const PlotPoint &point) { return at < point.at; });
        first = first == begin ? first : std::prev(first);
        last = last == end ? last : std::next(last);
        RawPiece piece;
        for (auto point = first; point != last; ++point) {
            const double x = times.x(times.middle(point->at, line.stretch));
            if (x >= 0 && x <= width)
                trace.values.append({x, drawn(point->mean, 0)});
            if (!line.isStepped) {
                piece.append(x, *point);
                continue;
            }
            const auto next = std::next(point);
            piece.append(times.x(point->at), *point);
            piece.append(times.x(next == end ? point->at + rhythm : next->at), *point);
        }
        PlotPiece seen{cutToSight(piece.mean, width)};
        if (seen.mean.isEmpty())
            continue;
        seen.isLone = seen.mean.size() == 1 || (run.first == run.last && !line.isStepped);
        if (!line.isGhost && !seen.isLone && piece.greatest != piece.least) {
            seen.greatest = cutToSight(piece.greatest, width);
            seen.least = cutToSight(piece.least, width);
        }
        seen.mean = thinnedOut(seen.mean, width);
        trace.pieces.append(seen);
    }
    return trace;
}

} // namespace signalbox
