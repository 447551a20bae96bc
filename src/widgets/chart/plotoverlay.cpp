#include "widgets/chart/plotoverlay.h"

#include "core/humantext.h"
#include "core/visibletext.h"
#include "widgets/chart/plotlook.h"
#include "widgets/look/stylepaint.h"
#include "widgets/look/tokens.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct PlotOverlayWords {
    Q_DECLARE_TR_FUNCTIONS(PlotView)
};

constexpr double brushShare = 0.14;
constexpr double sampleLength = 18;
constexpr double boxAway = 10; // from the crosshair
constexpr double boxMostShare = 0.62; // of the widget's width
constexpr double pinSize = 7;
constexpr double boxPad = space::tiny + 2;
constexpr double markerSide = 12;
constexpr qsizetype longestShownName = 200;

QColor plotVeil(QColor colour, double share)
{
    colour.setAlphaF(float(share));
    return colour;
}

double yOfLayer(const PlotLayer &layer, double x)
{
    const auto place = std::ranges::lower_bound(layer.upper, x, {}, &QPointF::x);
    return place == layer.upper.cend() ? layer.upper.last().y() : place->y();
}

struct Reading {
    const Plot &plot;
    const PlotLayout &layout;
    const PlotFace &face;
    QSizeF size;
    Instant at;
    QList<std::pair<qsizetype, qsizetype>> points; // line and point
};

QList<PlotCrosshair::Dot> dotsOf(const Reading &reading)
{
    QList<PlotCrosshair::Dot> dots;
    for (const auto &[index, pointIndex] : reading.points) {
        const PlotLine &line = reading.plot.lines.at(index);
        const PlotPoint &point = line.points.at(pointIndex);
        const Instant middle = line.isStepped ? reading.at : reading.layout.times.middle(point.at, line.stretch);
        const double x = std::clamp(reading.layout.times.x(middle), 0.0, reading.layout.rect.width());
        const PlotLayer &layer = reading.layout.layers.at(index);
        const double value = layer.upper.isEmpty() ? point.mean : yOfLayer(layer, x);
        dots.append({reading.layout.places({{x, value}}, line).first(), index});
    }
    return dots;
}

PlotReadingBox readingBox(const Reading &reading)
{
    const QFontMetricsF metrics(reading.face.font);
    const bool isShort = reading.plot.span.length() < std::chrono::minutes(1);
    PlotReadingBox box{exactInstant(reading.at, reading.plot.zone, isShort)};
    const double rowHeight = std::ceil(metrics.height());
    const int room = std::max(2, int((reading.size.height() - 2 * boxPad) / rowHeight) - 1);
    const qsizetype found = reading.points.size();
    const qsizetype shown = found <= room ? found : room - 1;
    double width = metrics.horizontalAdvance(box.moment);
    const double mostWidth = std::max(width, reading.size.width() * boxMostShare - 2 * boxPad);
    for (const auto &[index, pointIndex] : reading.points.sliced(0, shown)) {
        const PlotLine &line = reading.plot.lines.at(index);
        const QString value = quantityText(line.points.at(pointIndex).mean, line.quantity);
        const double fixed = sampleLength + space::tiny + space::medium + metrics.horizontalAdvance(value);
        const QString name = metrics.elidedText(
            visibleText(line.name, longestShownName), Qt::ElideRight, std::max(0.0, mostWidth - fixed));
        width = std::max(width, fixed + metrics.horizontalAdvance(name));
        box.rows.append({plotLook(line, reading.face.palette), name, value});
    }
    if (shown < found)
        box.more = PlotOverlayWords::tr("and %n more", nullptr, int(found - shown));
    const double rows = 1.0 + double(box.rows.size()) + (box.more.isEmpty() ? 0 : 1);
    box.rect = {0, 0, std::ceil(width + 2 * boxPad), rows * rowHeight + 2 * boxPad};
    const double x = reading.layout.x(reading.at);
    const bool fits = x + boxAway + box.rect.width() <= reading.size.width();
    box.rect.moveLeft(fits ? x + boxAway : x - boxAway - box.rect.width());
    box.rect.moveLeft(std::clamp(box.rect.left(), 0.0, std::max(0.0, reading.size.width() - box.rect.width() - 1)));
    box.rect.moveTop(std::clamp(
        reading.layout.rect.top() + space::tiny, 0.0, std::max(0.0, reading.size.height() - box.rect.height() - 1)));
    return box;
}

void paintBox(QPainter &painter, const PlotReadingBox &box, const PlotFace &face)
{
    const Tokens &look = tokens(face.palette);
    const QFontMetricsF metrics(face.font);
    stylepaint::box(painter, box.rect, {.fill = look.surface, .edge = look.edge, .radius = radius::mark});
    QRectF row = box.rect.adjusted(boxPad, boxPad, -boxPad, 0);
    row.setHeight(std::ceil(metrics.height()));
    painter.setPen(look.textQuiet);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, box.moment);
    for (const PlotReadingBox::Row &line : box.rows) {
        row.translate(0, row.height());
        painter.setRenderHint(QPainter::Antialiasing);
        paintPlotSample(painter, QRectF(row.left(), row.top(), sampleLength, row.height()), line.look, look.surface);
        painter.setPen(look.text);
        painter.drawText(row.adjusted(sampleLength + space::tiny, 0, 0, 0),
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, line.name);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, line.value);
    }
    row.translate(0, row.height());
    painter.setPen(look.textQuiet);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, box.more);
}

void paintPin(QPainter &painter, const QPointF &top, const QColor &colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(
        QPolygonF({top + QPointF(-pinSize / 2, -1), top + QPointF(pinSize / 2, -1), top + QPointF(0, pinSize - 1)}));
}

} // namespace

QRegion PlotCrosshair::region(const QRectF &plot) const
{
    QRectF column(x - pinSize, plot.top() - 2, 2 * pinSize, plot.height() + 4);
    constexpr double reach = plotMarkerReach + 2;
    for (const Dot &dot : dots)
        column = column.united({dot.at.x() - reach, dot.at.y() - reach, 2 * reach, 2 * reach});
    QRegion touched = column.toAlignedRect();
    if (box)
        touched += box->rect.adjusted(-1, -1, 1, 1).toAlignedRect();
    return touched;
}

std::optional<PlotCrosshair> plotCrosshair(const Plot &plot, const PlotLayout &layout, const PlotFace &face,
    const QList<PlotReader> &readers, const QSizeF &size, std::optional<Instant> at, bool isRead)
{
    if (!at || *at < plot.span.from || *at > plot.span.until)
        return std::nullopt;
    Reading reading{plot, layout, face, size, *at, {}};
    for (qsizetype i = 0; i < plot.lines.size(); ++i) {
        if (const auto index = readers.at(i).indexAt(plot.lines.at(i), *at))
            reading.points.append({i, *index});
    }
    PlotCrosshair crosshair{layout.x(*at), dotsOf(reading), std::nullopt};
    if (isRead)
        crosshair.box = readingBox(reading);
    return crosshair;
}

void paintPlotCrosshair(QPainter &painter, const PlotCrosshair &crosshair, const QRectF &plot, const PlotFace &face,
    const QList<QPixmap> &markers, bool isPinned)
{
    const Tokens &look = tokens(face.palette);
    painter.setFont(face.font);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double x = std::floor(crosshair.x) + 0.5;
    painter.setPen(QPen(isPinned ? look.link : look.textQuiet, 1));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    for (const PlotCrosshair::Dot &dot : crosshair.dots)
        painter.drawPixmap(dot.at - QPointF(markerSide, markerSide) / 2, markers.at(dot.line));
    painter.setRenderHint(QPainter::Antialiasing);
    if (isPinned)
        paintPin(painter, {x, plot.top()}, look.link);
    if (crosshair.box)
        paintBox(painter, *crosshair.box, face);
}

void paintPlotBrush(QPainter &painter, const PlotLayout &layout, const TimeSpan &brush, const QPalette &palette)
{
    const TimeSpan seen = brush.within(layout.times.span());
    if (seen.isEmpty())
        return;
    const Tokens &look = tokens(palette);
    const double left = layout.x(seen.from);
    const QRectF place(left, layout.rect.top(), std::max(1.0, layout.x(seen.until) - left), layout.rect.height());
    painter.fillRect(place, plotVeil(look.accent, brushShare));
    painter.setPen(QPen(look.link, 1));
    painter.drawLine(place.topLeft(), place.bottomLeft());
    painter.drawLine(place.topRight(), place.bottomRight());
}

QList<QPixmap> plotMarkers(const Plot &plot, const QPalette &palette, double ratio)
{
    QList<QPixmap> markers;
    for (const PlotLine &line : plot.lines) {
        QPixmap marker(QSizeF(markerSide * ratio, markerSide * ratio).toSize());
        marker.setDevicePixelRatio(ratio);
        marker.fill(Qt::transparent);
        QPainter painter(&marker);
        painter.setRenderHint(QPainter::Antialiasing);
        paintPlotMarker(painter, QPointF(markerSide, markerSide) / 2, plotLook(line, palette), tokens(palette).surface);
        markers.append(marker);
    }
    return markers;
}

} // namespace signalbox
