#include "widgets/look/segmentbutton.h"

#include "widgets/look/theme.h"

#include <QPainter>

namespace signalbox {

SegmentButton::SegmentButton(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

QSize SegmentButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 18, fontMetrics().height() + 8};
}

void SegmentButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette colours = palette();
    const QRectF shape = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(Qt::NoPen);
    if (isChecked())
        painter.setBrush(colours.color(QPalette::Highlight));
    else if (underMouse() || isDown())
        painter.setBrush(hairline(colours));
    else
        painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(shape, 4, 4);
    if (hasFocus()) {
        painter.setPen(isChecked() ? colours.color(QPalette::HighlightedText) : colours.color(QPalette::Highlight));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(shape.adjusted(2, 2, -2, -2), 3, 3);
    }
    painter.setPen(colours.color(isChecked() ? QPalette::HighlightedText : QPalette::WindowText));
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace signalbox
