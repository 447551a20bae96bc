#include "models/cron/liverunmodel.h"

#include "core/async.h"
#include "core/humantext.h"
#include "core/visibletext.h"
#include "domain/cron/commandmask.h"

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestStatement = 2000;

} // namespace

LiveRunModel::LiveRunModel(CronSource &source, const Clock &clock, QObject *parent)
    : RowModel(clock, parent), m_source(source)
{ }

void LiveRunModel::refresh()
{
    if (m_fetching)
        return;
    m_fetching = true;
    beginLoading();
    whenReady(m_source.live(), this, [this](const Result<QList<LiveRun>> &answer) {
        m_fetching = false;
        if (!answer)
            return failLoading(answer.error());
        merge(*answer);
        finishLoading();
    });
}

void LiveRunModel::setUsual(const QHash<qint64, std::chrono::microseconds> &usual)
{
    if (usual == m_usual)
        return;
    m_usual = usual;
    if (rowCount() > 0)
        emit dataChanged(index(0, Running), index(rowCount() - 1, Usual));
}

std::optional<std::chrono::microseconds> LiveRunModel::usualOf(const LiveRun &run) const
{
    const auto found = m_usual.constFind(run.jobId);
    return found == m_usual.cend() ? std::nullopt : std::optional(*found);
}

std::optional<std::chrono::microseconds> LiveRunModel::runningFor(const LiveRun &run) const
{
    if (!run.startedAt || !run.startedAt->isFinite())
        return std::nullopt;
    return std::max(clock().now() - *run.startedAt, std::chrono::microseconds(0));
}

QString LiveRunModel::waitWords(const LiveRun &run)
{
    if (run.activityHidden)
        return tr("hidden from this role");
    if (run.waitEventType.isEmpty())
        return tr("nothing, it computes");
    return visibleText(u"%1: %2"_s.arg(run.waitEventType, run.waitEvent));
}

QString LiveRunModel::headerText(int column) const
{
    switch (Column(column)) {
    case Job:
        return tr("Job");
    case Running:
        return tr("Running for");
    case Usual:
        return tr("Usually");
    case Waiting:
        return tr("Waits for");
    case Blocked:
        return tr("Blocked by");
    case Pid:
        return tr("Process");
    case Role:
        return tr("Role");
    case Database:
        return tr("Database");
    case ColumnCount:
        break;
    }
    return {};
}

QString LiveRunModel::headerToolTip(int column) const
{
    switch (Column(column)) {
    case Job:
        return tr("The job whose run it is.");
    case Running:
        return tr("How long it has been running.");
    case Usual:
        return tr("How long half of its runs take at most.");
    case Waiting:
        return tr("What the server says that it waits for.");
    case Blocked:
        return tr("The processes that hold what it waits for.");
    case Pid:
        return tr("The number of its process on the server.");
    case Role:
        return tr("The role that it runs as.");
    case Database:
        return tr("The database that it runs in.");
    case ColumnCount:
        break;
    }
    return {};
}

QString LiveRunModel::text(const LiveRun &run, int column) const
{
    switch (Column(column)) {
    case Job:
        return run.jobName.isEmpty() ? tr("job %1").arg(run.jobId) : visibleText(run.jobName);
    case Running: {
        const auto span = runningFor(run);
        return span ? durationText(*span) : QString();
    }
    case Usual: {
        const auto usual = usualOf(run);
        return usual ? durationText(*usual) : QString();
    }
    case Waiting:
        return waitWords(run);
    case Blocked: {
        QStringList pids;
        for (const LiveBlocker &blocker : run.blockers)
            pids.append(QString::number(blocker.processId));
        return joinedList(pids);
    }
    case Pid:
        return QString::number(run.processId);
    case Role:
        return visibleText(run.username);
    case Database:
        return visibleText(run.database);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant LiveRunModel::sortValue(const LiveRun &run, int column) const
{
    switch (Column(column)) {
    case Job:
    case Waiting:
    case Blocked:
    case Role:
    case Database:
        return text(run, column);
    case Running: {
        const auto span = runningFor(run);
        return span ? QVariant(qint64(span->count())) : QVariant();
    }
    case Usual: {
        const auto usual = usualOf(run);
        return usual ? QVariant(qint64(usual->count())) : QVariant();
    }
    case Pid:
        return run.processId;
    case ColumnCount:
        break;
    }
    return {};
}

QString LiveRunModel::toolTip(const LiveRun &run, int column) const
{
    switch (Column(column)) {
    case Job:
        return visibleText(maskedCommand(run.command).text, longestStatement, true);
    case Running:
        return run.startedAt ? exactInstant(*run.startedAt, timeZone(), true) : tr("pg_cron noted no start.");
    case Blocked: {
        QStringList lines;
        for (const LiveBlocker &blocker : run.blockers)
            lines.append(u"%1: %2"_s.arg(QString::number(blocker.processId),
                visibleText(maskedCommand(blocker.query).text, longestStatement, true)));
        return lines.join(u'\n');
    }
    case Usual:
    case Waiting:
    case Pid:
    case Role:
    case Database:
        return text(run, column);
    case ColumnCount:
        break;
    }
    return {};
}

std::optional<HealthState> LiveRunModel::state(const LiveRun &run, int column) const
{
    if (column == Job)
        return run.blockers.isEmpty() ? HealthState::Running : HealthState::Attention;
    return std::nullopt;
}

} // namespace signalbox
