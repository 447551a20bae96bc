#pragma once

#include "widgets/table/rowdelegate.h"

namespace signalbox {

/// A cell with a small line of the values before a span, quiet, and of those in it, strong; a gap is a gap.
class CourseDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    int textWidth(const QString &text, const QFontMetrics &metrics) const override;
};

} // namespace signalbox
