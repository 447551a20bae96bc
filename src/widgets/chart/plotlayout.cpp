#include "widgets/chart/plotlayout.h"

#include "widgets/look/tokens.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace signalbox {

namespace {

constexpr double timeLabelGap = 10; // between two of them, and from the plot down to them with the marks' lower half
constexpr int outerGap = 4; // between the labels and the edge
constexpr int leastGutter = space::small;
constexpr double leastSide = 4; // of a plot in a place that is too small for any

int gutterFor(const QStringList &texts, const QFontMetricsF &metrics)
{
    double width = 0;
    for (const QString &text : texts)
        width = std::max(width, metrics.horizontalAdvance(text));
    return int(std::ceil(width + plotLabelGap)) + outerGap;
}

} // namespace

double PlotLayout::y(double value, const Quantity &quantity) const
{
    return rect.top() + axes.of(quantity).y(value, rect.height());
}

QList<QPointF> PlotLayout::places(const QList<QPointF> &points, const PlotLine &line) const
{
    const PlotAxis &axis = axes.of(line.quantity);
    QList<QPointF> places;
    places.reserve(points.size());
    for (const QPointF &point : points)
        places.append({rect.left() + point.x(), rect.top() + axis.y(point.y(), rect.height())});
    return places;
}

PlotLayout layOutPlot(const Plot &plot, const QSizeF &size, const PlotGutters &gutters, const QFont &font)
{
    const QFontMetricsF metrics(font);
    PlotLayout layout;
    const double top = std::ceil(metrics.height() / 2) + 1;
    const double bottom = timeLabelGap / 2 + 2 + std::ceil(metrics.height());
    const double height = std::max(leastSide, size.height() - top - bottom);
    const auto trace = [&](double width) {
        layout.times = PlotTimes(plot.span, width);
        layout.traces.clear();
        for (const PlotLine &line : plot.lines)
            layout.traces.append(plotTrace(line, layout.times));
        layout.layers = plotLayers(plot, layout.traces);
    };
    // The scales do not depend on the width, which depends on them.
    const double mostWidth = std::max(leastSide, size.width() - gutters.left - gutters.right);
    trace(mostWidth);
    layout.axes = plotAxes(plot, layout.traces, layout.layers, height);
    layout.needed.left = gutterFor(layout.axes.left.texts, metrics);
    layout.needed.right = layout.axes.right ? gutterFor(layout.axes.right->texts, metrics) : leastGutter;
    const double left = std::max(gutters.left, layout.needed.left);
    const double right = std::max(gutters.right, layout.needed.right);
    const double width = std::max(leastSide, size.width() - left - right);
    if (width != mostWidth)
        trace(width);
    layout.rect = {left, top, width, height};
    const double labelWidth = metrics.horizontalAdvance(QStringLiteral("00:00:00")) + timeLabelGap;
    layout.ticks = timeTicks(plot.span.from, plot.span.until, plot.zone, std::max(1, int(width / labelWidth)));
    layout.clusters = plotClusters(plot.marks, layout.times, metrics);
    return layout;
}

} // namespace signalbox
