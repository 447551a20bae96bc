#include "widgets/state/statepainter.h"

#include <QPainter>

namespace signalbox {

Icon StatePainter::iconFor(HealthState state)
{
    switch (state) {
    case HealthState::Healthy:
        return Icon::Healthy;
    case HealthState::Attention:
        return Icon::Attention;
    case HealthState::Failing:
        return Icon::Failing;
    case HealthState::Running:
        return Icon::Running;
    case HealthState::Paused:
        return Icon::Paused;
    case HealthState::Unknown:
        return Icon::Unknown;
    }
    Q_UNREACHABLE();
}

int StatePainter::width(const QFontMetrics &metrics, const QString &word)
{
    // Eliding measures in fractions of a pixel, so a word needs a little more than its advance.
    return iconSize + gap + metrics.horizontalAdvance(word) + 2;
}

void StatePainter::paint(QPainter &painter, const QRect &rect, const Look &look)
{
    const QRect iconRect(rect.left(), rect.top() + (rect.height() - iconSize) / 2, iconSize, iconSize);
    paintIcon(painter, iconRect, look.icon, look.colour);
    const QRect textRect = rect.adjusted(iconSize + gap, 0, 0, 0);
    painter.setPen(look.colour);
    painter.drawText(textRect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(look.word, Qt::ElideRight, textRect.width()));
}

} // namespace signalbox
