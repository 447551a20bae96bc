#include "widgets/chart/plotitems.h"

#include "core/visibletext.h"
#include "widgets/chart/plotlook.h"
#include "widgets/look/theme.h"
#include "widgets/look/tokens.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr double plotGridShare = 0.6;
constexpr double plotBandShare = 0.16; // of the line's colour
constexpr double spikeHeight = 6; // pixels over both of its neighbours
constexpr double spikeShare = 0.6;
constexpr double layerShare = 0.45;
constexpr qsizetype bandChunk
    = 8; // points of a band that are filled at once: long shapes take longer by more than their length
constexpr double timeTickLength = 4;
constexpr double timeWordsBelow = 7; // room for the lower half of the marks
constexpr double markerDistance = 20; // pixels between two values that are worth a marker each
constexpr double leastNamedWidth = 180; // of a plot with names in it
constexpr double nameShare = 0.45; // of the plot's width, at most
constexpr double plotNameSide = 3;
constexpr qsizetype longestPlotName = 200;

QColor veiledBy(QColor colour, double share)
{
    colour.setAlphaF(float(share));
    return colour;
}

/// On whole pixels of the device.
double crisp(const QPainter &painter, double place)
{
    const QTransform &device = painter.deviceTransform();
    const double scale = device.m22() > 0 ? device.m22() : 1;
    return (std::floor(place * scale) + 0.5) / scale;
}

QPen thinPen(const QPainter &painter, const QColor &colour)
{
    const double scale = painter.deviceTransform().m22();
    return QPen(colour, scale > 0 ? std::max(1.0, std::floor(scale)) / scale : 1);
}

void fillBetween(QPainter &painter, const QList<QPointF> &upper, const QList<QPointF> &lower, qsizetype chunk)
{
    const qsizetype count = std::min(upper.size(), lower.size());
    for (qsizetype first = 0; first + 1 < count; first += chunk) {
        const qsizetype last = std::min(first + chunk, count - 1);
        QPolygonF shape(upper.sliced(first, last - first + 1));
        for (qsizetype i = last; i >= first; --i)
            shape.append(lower.at(i));
        painter.drawPolygon(shape, Qt::WindingFill);
    }
}

/// What stands out for one value only would be as good as invisible in so narrow a band.
void paintSpikes(QPainter &painter, const QList<QPointF> &edge, const QList<QPointF> &other, double direction)
{
    const qsizetype count = std::min(edge.size(), other.size());
    for (qsizetype i = 0; i < count; ++i) {
        const auto standsOutOf = [&](qsizetype neighbour) {
            const bool isThere = neighbour >= 0 && neighbour < count;
            return !isThere || (edge.at(neighbour).y() - edge.at(i).y()) * direction > spikeHeight;
        };
        if (standsOutOf(i - 1) && standsOutOf(i + 1))
            painter.drawLine(edge.at(i), other.at(i));
    }
}

} // namespace

void PlotGround::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setFont(m_face.font);
    paintTimes(*painter);
    paintAxis(*painter, m_layout.axes.left, true);
    if (m_layout.axes.right)
        paintAxis(*painter, *m_layout.axes.right, false);
    painter->save();
    painter->setClipRect(m_layout.rect);
    paintAreas(*painter);
    paintLevels(*painter);
    painter->restore();
}

void PlotGround::paintTimes(QPainter &painter) const
{
    const QFontMetricsF metrics(m_face.font);
    const QRectF &plot = m_layout.rect;
    const Tokens &look = tokens(m_face.palette);
    double free = m_whole.left();
    for (const TimeTick &tick : m_layout.ticks) {
        const double x = crisp(painter, m_layout.x(tick.at));
        painter.setPen(thinPen(painter, veiledBy(look.edge, plotGridShare)));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom() + timeTickLength));
        const double width = metrics.horizontalAdvance(tick.label);
        const double left = std::clamp(x - width / 2, m_whole.left(), std::max(0.0, m_whole.right() - width));
        if (left < free)
            continue;
        painter.setPen(look.textQuiet);
        painter.drawText(QPointF(left, plot.bottom() + timeWordsBelow + metrics.ascent()), tick.label);
        free = left + width + plotLabelGap;
    }
}

void PlotGround::paintAxis(QPainter &painter, const PlotAxis &axis, bool isLeft) const
{
    const QFontMetricsF metrics(m_face.font);
    const QRectF &plot = m_layout.rect;
    const Tokens &look = tokens(m_face.palette);
    double free = plot.bottom() + metrics.height();
    for (qsizetype i = 0; i < axis.ticks.size(); ++i) {
        const double place = plot.top() + axis.y(axis.ticks.at(i), plot.height());
        const double y = crisp(painter, place);
        if (isLeft) {
            const bool isZero = axis.ticks.at(i) == 0;
            painter.setPen(thinPen(painter, isZero ? look.edgeField : veiledBy(look.edge, plotGridShare)));
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        }
        if (place + metrics.height() / 2 > free)
            continue; // a scale in a place that is too low for its words
        free = place - metrics.height() / 2;
        painter.setPen(look.textQuiet);
        const double width = metrics.horizontalAdvance(axis.texts.at(i));
        const double left = isLeft ? plot.left() - plotLabelGap - width : plot.right() + plotLabelGap;
        painter.drawText(QPointF(left, place + metrics.ascent() / 2 - 1), axis.texts.at(i));
    }
}

void PlotGround::paintAreas(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (qsizetype i = 0; i < m_plot.lines.size(); ++i) {
        const PlotLine &line = m_plot.lines.at(i);
        const QColor colour = plotLook(line, m_face.palette).colour;
        const PlotLayer &layer = m_layout.layers.at(i);
        if (!layer.upper.isEmpty()) {
            painter.setBrush(veiledBy(colour, layerShare));
            fillBetween(
                painter, m_layout.places(layer.upper, line), m_layout.places(layer.lower, line), layer.upper.size());
            continue;
        }
        for (const PlotPiece &piece : m_layout.traces.at(i).pieces) {
            const QList<QPointF> greatest = m_layout.places(piece.greatest, line);
            const QList<QPointF> least = m_layout.places(piece.least, line);
            painter.setPen(Qt::NoPen);
            painter.setBrush(veiledBy(colour, plotBandShare));
            fillBetween(painter, greatest, least, bandChunk);
            painter.setPen(QPen(veiledBy(colour, spikeShare), 1));
            paintSpikes(painter, greatest, least, 1);
            paintSpikes(painter, least, greatest, -1);
        }
        painter.setPen(Qt::NoPen);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void PlotGround::paintLevels(QPainter &painter) const
{
    for (const PlotLevel &level : m_plot.levels) {
        const double place = m_layout.y(level.value, level.quantity);
        if (!(place >= m_layout.rect.top() && place <= m_layout.rect.bottom()))
            continue;
        const double y = crisp(painter, place);
        QPen pen = thinPen(painter, stateColour(level.state, m_face.palette));
        pen.setDashPattern({5, 4});
        painter.setPen(pen);
        painter.drawLine(QPointF(m_layout.rect.left(), y), QPointF(m_layout.rect.right(), y));
    }
}

void PlotFront::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setFont(m_face.font);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintValues(*painter);
    painter->restore();
    paintNames(*painter);
    paintPlotClusters(*painter, m_layout.rect, m_layout.clusters, m_face.palette);
}

void PlotFront::paintValues(QPainter &painter) const
{
    const QColor ground = tokens(m_face.palette).surface;
    for (qsizetype i = 0; i < m_plot.lines.size(); ++i) {
        const PlotLine &line = m_plot.lines.at(i);
        const PlotTrace &trace = m_layout.traces.at(i);
        if (!m_layout.layers.at(i).upper.isEmpty() || line.isStepped)
            continue;
        const PlotLook look = plotLook(line, m_face.palette);
        const double room = trace.values.size() < 2
            ? 0
            : (trace.values.last().x() - trace.values.first().x()) / double(trace.values.size() - 1);
        if (room > markerDistance && !line.isGhost) {
            for (const QPointF &place : m_layout.places(trace.values, line))
                paintPlotMarker(painter, place, look, ground);
            continue;
        }
        for (const PlotPiece &piece : trace.pieces) {
            if (piece.isLone)
                paintPlotMarker(painter, m_layout.places(piece.mean, line).first(), look, ground);
        }
    }
}

void PlotFront::paintNames(QPainter &painter) const
{
    QList<QRectF> taken;
    paintLevelNames(painter, taken);
    const auto drawn = std::ranges::count_if(m_plot.lines, [](const PlotLine &line) { return !line.isGhost; });
    if (drawn > 1 && m_layout.rect.width() >= leastNamedWidth)
        paintLineNames(painter, taken);
}

void PlotFront::paintLevelNames(QPainter &painter, QList<QRectF> &taken) const
{
    const QRectF &plot = m_layout.rect;
    for (const PlotLevel &level : m_plot.levels) {
        const double y = m_layout.y(level.value, level.quantity);
        if (level.name.isEmpty() || y > plot.bottom())
            continue;
        const bool isAbove = y < plot.top();
        const QString name = isAbove ? u"↑ "_s + shortName(level.name) : shortName(level.name);
        const QSizeF size = sizeOf(name);
        const QColor colour = stateColour(level.state, m_face.palette);
        const double left = plot.left() + 1;
        const QList<double> tops
            = isAbove ? QList<double>{plot.top(), plot.top() + size.height()} : QList<double>{y - size.height(), y + 1};
        writeName(painter, name, colour, left, tops, taken);
    }
}

void PlotFront::paintLineNames(QPainter &painter, QList<QRectF> &taken) const
{
    const QRectF &plot = m_layout.rect;
    for (qsizetype i = 0; i < m_plot.lines.size(); ++i) {
        const PlotLine &line = m_plot.lines.at(i);
        const PlotLayer &layer = m_layout.layers.at(i);
        if (line.isGhost || line.name.isEmpty() || m_layout.traces.at(i).values.isEmpty())
            continue;
        const QString name = shortName(line.name);
        const QSizeF size = sizeOf(name);
        const QPointF end = m_layout.places({m_layout.traces.at(i).values.last()}, line).first();
        const double right = std::clamp(end.x() - plotMarkerReach, plot.left() + size.width(), plot.right());
        QList<double> tops{end.y() - size.height() - 1, end.y() + 1};
        if (!layer.upper.isEmpty()) { // inside of its area, where that is high enough
            const double upper = m_layout.places({layer.upper.last()}, line).first().y();
            const double lower = m_layout.places({layer.lower.last()}, line).first().y();
            tops = lower - upper < size.height() ? QList<double>() : QList<double>{(upper + lower - size.height()) / 2};
        }
        writeName(painter, name, plotLook(line, m_face.palette).colour, right - size.width(), tops, taken);
    }
}

QString PlotFront::shortName(const QString &name) const
{
    return QFontMetricsF(m_face.font)
        .elidedText(visibleText(name, longestPlotName), Qt::ElideRight, m_layout.rect.width() * nameShare);
}

QSizeF PlotFront::sizeOf(const QString &name) const
{
    const QFontMetricsF metrics(m_face.font);
    return {metrics.horizontalAdvance(name) + 2 * plotNameSide, metrics.height()};
}

/// At the first of the places where there is room, or not at all.
void PlotFront::writeName(QPainter &painter, const QString &name, const QColor &colour, double left,
    const QList<double> &tops, QList<QRectF> &taken) const
{
    for (const double top : tops) {
        const QRectF place(QPointF(left, top), sizeOf(name));
        const auto isTaken = [&place](const QRectF &other) { return other.intersects(place); };
        if (place.top() < m_layout.rect.top() - 1 || place.bottom() > m_layout.rect.bottom() + 1
            || std::ranges::any_of(taken, isTaken))
            continue;
        taken.append(place);
        painter.setPen(tokens(m_face.palette).surface);
        for (const QPointF &aside : {QPointF(-1, 0), QPointF(1, 0), QPointF(0, -1), QPointF(0, 1), QPointF(-1, -1),
                 QPointF(1, 1), QPointF(-1, 1), QPointF(1, -1)})
            painter.drawText(place.translated(aside), Qt::AlignCenter | Qt::TextSingleLine, name);
        painter.setPen(colour);
        painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine, name);
        return;
    }
}

} // namespace signalbox
