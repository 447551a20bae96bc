#pragma once

#include "widgets/table/rowdelegate.h"

namespace signalbox {

/// A number that may be out of the ordinary: then its StateRole says so, and it wears that state's icon and colour.
class MarkedNumberDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    explicit MarkedNumberDelegate(QObject *parent = nullptr) : RowDelegate(parent) { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    int textWidth(const QString &text, const QFontMetrics &metrics) const override;
};

} // namespace signalbox
