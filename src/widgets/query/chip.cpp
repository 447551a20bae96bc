#include "widgets/query/chip.h"

#include "core/visibletext.h"
#include "models/plaintooltip.h"
#include "widgets/look/focusring.h"
#include "widgets/look/iconset.h"
#include "widgets/look/stylepaint.h"
#include "widgets/look/theme.h"
#include "widgets/look/tokens.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace signalbox {

namespace {

constexpr int longestChipValue = 32;
constexpr int longestAtAll = 400;
constexpr int chipSideMargin = 8;
constexpr int gap = 6;
constexpr int crossSize = 10;
constexpr int wrongSize = 12;

} // namespace

Chip::Chip(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    FocusRing::setCorners(*this, radius::chip);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::setContent(const Content &content)
{
    m_content = content;
    m_shownValue = visibleText(content.value, longestChipValue);
    const QString whole = visibleText(content.value, longestAtAll);
    setAccessibleName(tr("Condition: %1 %2", "label, value").arg(content.label, whole));
    setAccessibleDescription(content.wrong ? tr("Not understood. Delete removes it, Return edits it.")
                                           : tr("Delete removes it, Return edits it."));
    setToolTip(plainToolTip(tr("%1 %2\nClick to edit, Delete to remove", "label, value").arg(content.label, whole)));
    updateGeometry();
    update();
}

void Chip::setRemovable(bool removable)
{
    m_removable = removable;
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const int wrong = m_content.wrong ? wrongSize + gap : 0;
    const int label = m_content.label.isEmpty() ? 0 : metrics.horizontalAdvance(m_content.label) + gap;
    const int cross = m_removable ? gap + crossSize : 0;
    return {chipSideMargin + wrong + label + metrics.horizontalAdvance(m_shownValue) + cross + chipSideMargin,
        heightFor(metrics)};
}

int Chip::heightFor(const QFontMetrics &metrics)
{
    return metrics.height() + 6;
}

QRect Chip::crossRect() const
{
    return {width() - chipSideMargin - crossSize, (height() - crossSize) / 2, crossSize, crossSize};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette colours = palette();
    const Tokens &look = tokens(colours);
    const QColor ground = m_content.wrong ? stateTint(HealthState::Attention, colours) : look.window;
    stylepaint::box(painter, rect(),
        {.fill = underMouse() || isDown() ? mixed(look.text, ground, look.press) : ground,
            .edge = look.edge,
            .radius = radius::chip});

    int x = chipSideMargin;
    if (m_content.wrong) {
        paintIcon(painter, QRectF(x, (height() - wrongSize) / 2.0, wrongSize, wrongSize), Icon::Attention,
            stateColour(HealthState::Attention, colours));
        x += wrongSize + gap;
    }
    const auto write = [&](const QString &text, const QColor &colour) {
        painter.setPen(colour);
        painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter | Qt::TextSingleLine, text);
        x += fontMetrics().horizontalAdvance(text) + gap;
    };
    if (!m_content.label.isEmpty())
        write(m_content.label, quietText(colours));
    write(m_shownValue, colours.color(QPalette::WindowText));
    if (m_removable)
        paintIcon(painter, crossRect(), Icon::Close, quietText(colours));
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (m_removable)
            emit removeRequested();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit clicked();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void Chip::mouseReleaseEvent(QMouseEvent *event)
{
    const QRect cross = crossRect().adjusted(-gap / 2, -height(), chipSideMargin, height());
    if (!m_removable || event->button() != Qt::LeftButton || !isDown() || !cross.contains(event->position().toPoint()))
        return QAbstractButton::mouseReleaseEvent(event);
    setDown(false);
    emit removeRequested();
}

} // namespace signalbox
