#include "widgets/look/pagetab.h"

#include "widgets/look/stylepaint.h"
#include "widgets/look/tokens.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace signalbox {

PageTab::PageTab(const QString &title, QWidget *parent) : QAbstractButton(parent)
{
    setText(title);
}

void PageTab::setCount(qint64 count)
{
    if (count == m_count)
        return;
    m_count = count;
    updateGeometry();
    update();
}

QString PageTab::countText() const
{
    return m_count > 0 ? locale().toString(m_count) : QString();
}

QSize PageTab::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const int count = m_count > 0 ? space::small + metrics.horizontalAdvance(countText()) : 0;
    return {metrics.horizontalAdvance(text()) + count, std::max(extent::control, metrics.height() + space::medium)};
}

void PageTab::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &look = tokens(palette());
    const bool strong = isChecked() || underMouse() || isDown();
    painter.setPen(!isEnabled() ? look.textDisabled : strong ? look.text : look.textQuiet);
    const auto line = int(Qt::AlignVCenter) | Qt::TextSingleLine;
    const Qt::Alignment start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    const Qt::Alignment end = QStyle::visualAlignment(layoutDirection(), Qt::AlignRight);
    painter.drawText(rect(), line | int(start), text());
    painter.setPen(isEnabled() ? look.textQuiet : look.textDisabled);
    painter.drawText(rect(), line | int(end), countText());
    if (isChecked())
        stylepaint::box(
            painter, QRect(0, height() - extent::underline, width(), extent::underline), {.fill = look.link});
}

} // namespace signalbox
