#pragma once

#include <QStyledItemDelegate>

namespace signalbox {

/// Cells of our tables: plain text, a hairline under each row, a quiet selection on which state colours stay legible.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit RowDelegate(QObject *parent = nullptr) : QStyledItemDelegate(parent) { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    /// What lies behind the cell's content; for delegates that draw their own.
    static void paintRow(QPainter *painter, const QStyleOptionViewItem &option);
};

} // namespace signalbox
