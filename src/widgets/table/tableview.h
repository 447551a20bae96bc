#pragma once

#include "widgets/table/groupheadings.h"
#include "widgets/table/tablecolumns.h"

#include <QMenu>
#include <QTableView>

namespace signalbox {

/// A list of rows with columns: 27-pixel rows, hairlines, whole rows selected. Return opens, Ctrl+C copies the
/// selected rows as tab-separated text with the column titles; the menus of the titles and of the rows choose columns.
class TableView : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// After the model and its delegates. Whoever owns the page remembers under `key` what the user makes of the columns.
    void setColumnRules(const QList<ColumnRule> &rules, const QString &key);
    QString columnsKey() const { return m_columnsKey; }
    /// What the user makes of the columns is kept there from now on.
    void rememberColumns(std::shared_ptr<QSettings> settings, const QString &key);
    const TableColumns &columns() const { return *m_columns; }
    GroupHeadings &headings() { return *m_headings; }
    const GroupHeadings &headings() const { return *m_headings; }
    QRect visualRect(const QModelIndex &index) const override; // without the heading above it
    void showColumnMenu(const QPoint &globalPosition);
    /// Makes the table as high as its rows, up to `mostRows` of them.
    void fitHeight(int mostRows);
    bool isAtTop() const;
    QString selectedText() const;

signals:
    void opened(const QModelIndex &index); // Return or double click
    void contextMenuRequested(QMenu *menu); // on the selected rows, about to be shown: for others to add to

public slots:
    void copySelection();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    QMenu *makeMenu();

    TableColumns *m_columns;
    GroupHeadings *m_headings;
    QString m_columnsKey;
};

} // namespace signalbox
