#include "widgets/table/slidingtable.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace signalbox {

SlidingTable::SlidingTable(QWidget *parent) : TableView(parent)
{
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (!m_adjusting)
            emit sightChanged();
    });
}

void SlidingTable::setModel(QAbstractItemModel *model)
{
    TableView::setModel(model);
    connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] { dropAnchor(-1, -1); });
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
        [this](const QModelIndex &, int first, int last) { dropAnchor(first, last); });
    connect(model, &QAbstractItemModel::rowsInserted, this, &SlidingTable::weighAnchor);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &SlidingTable::weighAnchor);
}

void SlidingTable::setFollowedEdge(std::optional<Qt::Edge> edge)
{
    m_followedEdge = edge;
}

int SlidingTable::rowHeight() const
{
    return verticalHeader()->defaultSectionSize();
}

int SlidingTable::firstRowInSight() const
{
    const int rows = model() ? model()->rowCount() : 0;
    return std::min(verticalScrollBar()->value() / rowHeight(), rows - 1);
}

int SlidingTable::lastRowInSight() const
{
    const int rows = model() ? model()->rowCount() : 0;
    return std::min((verticalScrollBar()->value() + viewport()->height() - 1) / rowHeight(), rows - 1);
}

int SlidingTable::rowsOnScreen() const
{
    return viewport()->height() / rowHeight() + 1;
}

bool SlidingTable::isAtBottom() const
{
    return verticalScrollBar()->value() == verticalScrollBar()->maximum();
}

void SlidingTable::dropAnchor(int removedFirst, int removedLast)
{
    m_adjusting = true;
    m_following = (m_followedEdge == Qt::TopEdge && isAtTop()) || (m_followedEdge == Qt::BottomEdge && isAtBottom());
    int row = firstRowInSight();
    if (row >= removedFirst && row <= removedLast)
        row = removedLast + 1 < model()->rowCount() ? removedLast + 1 : removedFirst - 1;
    m_anchor = row >= 0 ? model()->index(row, 0) : QModelIndex();
    m_anchorRow = row;
    m_anchorValue = verticalScrollBar()->value();
}

void SlidingTable::weighAnchor()
{
    executeDelayedItemsLayout(); // so that the scroll bar knows the rows
    if (m_following)
        verticalScrollBar()->setValue(m_followedEdge == Qt::TopEdge ? 0 : verticalScrollBar()->maximum());
    else if (m_anchor.isValid())
        verticalScrollBar()->setValue(m_anchorValue + (m_anchor.row() - m_anchorRow) * rowHeight());
    m_anchor = QModelIndex();
    m_adjusting = false;
    tellLater();
}

/// Not at once: the model is still busy with the rows.
void SlidingTable::tellLater()
{
    if (std::exchange(m_telling, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_telling = false;
            emit sightChanged();
        },
        Qt::QueuedConnection);
}

QModelIndex SlidingTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (!currentIndex().isValid()) // it may be among the rows that have gone
        return model()->index(firstRowInSight(), horizontalHeader()->logicalIndex(0));
    return TableView::moveCursor(action, modifiers);
}

void SlidingTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Home || event->key() == Qt::Key_End) {
        emit endRequested(event->key() == Qt::Key_End);
        event->accept();
        return;
    }
    TableView::keyPressEvent(event);
}

void SlidingTable::resizeEvent(QResizeEvent *event)
{
    TableView::resizeEvent(event);
    tellLater();
}

} // namespace signalbox
