#include "panels/metrics/chartframe.h"

#include "core/humantext.h"

#include <QPainter>

namespace signalbox {

namespace {

constexpr double labelGap = 6;

} // namespace

void ChartFrame::setLook(const Look &look)
{
    m_look = look;
    update();
}

void ChartFrame::setPlot(const QRectF &area, const MetricHistory &history, const QList<PlotRun> &runs,
    const QList<TimeTick> &timeTicks, const QList<double> &valueTicks)
{
    prepareGeometryChange();
    m_area = area;
    m_history = history;
    m_runs = runs;
    m_timeTicks = timeTicks;
    m_valueTicks = valueTicks;
    update();
}

QPointF ChartFrame::position(Instant at, double value) const
{
    const double time
        = double((at - m_history.query.from).count()) / double((m_history.query.to - m_history.query.from).count());
    const double low = m_valueTicks.first();
    const double height = (value - low) / (m_valueTicks.last() - low);
    return {m_area.left() + time * m_area.width(), m_area.bottom() - height * m_area.height()};
}

QRectF ChartFrame::boundingRect() const
{
    return m_area.adjusted(-200, -20, 60, 40);
}

void ChartFrame::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (m_area.isEmpty() || m_valueTicks.size() < 2)
        return;
    painter->setFont(m_look.font);
    paintValues(painter);
    paintTimes(painter);
    paintBand(painter);
}

void ChartFrame::paintTimes(QPainter *painter) const
{
    const QFontMetricsF metrics(m_look.font);
    double lastRight = m_area.left() - 100;
    for (const TimeTick &tick : m_timeTicks) {
        const double x = qRound(position(tick.at, 0).x()) + 0.5;
        painter->setPen(m_look.hairline);
        painter->drawLine(QPointF(x, m_area.top()), QPointF(x, m_area.bottom()));
        const double width = metrics.horizontalAdvance(tick.label);
        const double left = qBound(m_area.left() - 20, x - width / 2, m_area.right() + 16 - width);
        if (left < lastRight + labelGap)
            continue;
        lastRight = left + width;
        painter->setPen(m_look.text);
        painter->drawText(QPointF(left, m_area.bottom() + labelGap + metrics.ascent()), tick.label);
    }
}

void ChartFrame::paintValues(QPainter *painter) const
{
    const QFontMetricsF metrics(m_look.font);
    for (const double value : m_valueTicks) {
        const double y = qRound(position(m_history.query.from, value).y()) + 0.5;
        painter->setPen(m_look.hairline);
        painter->drawLine(QPointF(m_area.left(), y), QPointF(m_area.right(), y));
        painter->setPen(m_look.text);
        const QString label = numberText(value);
        painter->drawText(
            QPointF(m_area.left() - labelGap - metrics.horizontalAdvance(label), y + metrics.ascent() / 2 - 1), label);
    }
}

void ChartFrame::paintBand(QPainter *painter) const
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_look.band);
    for (const PlotRun &run : m_runs) {
        if (run.first == run.last)
            continue;
        QPolygonF band;
        band.reserve(2 * (run.last - run.first + 1));
        for (qsizetype i = run.first; i <= run.last; ++i)
            band.append(position(m_history.points.at(i).at, m_history.points.at(i).maximum));
        for (qsizetype i = run.last; i >= run.first; --i)
            band.append(position(m_history.points.at(i).at, m_history.points.at(i).minimum));
        painter->drawPolygon(band);
    }
}

} // namespace signalbox
