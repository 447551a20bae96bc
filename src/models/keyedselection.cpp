#include "models/keyedselection.h"

#include "models/tablemodel.h"

#include <QScopedValueRollback>

namespace signalbox {

KeyedSelection::KeyedSelection(QAbstractItemModel *model, std::function<bool(qint64)> mayReturn, QObject *parent)
    : QItemSelectionModel(nullptr, parent), m_mayReturn(std::move(mayReturn))
{
    // Before the base class hears of it: that deselects the rows and makes a neighbour the current one.
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &KeyedSelection::remember);
    setModel(model);
}

qint64 KeyedSelection::keyOf(int row) const
{
    return model()->index(row, 0).data(TableModel::KeyRole).toLongLong();
}

QList<qint64> KeyedSelection::keys() const
{
    QList<qint64> keys = m_away.values();
    for (const QModelIndex &index : selectedRows())
        keys.append(keyOf(index.row()));
    std::sort(keys.begin(), keys.end(), std::greater<>());
    return keys;
}

void KeyedSelection::choose(qint64 key)
{
    const QScopedValueRollback quiet(m_marking, true);
    clearSelection();
    setCurrentIndex({}, NoUpdate);
    m_away = {key};
    m_awayCurrent = key;
    mark(0, model()->rowCount() - 1);
}

void KeyedSelection::reduceTo(std::optional<qint64> key)
{
    if (key && keys().contains(*key))
        return choose(*key);
    const QScopedValueRollback quiet(m_marking, true);
    clearSelection();
    m_awayCurrent.reset();
}

void KeyedSelection::select(const QItemSelection &selection, SelectionFlags command)
{
    if (command.testFlag(Clear))
        m_away.clear();
    QItemSelectionModel::select(selection, command);
    if (!m_marking && command != NoUpdate)
        emit chosen();
}

void KeyedSelection::setCurrentIndex(const QModelIndex &index, SelectionFlags command)
{
    {
        const QScopedValueRollback quiet(m_marking, true);
        QItemSelectionModel::setCurrentIndex(index, command);
    }
    if (index.isValid())
        m_awayCurrent.reset();
    if (!m_marking && command != NoUpdate)
        emit chosen();
}

void KeyedSelection::remember(const QModelIndex &, int first, int last)
{
    for (const QModelIndex &index : selectedRows()) {
        const qint64 key = index.row() >= first && index.row() <= last ? keyOf(index.row()) : 0;
        if (key != 0 && m_mayReturn(key))
            m_away.insert(key);
    }
    if (currentIndex().isValid() && currentIndex().row() >= first && currentIndex().row() <= last) {
        const qint64 key = keyOf(currentIndex().row());
        const QScopedValueRollback quiet(m_marking, true);
        setCurrentIndex({}, NoUpdate); // else a view would scroll to the next one
        m_awayCurrent = key;
    }
}

void KeyedSelection::mark(int first, int last)
{
    if (m_away.isEmpty() && !m_awayCurrent)
        return;
    const QScopedValueRollback quiet(m_marking, true);
    for (int row = first; row <= last; ++row) {
        const qint64 key = keyOf(row);
        if (m_away.remove(key))
            select(model()->index(row, 0), Select | Rows);
        if (m_awayCurrent == key)
            setCurrentIndex(model()->index(row, 0), NoUpdate);
    }
}

} // namespace signalbox
