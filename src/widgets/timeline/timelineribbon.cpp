#include "widgets/timeline/timelineribbon.h"

#include <QPainter>

#include <algorithm>

namespace signalbox {

namespace {

int columnOf(qint64 pixel, int width)
{
    const auto column = int(pixel % width);
    return column < 0 ? column + width : column;
}

} // namespace

void TimelineRibbon::bring(qint64 first, const QSize &size, const Paint &paint)
{
    const qint64 last = first + size.width();
    if (m_ring.size() != size) {
        m_ring = QPixmap(size);
        m_last = m_first;
    }
    if (first >= m_last || last <= m_first) {
        paintInto(first, last, paint);
    } else {
        paintInto(first, m_first, paint);
        paintInto(m_last, last, paint);
    }
    m_first = first;
    m_last = last;
}

void TimelineRibbon::paintInto(qint64 first, qint64 last, const Paint &paint)
{
    while (first < last) {
        const int column = columnOf(first, m_ring.width());
        const qint64 end = std::min(last, first + m_ring.width() - column);
        QPainter painter(&m_ring);
        painter.setClipRect(column, 0, int(end - first), m_ring.height());
        painter.translate(column, 0);
        paint(painter, first, end);
        first = end;
    }
}

void TimelineRibbon::draw(QPainter &painter, const QPointF &topLeft, double ratio) const
{
    const int start = columnOf(m_first, m_ring.width());
    const int before = m_ring.width() - start;
    const auto part = [&](int x, int column, int width) {
        if (width > 0) {
            painter.drawPixmap(QRectF(topLeft.x() + x / ratio, topLeft.y(), width / ratio, m_ring.height() / ratio),
                m_ring, QRectF(column, 0, width, m_ring.height()));
        }
    };
    part(0, start, before);
    part(before, 0, start);
}

} // namespace signalbox
