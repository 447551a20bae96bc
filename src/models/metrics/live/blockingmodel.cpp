#include "models/metrics/live/blockingmodel.h"

#include "core/humantext.h"
#include "core/visibletext.h"

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestIndent = 12;
constexpr qsizetype longestBackendName = 100;

QString doingOf(const LiveBackend &backend)
{
    if (backend.processId == 0)
        return BlockingModel::tr("prepared, waits for its end");
    if (backend.isHidden)
        return BlockingModel::tr("hidden from this role");
    if (!backend.waitsFor.isEmpty())
        return BlockingModel::tr("waiting");
    return visibleText(backend.state.isEmpty() ? backend.type : backend.state, longestBackendName);
}

QString lockOf(const LiveBackend &backend)
{
    if (backend.lockMode.isEmpty())
        return {};
    const QString &on = backend.relation.isEmpty() ? backend.lockType : backend.relation;
    return BlockingModel::tr("%1, %2", "what the lock is on, its mode")
        .arg(visibleText(on, longestBackendName), visibleText(backend.lockMode, longestBackendName));
}

QString waitsForWhom(const LiveBackend &backend)
{
    QStringList numbers;
    for (const int number : backend.waitsFor)
        numbers.append(number == 0 ? BlockingModel::tr("a prepared transaction") : QString::number(number));
    return joinedList(numbers);
}

} // namespace

QString BlockingModel::nameOf(const LiveBackend &backend)
{
    return backend.processId == 0 ? tr("prepared transaction") : tr("process %1").arg(backend.processId);
}

void BlockingModel::show(const QList<BlockingRow> &rows, Instant at)
{
    beginLoading();
    m_at = at;
    merge(rows);
    finishLoading();
    refreshTimes();
}

QString BlockingModel::ageText(const std::optional<Instant> &since) const
{
    if (!since || !since->isFinite())
        return {};
    return durationText(std::max(m_at - *since, std::chrono::microseconds(0)));
}

QString BlockingModel::headerText(int column) const
{
    switch (Column(column)) {
    case Process:
        return tr("Process");
    case Doing:
        return tr("State");
    case Waits:
        return tr("Waits for");
    case Lock:
        return tr("Lock");
    case WaitsFor:
        return tr("Behind");
    case Transaction:
        return tr("Transaction");
    case Role:
        return tr("Role");
    case Application:
        return tr("Application");
    case Database:
        return tr("Database");
    case Statement:
        return tr("Statement");
    case ColumnCount:
        break;
    }
    return {};
}

QString BlockingModel::headerToolTip(int column) const
{
    switch (Column(column)) {
    case Process:
        return tr("Its number on the server. Who waits stands below whom it waits for.");
    case Doing:
        return tr("What the server says that it does.");
    case Waits:
        return tr("How long it has been waiting for its lock.");
    case Lock:
        return tr("What it wants to lock, and how.");
    case WaitsFor:
        return tr("All processes that are in front of it: who holds the lock, and who asked for it earlier.");
    case Transaction:
        return tr("How long ago its transaction began.");
    case Role:
        return tr("The role that it works as.");
    case Application:
        return tr("What the client calls itself.");
    case Database:
        return tr("The database that it works in.");
    case Statement:
        return tr("What it runs now, or ran last. Secrets are hidden.");
    case ColumnCount:
        break;
    }
    return {};
}

QString BlockingModel::text(const BlockingRow &row, int column) const
{
    const LiveBackend &backend = row.backend;
    switch (Column(column)) {
    case Process: {
        const QString number = backend.processId == 0 ? nameOf(backend) : QString::number(backend.processId);
        return row.depth == 0 ? number : QString(2 * std::min(row.depth, deepestIndent), u' ') + u"└ "_s + number;
    }
    case Doing:
        return row.isDeadlocked ? tr("deadlocked") : doingOf(backend);
    case Waits:
        return ageText(backend.waitsSince);
    case Lock:
        return lockOf(backend);
    case WaitsFor:
        return waitsForWhom(backend);
    case Transaction:
        return ageText(backend.transactionStartedAt);
    case Role:
        return visibleText(backend.username, longestBackendName);
    case Application:
        return backend.isOurs ? tr("%1, ours").arg(visibleText(backend.application, longestBackendName))
                              : visibleText(backend.application, longestBackendName);
    case Database:
        return visibleText(backend.database, longestBackendName);
    case Statement:
        return visibleText(backend.query.simplified());
    case ColumnCount:
        break;
    }
    return {};
}

QVariant BlockingModel::sortValue(const BlockingRow &row, int column) const
{
    switch (Column(column)) {
    case Process:
        return row.backend.processId;
    case Waits:
        return row.backend.waitsSince ? QVariant(row.backend.waitsSince->micros) : QVariant();
    case Transaction:
        return row.backend.transactionStartedAt ? QVariant(row.backend.transactionStartedAt->micros) : QVariant();
    case Doing:
    case Lock:
    case WaitsFor:
    case Role:
    case Application:
    case Database:
    case Statement:
        return text(row, column);
    case ColumnCount:
        break;
    }
    return {};
}

QString BlockingModel::toolTip(const BlockingRow &row, int column) const
{
    const LiveBackend &backend = row.backend;
    switch (Column(column)) {
    case Process:
        return row.waiters > 0 ? tr("%n process(es) wait for it", nullptr, row.waiters) : QString();
    case Doing:
        return backend.stateSince
            ? tr("%1 since %2").arg(doingOf(backend), exactInstant(*backend.stateSince, timeZone(), true))
            : doingOf(backend);
    case Waits:
        return backend.waitsSince ? exactInstant(*backend.waitsSince, timeZone(), true) : QString();
    case Transaction:
        return backend.transactionStartedAt ? exactInstant(*backend.transactionStartedAt, timeZone(), true) : QString();
    case Statement:
        return visibleText(backend.query, 4096, true);
    case Lock:
    case WaitsFor:
    case Role:
    case Application:
    case Database:
        return text(row, column);
    case ColumnCount:
        break;
    }
    return {};
}

std::optional<HealthState> BlockingModel::state(const BlockingRow &row, int column) const
{
    if (column != Doing)
        return std::nullopt;
    if (row.isDeadlocked)
        return HealthState::Failing;
    if (row.depth == 0)
        return HealthState::Attention;
    return HealthState::Paused;
}

} // namespace signalbox
