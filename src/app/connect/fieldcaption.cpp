#include "app/connect/fieldcaption.h"

#include "models/plaintooltip.h"
#include "widgets/look/theme.h"
#include "widgets/look/tokens.h"
#include "widgets/state/statepainter.h"

#include <QPainter>

namespace signalbox {

FieldCaption::FieldCaption(QWidget *parent) : QWidget(parent)
{
    setFont(smallFont(font()));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void FieldCaption::setText(const QString &text, bool isError)
{
    m_text = text;
    m_isError = isError;
    setToolTip(plainToolTip(text));
    update();
}

QSize FieldCaption::sizeHint() const
{
    return {0, std::max(fontMetrics().height(), StatePainter::iconSize)};
}

void FieldCaption::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_isError) {
        StatePainter::paint(painter, rect(), {Icon::Failing, stateColour(HealthState::Failing, palette()), m_text});
        return;
    }
    painter.setPen(quietText(palette()));
    painter.drawText(
        rect(), Qt::AlignLeft | Qt::AlignVCenter, fontMetrics().elidedText(m_text, Qt::ElideRight, width()));
}

} // namespace signalbox
