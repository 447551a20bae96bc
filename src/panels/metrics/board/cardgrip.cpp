#include "panels/metrics/board/cardgrip.h"

#include "widgets/look/tokens.h"

#include <QMouseEvent>
#include <QPainter>

namespace signalbox {

CardGrip::CardGrip(QWidget *parent) : QWidget(parent)
{
    setCursor(Qt::SizeFDiagCursor);
    setAttribute(Qt::WA_Hover);
    setToolTip(tr("Drag to make the chart larger or smaller"));
    resize(sizeHint());
}

QSize CardGrip::sizeHint() const
{
    return {space::medium, space::medium};
}

void CardGrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &look = tokens(palette());
    painter.setPen(QPen(underMouse() || m_pressed ? look.text : look.edgeField, 1));
    const QPointF corner(width() - 3.5, height() - 3.5);
    for (const double length : {3.0, 6.0})
        painter.drawLine(corner - QPointF(length, 0), corner - QPointF(0, length));
}

void CardGrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_pressed = event->globalPosition().toPoint();
}

void CardGrip::mouseMoveEvent(QMouseEvent *event)
{
    tell(event->globalPosition().toPoint(), false);
}

void CardGrip::mouseReleaseEvent(QMouseEvent *event)
{
    tell(event->globalPosition().toPoint(), true);
    m_pressed.reset();
    update();
}

void CardGrip::tell(const QPoint &position, bool isDone)
{
    if (!m_pressed)
        return;
    const QPoint by = position - *m_pressed;
    emit stretched({by.x(), by.y()}, isDone);
}

} // namespace signalbox
