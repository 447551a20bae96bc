#include "app/connect/cardbutton.h"

#include "widgets/look/focusring.h"
#include "widgets/look/stylepaint.h"
#include "widgets/look/tokens.h"

#include <QKeyEvent>
#include <QLayout>
#include <QPainter>

namespace signalbox {

CardButton::CardButton(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    FocusRing::setCorners(*this, radius::card);
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
    const Tokens &look = tokens(palette());
    const double touch = isDown() ? look.press : underMouse() ? look.hover : 0;
    stylepaint::box(
        painter, rect(), {.fill = mixed(look.text, look.surface, touch), .edge = look.edge, .radius = radius::card});
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
