#pragma once

#include <QMenu>
#include <QTableView>

namespace signalbox {

/// A list of rows with columns: 27-pixel rows, hairlines, whole rows selected. Return opens, Ctrl+C copies the
/// selected rows as tab-separated text with the column titles.
class TableView : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// First widths in average characters, by column; -1 takes what is left over.
    void setColumnCharacters(const QList<int> &characters);
    /// Makes the table as high as its rows, up to `mostRows` of them.
    void fitHeight(int mostRows);
    QByteArray saveColumns() const;
    bool restoreColumns(const QByteArray &state); // false when it does not fit this table
    bool isAtTop() const;
    QString selectedText() const;

signals:
    void opened(const QModelIndex &index); // Return or double click
    void contextMenuRequested(QMenu *menu); // on the selected rows, about to be shown: for others to add to

public slots:
    void copySelection();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
};

} // namespace signalbox
