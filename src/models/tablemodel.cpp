#include "models/tablemodel.h"

namespace signalbox {

TableModel::TableModel(const Clock &clock, QObject *parent) : QAbstractTableModel(parent), m_clock(clock) { }

void TableModel::setTimeZone(const QTimeZone &zone)
{
    if (zone == m_timeZone)
        return;
    m_timeZone = zone;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::DisplayRole, Qt::ToolTipRole});
}

void TableModel::refreshTimes()
{
    if (rowCount() == 0)
        return;
    for (const int column : agingColumns())
        emit dataChanged(index(0, column), index(rowCount() - 1, column), {Qt::DisplayRole});
}

void TableModel::beginLoading()
{
    if (m_loadState != LoadState::Loading)
        m_settledState = m_loadState;
    setLoadState(LoadState::Loading);
}

void TableModel::finishLoading()
{
    m_error.reset();
    m_loadedAt = m_clock.now();
    setLoadState(LoadState::Loaded);
}

void TableModel::failLoading(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled) {
        setLoadState(m_settledState);
        return;
    }
    m_error = error;
    setLoadState(LoadState::Failed);
}

void TableModel::resetLoading()
{
    m_error.reset();
    m_loadedAt.reset();
    m_settledState = LoadState::Idle;
    setLoadState(LoadState::Idle);
}

void TableModel::setLoadState(LoadState state)
{
    // Failed to Failed is told, too: the reason may be another one.
    if (state == m_loadState && state != LoadState::Failed)
        return;
    m_loadState = state;
    emit loadStateChanged(state);
}

} // namespace signalbox
