#include "widgets/table/newrowspill.h"

#include "widgets/look/focusring.h"
#include "widgets/look/iconset.h"
#include "widgets/look/stylepaint.h"
#include "widgets/look/tokens.h"

#include <QEvent>
#include <QPainter>

namespace signalbox {

namespace {

constexpr int pillTopMargin = 8;
constexpr int pillIconSize = 14;

} // namespace

NewRowsPill::NewRowsPill(QWidget *over) : QPushButton(over)
{
    setCursor(Qt::PointingHandCursor);
    FocusRing::setCorners(*this, sizeHint().height() / 2);
    over->installEventFilter(this);
    hide();
}

void NewRowsPill::setText(int waiting, const QString &text)
{
    QPushButton::setText(text);
    setAccessibleName(text);
    setVisible(waiting > 0);
    place();
    raise();
}

QSize NewRowsPill::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + pillIconSize + 38, fontMetrics().height() + 12};
}

void NewRowsPill::place()
{
    resize(sizeHint());
    move((parentWidget()->width() - width()) / 2, pillTopMargin);
}

bool NewRowsPill::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QPushButton::eventFilter(object, event);
}

void NewRowsPill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &look = tokens(palette());
    const double shade = isDown() ? look.shadePress : underMouse() ? look.shadeHover : 0;
    const QColor fill = mixed(look.shade, look.accent, shade);
    stylepaint::box(painter, rect(), {.fill = fill, .radius = height() / 2.0});
    const QColor text = look.onAccent;
    paintIcon(painter, QRectF(14, (height() - pillIconSize) / 2.0, pillIconSize, pillIconSize), Icon::ArrowUp, text);
    painter.setPen(text);
    painter.drawText(
        rect().adjusted(14 + pillIconSize + 6, 0, -12, 0), Qt::AlignVCenter | Qt::TextSingleLine, this->text());
}

} // namespace signalbox
