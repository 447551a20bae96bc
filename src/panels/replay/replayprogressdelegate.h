#pragma once

#include "widgets/table/rowdelegate.h"

namespace signalbox {

/// How far a bulk replay is: a thin bar with the numbers beside it.
class ReplayProgressDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    int textWidth(const QString &text, const QFontMetrics &metrics) const override;
};

} // namespace signalbox
