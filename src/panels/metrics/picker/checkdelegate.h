#pragma once

#include "widgets/table/rowdelegate.h"

namespace signalbox {

/// A cell that is nothing but a check box, of CheckStateRole. Whoever owns the table decides what checks it.
class CheckDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    int textWidth(const QString &text, const QFontMetrics &metrics) const override;
};

} // namespace signalbox
