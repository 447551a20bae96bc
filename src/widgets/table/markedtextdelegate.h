#pragma once

#include "widgets/table/rowdelegate.h"

namespace signalbox {

/// A text with something to be said about it: then its StateRole says so, and that state's icon stands behind the text.
class MarkedTextDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    explicit MarkedTextDelegate(QObject *parent = nullptr) : RowDelegate(parent) { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    int textWidth(const QString &text, const QFontMetrics &metrics) const override;
};

} // namespace signalbox
