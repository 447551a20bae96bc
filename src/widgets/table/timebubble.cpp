#include "widgets/table/timebubble.h"

#include <QPainter>

namespace signalbox {

namespace {

constexpr int distance = 6; // from the bar

} // namespace

TimeBubble::TimeBubble(QWidget *bar) : QWidget(bar->window()), m_bar(bar)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(bar, &QObject::destroyed, this, &QObject::deleteLater);
    hide();
}

void TimeBubble::showText(const QString &text, int centre)
{
    m_text = text;
    setAccessibleName(text);
    resize(fontMetrics().horizontalAdvance(text) + 20, fontMetrics().height() + 12);
    const QPoint at = m_bar->mapTo(parentWidget(), QPoint(0, centre));
    const int lowest = parentWidget()->height() - height();
    move(at.x() - width() - distance, qBound(0, at.y() - height() / 2, qMax(0, lowest)));
    show();
    raise();
    update();
}

void TimeBubble::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Highlight));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    painter.setPen(palette().color(QPalette::HighlightedText));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, m_text);
}

} // namespace signalbox
