#include "panels/metrics/chartcursor.h"

#include "widgets/look/theme.h"

#include <QPainter>

namespace signalbox {

ChartCursor::ChartCursor(QWidget *over) : QWidget(over)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void ChartCursor::point(const QRectF &area, const QPointF &at, const QString &text)
{
    m_area = area;
    m_at = at;
    m_text = text;
    m_shown = true;
    update();
}

void ChartCursor::clear()
{
    if (!m_shown)
        return;
    m_shown = false;
    update();
}

void ChartCursor::paintEvent(QPaintEvent *)
{
    if (!m_shown)
        return;
    QPainter painter(this);
    painter.setPen(QPen(quietText(palette()), 1, Qt::DashLine));
    const double x = qRound(m_at.x()) + 0.5;
    painter.drawLine(QPointF(x, m_area.top()), QPointF(x, m_area.bottom()));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Base), 1.5));
    painter.setBrush(seriesColour(0, palette()));
    painter.drawEllipse(m_at, 4.5, 4.5);

    QRectF box = painter.fontMetrics().boundingRect(QRect(0, 0, 1000, 200), Qt::AlignLeft, m_text);
    box.adjust(-8, -5, 8, 5);
    const double left = x + 12 + box.width() > m_area.right() ? x - 12 - box.width() : x + 12;
    box.moveTopLeft({qMax(left, 2.0), m_area.top() + 6});
    painter.setPen(hairline(palette()));
    painter.setBrush(palette().color(QPalette::ToolTipBase));
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(palette().color(QPalette::ToolTipText));
    painter.drawText(box.adjusted(8, 5, 8, 5), Qt::AlignLeft, m_text);
}

} // namespace signalbox
