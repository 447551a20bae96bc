#include "app/connect/cardbutton.h"

#include "widgets/look/theme.h"

#include <QKeyEvent>
#include <QLayout>
#include <QPainter>

namespace signalbox {

namespace {

constexpr qreal cardRadius = 8;

} // namespace

CardButton::CardButton(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setForegroundRole(QPalette::WindowText); // or what stands on it would be written as on a button
    setBackgroundRole(QPalette::Base);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize CardButton::sizeHint() const
{
    return layout() ? layout()->sizeHint() : QSize();
}

QSize CardButton::minimumSizeHint() const
{
    return layout() ? layout()->minimumSize() : QSize();
}

void CardButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool marked = underMouse() || isDown();
    painter.setBrush(marked ? palette().alternateBase() : palette().base());
    painter.setPen(hasFocus() ? QPen(palette().color(QPalette::Link), 2) : QPen(hairline(palette()), 1));
    const qreal inset = hasFocus() ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), cardRadius, cardRadius);
}

void CardButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
        return event->ignore(); // the page knows which card is above or below
    QAbstractButton::keyPressEvent(event);
}

} // namespace signalbox
