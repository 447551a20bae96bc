#include "widgets/table/newrowspill.h"

#include "widgets/look/iconset.h"
#include "widgets/look/theme.h"

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
    painter.setRenderHint(QPainter::Antialiasing);
    QColor fill = palette().color(QPalette::Highlight);
    if (isDown())
        fill = fill.darker(115);
    else if (underMouse())
        fill = fill.lighter(108);
    const QRectF shape = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2);
    const QColor text = palette().color(QPalette::HighlightedText);
    if (hasFocus()) {
        painter.setPen(QPen(text, 1));
        painter.setBrush(Qt::NoBrush);
        const QRectF inner = shape.adjusted(2, 2, -2, -2);
        painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2);
    }
    paintIcon(painter, QRectF(14, (height() - pillIconSize) / 2.0, pillIconSize, pillIconSize), Icon::ArrowUp, text);
    painter.setPen(text);
    painter.drawText(
        rect().adjusted(14 + pillIconSize + 6, 0, -12, 0), Qt::AlignVCenter | Qt::TextSingleLine, this->text());
}

} // namespace signalbox
