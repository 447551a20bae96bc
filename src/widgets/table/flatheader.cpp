#include "widgets/table/flatheader.h"

#include "models/plaintooltip.h"
#include "widgets/look/iconset.h"
#include "widgets/look/theme.h"
#include "widgets/look/tokens.h"
#include "widgets/table/cellmargins.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace signalbox {

namespace {

constexpr int sortIconSize = 10;

} // namespace

FlatHeader::FlatHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setMinimumSectionSize(32);
    setFont(smallFont(font()));
}

QSize FlatHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), qMax(extent::header, fontMetrics().height() + space::small)};
}

void FlatHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    const QRect rest = viewport()->rect().adjusted(std::max(0, length() - offset()), 0, 0, 0);
    QPainter painter(viewport()); // the style draws a button where no column is
    painter.fillRect(rest, palette().color(QPalette::Base));
    painter.setPen(hairline(palette()));
    painter.drawLine(rest.bottomLeft(), rest.bottomRight());
}

void FlatHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    painter->save();
    painter->fillRect(rect, palette().color(QPalette::Base));
    painter->setPen(hairline(palette()));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    QRect text = rect.marginsRemoved(cellMargins(*this, logicalIndex));
    const bool right = isRightAligned(*this, logicalIndex);
    const QColor colour = quietText(palette());
    const QString title = this->title(logicalIndex);
    if (isSortIndicatorShown() && sortIndicatorSection() == logicalIndex) {
        const bool ascending = sortIndicatorOrder() == Qt::AscendingOrder;
        const int width = qMin(fontMetrics().horizontalAdvance(title), text.width() - sortIconSize - space::tiny);
        const int left
            = right ? text.right() - width - sortIconSize - space::tiny + 1 : text.left() + width + space::tiny;
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

QString FlatHeader::title(int logicalIndex) const
{
    return model() ? model()->headerData(logicalIndex, orientation()).toString() : QString();
}

/// For the title itself, of a section that is so wide.
int FlatHeader::titleRoom(int logicalIndex, int width) const
{
    const QMargins margins = cellMargins(*this, logicalIndex);
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
    return width - margins.left() - margins.right() - (sorted ? sortIconSize + space::tiny : 0);
}

QSize FlatHeader::sectionSizeFromContents(int logicalIndex) const
{
    // A title keeps the room for the sort order where it may come; that it comes moves no column.
    const bool maySort = isSortIndicatorShown();
    const int margins = model() ? mostCellMargins(*this, logicalIndex) : 0;
    const int text = fontMetrics().horizontalAdvance(title(logicalIndex)) + 2;
    return {text + margins + (maySort ? sortIconSize + space::tiny : 0), sizeHint().height()};
}

/// A title that is cut, and says nothing more by itself, shows itself whole.
bool FlatHeader::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QHeaderView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int column = logicalIndexAt(help->pos());
    if (column < 0)
        return QHeaderView::viewportEvent(event);
    const QString text = plainToolTip(title(column));
    QString tip = model()->headerData(column, orientation(), Qt::ToolTipRole).toString();
    if (fontMetrics().horizontalAdvance(title(column)) > titleRoom(column, sectionSize(column)))
        tip = tip.isEmpty() ? text : text + u'\n' + tip;
    QToolTip::showText(help->globalPos(), tip, viewport());
    return true;
}

void FlatHeader::contextMenuEvent(QContextMenuEvent *event)
{
    emit menuRequested(event->globalPos());
}

} // namespace signalbox
