#include "widgets/table/tableview.h"

#include "widgets/look/iconset.h"
#include "widgets/table/flatheader.h"
#include "widgets/table/rowdelegate.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>

namespace signalbox {

namespace {

constexpr int tableRowHeight = 27;
constexpr int copyRowLimit = 10'000; // beyond that an export is the tool, not the clipboard

QString cellText(const QModelIndex &index)
{
    QString text = index.data(Qt::DisplayRole).toString();
    return text.replace(u'\t', u' ').replace(u'\n', u' ');
}

} // namespace

TableView::TableView(QWidget *parent) : QTableView(parent)
{
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false); // Tab leaves the table
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    setItemDelegate(new RowDelegate(this));
    auto *header = new FlatHeader(this);
    setHorizontalHeader(header);
    m_columns = new TableColumns(*this);
    m_headings = new GroupHeadings(*this);
    connect(header, &FlatHeader::menuRequested, this, &TableView::showColumnMenu);

    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(qMax(tableRowHeight, fontMetrics().height() + 8));
    verticalHeader()->setDefaultSectionSize(qMax(tableRowHeight, fontMetrics().height() + 8));
}

void TableView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    m_columns->followModel();
    connect(this, &QTableView::doubleClicked, this, &TableView::opened, Qt::UniqueConnection);
}

void TableView::setColumnRules(const QList<ColumnRule> &rules, const QString &key)
{
    m_columnsKey = key;
    m_columns->setRules(rules);
}

void TableView::rememberColumns(std::shared_ptr<QSettings> settings, const QString &key)
{
    m_columns->remember(std::move(settings), key);
}

QRect TableView::visualRect(const QModelIndex &index) const
{
    QRect rect = QTableView::visualRect(index);
    if (rect.isValid())
        rect.setTop(rect.top() + m_headings->heightAbove(index.row()));
    return rect;
}

void TableView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    QPainter painter(viewport());
    m_headings->paint(painter, event->region());
}

void TableView::fitHeight(int mostRows)
{
    const int rows = qBound(1, model()->rowCount(), mostRows);
    setFixedHeight(horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() + 1);
}

bool TableView::isAtTop() const
{
    return verticalScrollBar()->value() == verticalScrollBar()->minimum();
}

QString TableView::selectedText() const
{
    if (!selectionModel() || !selectionModel()->hasSelection())
        return {};
    QList<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column))
            columns.append(column);
    }
    QStringList lines;
    QStringList cells;
    for (const int column : columns)
        cells.append(model()->headerData(column, Qt::Horizontal).toString());
    lines.append(cells.join(u'\t'));
    QItemSelection selection = selectionModel()->selection();
    std::sort(selection.begin(), selection.end(), [](const auto &a, const auto &b) { return a.top() < b.top(); });
    for (const QItemSelectionRange &range : std::as_const(selection)) {
        for (int row = range.top(); row <= range.bottom() && lines.size() <= copyRowLimit; ++row) {
            cells.clear();
            for (const int column : columns)
                cells.append(cellText(model()->index(row, column, rootIndex())));
            lines.append(cells.join(u'\t'));
        }
    }
    return lines.join(u'\n');
}

void TableView::copySelection()
{
    const QString text = selectedText();
    if (!text.isEmpty())
        QApplication::clipboard()->setText(text);
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        event->accept();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        emit opened(currentIndex());
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Escape) { // goes to the panel: leave()
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

QMenu *TableView::makeMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

void TableView::showColumnMenu(const QPoint &globalPosition)
{
    QMenu *menu = makeMenu();
    m_columns->fillMenu(*menu);
    menu->popup(globalPosition);
}

void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = makeMenu();
    if (selectionModel() && selectionModel()->hasSelection()) {
        QAction *copy = menu->addAction(themedIcon(Icon::Copy), tr("Copy as text"), this, &TableView::copySelection);
        copy->setShortcut(QKeySequence::Copy);
        emit contextMenuRequested(menu);
        menu->addSeparator();
    }
    QMenu *columns = menu->addMenu(themedIcon(Icon::Columns), tr("Columns"));
    m_columns->fillMenu(*columns);
    menu->popup(event->globalPos());
}

/// Whoever comes with the keyboard stands on a row at once, so that Return and the arrows have something to act on.
void TableView::focusInEvent(QFocusEvent *event)
{
    if (!selectionModel() || currentIndex().isValid())
        return QTableView::focusInEvent(event);
    {
        const QSignalBlocker quiet(selectionModel()); // Qt makes the first row the current one, and selects none
        QTableView::focusInEvent(event);
        selectionModel()->clearCurrentIndex();
    }
    const bool byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    if (byKey && model()->rowCount() > 0) {
        const QModelIndexList rows = selectionModel()->selectedRows();
        const QModelIndex first = rows.isEmpty() ? indexAt({0, 0}) : rows.first();
        selectionModel()->setCurrentIndex(first, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}

} // namespace signalbox
