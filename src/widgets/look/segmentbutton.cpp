#include "widgets/look/segmentbutton.h"

#include "widgets/look/stylepaint.h"
#include "widgets/look/tokens.h"

#include <QPainter>
#include <QStyleOption>

namespace signalbox {

SegmentButton::SegmentButton(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
}

/// As wide as it is when chosen, so that nothing moves.
QSize SegmentButton::sizeHint() const
{
    const QFontMetrics metrics(strongFont(font()));
    return {metrics.horizontalAdvance(text()) + 2 * (space::small + 1),
        std::max(extent::control, metrics.height() + space::small)};
}

void SegmentButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &look = tokens(palette());
    QStyleOption option;
    option.initFrom(this);
    option.state.setFlag(QStyle::State_Sunken, isDown());
    const QRect inside = rect().adjusted(2, 2, -2, -2);
    const QColor fill = isChecked() ? stylepaint::touched(look.accentSoft, option) : stylepaint::veil(option);
    stylepaint::box(painter, inside, {.fill = fill, .radius = radius::mark});
    painter.setFont(isChecked() ? strongFont(font()) : font());
    painter.setPen(!isEnabled() ? look.textDisabled : isChecked() ? look.text : look.textQuiet);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
}

} // namespace signalbox
