#pragma once

#include <QStyledItemDelegate>

namespace signalbox {

/// Cells of our tables: plain text, a hairline under each row, a quiet selection on which state colours stay legible.
/// Marked sample history, and what is old or unknown, is quieter.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit RowDelegate(QObject *parent = nullptr) : QStyledItemDelegate(parent) { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    static QString cellText(const QModelIndex &index);
    /// How wide a cell with that text is, without the room around it.
    virtual int textWidth(const QString &text, const QFontMetrics &metrics) const;

protected:
    /// What lies behind the cell's content; returns where the content goes.
    static QRect paintRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index);
    /// What of the text there is room for.
    static QString fittingText(const QStyleOptionViewItem &option, const QModelIndex &index, int width);
};

} // namespace signalbox
