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
constexpr qsizetype longestShownName = 200;

QColor sheer(QColor colour, double share)
{
    colour.setAlphaF(float(share));
    return colour;
}

struct Row {
    PlotLook look;
    QString name;
    QString value;
};

/// What the crosshair reads, placed.
struct ReadingBox {
    QString moment;
    QList<Row> rows;
    QString more; // that there was no room for
    QRectF rect;
};

double yOfLayer(const PlotLayer &layer, double x)
{
    const auto place = std::ranges::lower_bound(layer.upper, x, {}, &QPointF::x);
    return place == layer.upper.cend() ? layer.upper.last().y() : place->y();
}

/// Where the crosshair's dots are, by line.
QList<std::optional<QPointF>> dotsOf(const PlotOverlay &overlay, Instant at)
{
    QList<std::optional<QPointF>> dots(overlay.plot.lines.size());
    for (qsizetype i = 0; i < overlay.plot.lines.size(); ++i) {
        const PlotLine &line = overlay.plot.lines.at(i);
        const auto index = overlay.readers.at(i).indexAt(line, at);
        if (!index)
            continue;
        const PlotPoint &point = line.points.at(*index);
        const Instant middle = line.isStepped ? at : overlay.layout.times.middle(point.at, line.stretch);
        const double x = std::clamp(overlay.layout.times.x(middle), 0.0, overlay.layout.rect.width());
        const PlotLayer &layer = overlay.layout.layers.at(i);
        const double value = layer.upper.isEmpty() ? point.mean : yOfLayer(layer, x);
        dots[i] = overlay.layout.places({{x, value}}, line).first();
    }
    return dots;
}

QString momentText(const PlotOverlay &overlay, Instant at)
{
    const bool isShort = overlay.plot.span.length() < std::chrono::minutes(1);
    return exactInstant(at, overlay.plot.zone, isShort);
}

ReadingBox readingBox(const PlotOverlay &overlay, Instant at)
{
    const QFontMetricsF metrics(overlay.face.font);
    ReadingBox box{momentText(overlay, at)};
    const double rowHeight = std::ceil(metrics.height());
    const double pad = space::tiny + 2;
    const int room = std::max(2, int((overlay.size.height() - 2 * pad) / rowHeight) - 1);
    QList<std::pair<qsizetype, qsizetype>> found;
    for (qsizetype i = 0; i < overlay.plot.lines.size(); ++i) {
        if (const auto index = overlay.readers.at(i).indexAt(overlay.plot.lines.at(i), at))
            found.append({i, *index});
    }
    const qsizetype shown = found.size() <= room ? found.size() : room - 1;
    double width = metrics.horizontalAdvance(box.moment);
    const double mostWidth = std::max(width, overlay.size.width() * boxMostShare - 2 * pad);
    for (const auto &[lineIndex, pointIndex] : std::as_const(found).sliced(0, shown)) {
        const PlotLine &line = overlay.plot.lines.at(lineIndex);
        const QString value = quantityText(line.points.at(pointIndex).mean, line.quantity);
        const double fixed = sampleLength + space::tiny + space::medium + metrics.horizontalAdvance(value);
        const QString name = metrics.elidedText(
            visibleText(line.name, longestShownName), Qt::ElideRight, std::max(0.0, mostWidth - fixed));
        width = std::max(width, fixed + metrics.horizontalAdvance(name));
        box.rows.append({plotLook(line, overlay.face.palette), name, value});
    }
    if (shown < found.size())
        box.more = PlotOverlayWords::tr("and %n more", nullptr, int(found.size() - shown));
    const double rows = 1.0 + double(box.rows.size()) + (box.more.isEmpty() ? 0 : 1);
    box.rect = {0, 0, std::ceil(width + 2 * pad), rows * rowHeight + 2 * pad};
    const double x = overlay.layout.x(at);
    const double right = x + boxAway + box.rect.width();
    box.rect.moveLeft(right <= overlay.size.width() ? x + boxAway : x - boxAway - box.rect.width());
    box.rect.moveLeft(std::clamp(box.rect.left(), 0.0, std::max(0.0, overlay.size.width() - box.rect.width() - 1)));
    box.rect.moveTop(std::clamp(
        overlay.layout.rect.top() + space::tiny, 0.0, std::max(0.0, overlay.size.height() - box.rect.height() - 1)));
    return box;
}

void paintBox(QPainter &painter, const PlotOverlay &overlay, const ReadingBox &box)
{
    const Tokens &look = tokens(overlay.face.palette);
    const QFontMetricsF metrics(overlay.face.font);
    stylepaint::box(painter, box.rect, {.fill = look.surface, .edge = look.edge, .radius = radius::mark});
    QRectF row = box.rect.adjusted(space::tiny + 2, space::tiny + 2, -space::tiny - 2, 0);
    row.setHeight(std::ceil(metrics.height()));
    painter.setPen(look.textQuiet);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, box.moment);
    for (const Row &line : box.rows) {
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

void paintBrush(QPainter &painter, const PlotOverlay &overlay)
{
    const TimeSpan seen = overlay.brush->within(overlay.plot.span);
    if (seen.isEmpty())
        return;
    const Tokens &look = tokens(overlay.face.palette);
    const QRectF &plot = overlay.layout.rect;
    const double left = overlay.layout.x(seen.from);
    const QRectF place(left, plot.top(), std::max(1.0, overlay.layout.x(seen.until) - left), plot.height());
    painter.fillRect(place, sheer(look.accent, brushShare));
    painter.setPen(QPen(look.link, 1));
    painter.drawLine(place.topLeft(), place.bottomLeft());
    painter.drawLine(place.topRight(), place.bottomRight());
}

void paintPin(QPainter &painter, const QPointF &top, const QColor &colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(
        QPolygonF({top + QPointF(-pinSize / 2, -1), top + QPointF(pinSize / 2, -1), top + QPointF(0, pinSize - 1)}));
}

} // namespace

void PlotOverlay::paint(QPainter &painter) const
{
    const Tokens &look = tokens(face.palette);
    painter.setFont(face.font);
    if (brush)
        paintBrush(painter, *this);
    if (hovered)
        stylepaint::box(painter, plotClusterRect(layout.rect, *hovered).adjusted(-2, -2, 2, 2),
            {.edge = look.link, .radius = radius::mark});
    if (!isPointedInSight())
        return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double x = std::floor(layout.x(*pointedAt)) + 0.5;
    painter.setPen(QPen(isPinned ? look.link : look.textQuiet, 1));
    painter.drawLine(QPointF(x, layout.rect.top()), QPointF(x, layout.rect.bottom()));
    painter.setRenderHint(QPainter::Antialiasing);
    if (isPinned)
        paintPin(painter, {x, layout.rect.top()}, look.link);
    const QList<std::optional<QPointF>> dots = dotsOf(*this, *pointedAt);
    for (qsizetype i = 0; i < dots.size(); ++i) {
        if (dots.at(i))
            paintPlotMarker(painter, *dots.at(i), plotLook(plot.lines.at(i), face.palette), look.surface);
    }
    if (isRead)
        paintBox(painter, *this, readingBox(*this, *pointedAt));
}

bool PlotOverlay::isPointedInSight() const
{
    return pointedAt && plot.span.from <= *pointedAt && *pointedAt <= plot.span.until;
}

QRegion PlotOverlay::region() const
{
    QRegion touched;
    if (hovered)
        touched += plotClusterRect(layout.rect, *hovered).adjusted(-3, -3, 3, 3).toAlignedRect();
    if (!isPointedInSight())
        return touched;
    const double x = layout.x(*pointedAt);
    QRectF column(x - pinSize, layout.rect.top() - 2, 2 * pinSize, layout.rect.height() + 4);
    constexpr double reach = plotMarkerReach + 1;
    for (const auto &dot : dotsOf(*this, *pointedAt)) {
        if (dot)
            column = column.united({dot->x() - reach, dot->y() - reach, 2 * reach, 2 * reach});
    }
    touched += column.toAlignedRect();
    if (isRead)
        touched += readingBox(*this, *pointedAt).rect.adjusted(-1, -1, 1, 1).toAlignedRect();
    return touched;
}

} // namespace signalbox
