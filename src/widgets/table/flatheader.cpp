#include "widgets/table/flatheader.h"

#include "widgets/look/iconset.h"
#include "widgets/look/theme.h"
#include "widgets/table/cellmargins.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>

namespace signalbox {

namespace {

constexpr int sortIconSize = 10;
constexpr int headerHeight = 26;

} // namespace

FlatHeader::FlatHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setMinimumSectionSize(32);
    QFont smaller = font();
    smaller.setPointSizeF(smaller.pointSizeF() * 0.9);
    setFont(smaller);
}

QSize FlatHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), qMax(headerHeight, fontMetrics().height() + 10)};
}

void FlatHeader::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Base));
    painter.setPen(hairline(palette()));
    painter.drawLine(viewport()->rect().bottomLeft(), viewport()->rect().bottomRight());
    painter.end();
    QHeaderView::paintEvent(event);
}

void FlatHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    painter->save();
    painter->fillRect(rect, palette().color(QPalette::Base));
    painter->setPen(hairline(palette()));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    QRect text = rect.marginsRemoved(cellMargins(visualIndex(logicalIndex) == 0));
    const auto alignment
        = Qt::Alignment(model()->headerData(logicalIndex, orientation(), Qt::TextAlignmentRole).toInt());
    const bool right = alignment.testFlag(Qt::AlignRight);
    const QColor colour = quietText(palette());
    const QString title = model()->headerData(logicalIndex, orientation()).toString();
    if (isSortIndicatorShown() && sortIndicatorSection() == logicalIndex) {
        const bool ascending = sortIndicatorOrder() == Qt::AscendingOrder;
        const int width = qMin(fontMetrics().horizontalAdvance(title), text.width() - sortIconSize - 4);
        const int left = right ? text.right() - width - sortIconSize - 3 : text.left() + width + 4;
        const QRect icon(left, text.center().y() - sortIconSize / 2, sortIconSize, sortIconSize);
        paintIcon(*painter, icon, ascending ? Icon::ArrowUp : Icon::ChevronDown, colour);
        if (!right)
            text.setRight(icon.left());
    }
    painter->setPen(colour);
    painter->drawText(text, int(right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine,
        fontMetrics().elidedText(title, Qt::ElideRight, text.width()));
    painter->restore();
}

QSize FlatHeader::sectionSizeFromContents(int logicalIndex) const
{
    const QString title = model() ? model()->headerData(logicalIndex, orientation()).toString() : QString();
    return {fontMetrics().horizontalAdvance(title) + 2 * sortIconSize + 16, sizeHint().height()};
}

void FlatHeader::contextMenuEvent(QContextMenuEvent *event)
{
    showColumnMenu(event->globalPos());
}

void FlatHeader::showColumnMenu(const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int visual = 0; visual < count(); ++visual) {
        const int column = logicalIndex(visual);
        QAction *action = menu->addAction(model()->headerData(column, orientation()).toString());
        action->setCheckable(true);
        action->setChecked(!isSectionHidden(column));
        action->setEnabled(isSectionHidden(column) || count() - hiddenSectionCount() > 1);
        connect(action, &QAction::toggled, this, [this, column](bool shown) { setSectionHidden(column, !shown); });
    }
    menu->popup(globalPosition);
}

} // namespace signalbox
