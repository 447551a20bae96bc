#include "widgets/chart/plotaxes.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace signalbox {

namespace {

constexpr double pixelsPerTick = 38;
constexpr int mostAxisTicks = 8;
constexpr double farFromZero = 0.7; // of the greatest value: then the scale does not begin at zero
constexpr double levelReach = 3; // a level is in sight while it leaves the values a third of the height
constexpr double loneWidth = 2; // pixels of one value in a stack

struct ValueRange {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();

    bool isEmpty() const { return low > high; }
    void take(double value)
    {
        low = std::min(low, value);
        high = std::max(high, value);
    }
    void take(const QList<QPointF> &points)
    {
        for (const QPointF &point : points)
            take(point.y());
    }
};

/// What a line's pieces come to at a place, from its left or right side; zero beside them.
class PieceWalk
{
public:
    explicit PieceWalk(const PlotTrace &trace)
    {
        for (const PlotPiece &piece : trace.pieces) {
            QList<QPointF> points = piece.mean;
            if (points.size() == 1)
                points = {points.first() - QPointF(loneWidth / 2, 0), points.first() + QPointF(loneWidth / 2, 0)};
            m_pieces.append(points);
        }
    }

    const QList<QList<QPointF>> &pieces() const { return m_pieces; }

    double at(double x, bool fromLeft) const
    {
        for (const QList<QPointF> &piece : m_pieces) {
            const double first = piece.first().x();
            const double last = piece.last().x();
            if (fromLeft ? first < x && x <= last : first <= x && x < last)
                return within(piece, x, fromLeft);
        }
        return 0;
    }

private:
    static double within(const QList<QPointF> &piece, double x, bool fromLeft)
    {
        const auto isBefore = [](const QPointF &point, double place) { return point.x() < place; };
        const auto isAfter = [](double place, const QPointF &point) { return place < point.x(); };
        const auto next = fromLeft ? std::lower_bound(piece.cbegin() + 1, piece.cend() - 1, x, isBefore)
                                   : std::upper_bound(piece.cbegin() + 1, piece.cend() - 1, x, isAfter);
        const QPointF &a = *std::prev(next);
        const QPointF &b = *next;
        const double share = b.x() == a.x() ? (fromLeft ? 1 : 0) : std::clamp((x - a.x()) / (b.x() - a.x()), 0.0, 1.0);
        return a.y() * (1 - share) + b.y() * share;
    }

    QList<QList<QPointF>> m_pieces;
};

bool isOnLeft(const Plot &plot, const Quantity &quantity)
{
    return plot.lines.isEmpty() || plot.lines.first().quantity == quantity;
}

ValueRange rangeOf(const Plot &plot, const QList<PlotTrace> &traces, const QList<PlotLayer> &layers, bool left)
{
    ValueRange range;
    for (qsizetype i = 0; i < plot.lines.size(); ++i) {
        if (isOnLeft(plot, plot.lines.at(i).quantity) != left)
            continue;
        if (!layers.at(i).upper.isEmpty()) {
            range.take(0);
            range.take(layers.at(i).upper);
            continue;
        }
        for (const PlotPiece &piece : traces.at(i).pieces) {
            range.take(piece.mean);
            range.take(piece.greatest);
            range.take(piece.least);
        }
    }
    return range;
}

void takeZero(ValueRange &range)
{
    if (range.low >= 0 && range.low <= range.high * farFromZero)
        range.low = 0;
    else if (range.high <= 0 && range.high >= range.low * farFromZero)
        range.high = 0;
    else if (range.low == range.high)
        range.take(0); // one value alone is far from nothing
}

void takeLevels(ValueRange &range, const Plot &plot, const Quantity &quantity)
{
    const double height = range.high - range.low;
    const ValueRange before = range;
    for (const PlotLevel &level : plot.levels) {
        const double room = before.high == before.low ? std::abs(before.high) : height;
        if (level.quantity == quantity && level.value <= before.low + room * levelReach
            && level.value >= before.high - room * levelReach)
            range.take(level.value);
    }
}

PlotAxis axisOf(const Plot &plot, const Quantity &quantity, ValueRange range, double height)
{
    const int about = std::clamp(int(height / pixelsPerTick), 2, mostAxisTicks);
    if (range.isEmpty()) { // a scale of nothing says nothing
        const QList<double> ticks = quantityTicks(0, 0, quantity, about);
        return {quantity, ticks, QStringList(ticks.size())};
    }
    if (plot.isFromZero)
        takeZero(range);
    takeLevels(range, plot, quantity);
    const QList<double> ticks = quantityTicks(range.low, range.high, quantity, about);
    return {quantity, ticks, quantityTickTexts(ticks, quantity)};
}

} // namespace

double PlotAxis::y(double value, double height) const
{
    const double low = ticks.first();
    const double share = (value - low) / (ticks.last() - low);
    return height * (1 - std::clamp(share, -1.0, 2.0));
}

const PlotAxis &PlotAxes::of(const Quantity &quantity) const
{
    return right && quantity != left.quantity ? *right : left;
}

bool isStackedLine(const Plot &plot, const PlotLine &line)
{
    return plot.isStacked && !line.isGhost && isOnLeft(plot, line.quantity);
}

QList<PlotLayer> plotLayers(const Plot &plot, const QList<PlotTrace> &traces)
{
    QList<PlotLayer> layers(plot.lines.size());
    QList<double> places;
    QList<std::pair<qsizetype, PieceWalk>> walks;
    for (qsizetype i = 0; i < plot.lines.size(); ++i) {
        if (!isStackedLine(plot, plot.lines.at(i)))
            continue;
        walks.append({i, PieceWalk(traces.at(i))});
        for (const QList<QPointF> &piece : walks.last().second.pieces()) {
            for (const QPointF &point : piece)
                places.append(point.x());
        }
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    // Twice at each place: what begins or ends there does so at once.
    QList<QPointF> sum;
    for (const double x : std::as_const(places))
        sum.append({{x, 0}, {x, 0}});
    for (const auto &[line, walk] : std::as_const(walks)) {
        PlotLayer &layer = layers[line];
        layer.lower = sum;
        for (qsizetype i = 0; i < sum.size(); ++i)
            sum[i].ry() = std::min(sum.at(i).y() + walk.at(sum.at(i).x(), i % 2 == 0), 1e300);
        layer.upper = sum;
    }
    return layers;
}

PlotAxes plotAxes(const Plot &plot, const QList<PlotTrace> &traces, const QList<PlotLayer> &layers, double height)
{
    PlotAxes axes;
    const Quantity first = plot.lines.isEmpty() ? Quantity{} : plot.lines.first().quantity;
    axes.left = axisOf(plot, first, rangeOf(plot, traces, layers, true), height);
    const auto other = std::ranges::find_if(plot.lines, [&](const PlotLine &line) { return line.quantity != first; });
    if (other != plot.lines.end())
        axes.right = axisOf(plot, other->quantity, rangeOf(plot, traces, layers, false), height);
    return axes;
}

} // namespace signalbox
