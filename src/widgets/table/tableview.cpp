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
    setHorizontalHeader(new FlatHeader(this));

    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(qMax(tableRowHeight, fontMetrics().height() + 8));
    verticalHeader()->setDefaultSectionSize(qMax(tableRowHeight, fontMetrics().height() + 8));
}

void TableView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    connect(this, &QTableView::doubleClicked, this, &TableView::opened, Qt::UniqueConnection);
}

void TableView::setColumnCharacters(const QList<int> &characters)
{
    const int unit = fontMetrics().averageCharWidth();
    for (int column = 0; column < characters.size(); ++column) {
        if (characters.at(column) < 0)
            horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
        else
            setColumnWidth(column, characters.at(column) * unit + 16);
    }
}

void TableView::fitHeight(int mostRows)
{
    const int rows = qBound(1, model()->rowCount(), mostRows);
    setFixedHeight(horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() + 1);
}

QByteArray TableView::saveColumns() const
{
    return horizontalHeader()->saveState();
}

bool TableView::restoreColumns(const QByteArray &state)
{
    return !state.isEmpty() && horizontalHeader()->restoreState(state);
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

void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!selectionModel() || !selectionModel()->hasSelection())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copy = menu->addAction(themedIcon(Icon::Copy), tr("Copy as text"), this, &TableView::copySelection);
    copy->setShortcut(QKeySequence::Copy);
    emit contextMenuRequested(menu);
    menu->popup(event->globalPos());
}

} // namespace signalbox
