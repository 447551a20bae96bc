#include "panels/metrics/picker/checkdelegate.h"

#include "widgets/look/tokens.h"

#include <QApplication>
#include <QPainter>

namespace signalbox {

void CheckDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect content = paintRow(painter, option, index);
    const bool isChecked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    QStyleOptionViewItem box(option);
    box.state = QStyle::State_Enabled | (isChecked ? QStyle::State_On : QStyle::State_Off)
        | (option.state & QStyle::State_MouseOver);
    box.rect = QRect(content.left(), content.top() + (content.height() - extent::indicator) / 2, extent::indicator,
        extent::indicator);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
}

int CheckDelegate::textWidth(const QString &, const QFontMetrics &) const
{
    return extent::indicator;
}

} // namespace signalbox
