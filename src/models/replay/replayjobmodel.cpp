#include "models/replay/replayjobmodel.h"

#include "core/async.h"
#include "core/humantext.h"
#include "core/visibletext.h"

namespace signalbox {

ReplayJobModel::ReplayJobModel(ReplaySource &source, const Clock &clock, QObject *parent)
    : RowModel(clock, parent), m_source(source)
{ }

void ReplayJobModel::refresh()
{
    if (m_reading)
        return;
    m_reading = true;
    beginLoading();
    whenReady(m_source.jobs(), this, [this](const Result<QList<ReplayJob>> &answer) {
        m_reading = false;
        if (!answer)
            return failLoading(answer.error());
        merge(*answer);
        finishLoading();
    });
}

void ReplayJobModel::update(const ReplayJob &job)
{
    if (const int row = rowOf(job.id); row >= 0)
        merge({job}, row, 1);
}

std::optional<ReplayJob> ReplayJobModel::job(qint64 id) const
{
    const int at = rowOf(id);
    return at < 0 ? std::nullopt : std::optional(row(at));
}

QVariant ReplayJobModel::data(const QModelIndex &index, int role) const
{
    if (index.isValid() && index.row() < rowCount()) {
        if (role == SettledRole)
            return row(index.row()).settled();
        if (role == TotalRole)
            return row(index.row()).total;
    }
    return RowModel::data(index, role);
}

QString ReplayJobModel::headerText(int column) const
{
    switch (Column(column)) {
    case State:
        return tr("State");
    case What:
        return tr("What");
    case Progress:
        return tr("Progress");
    case Delivered:
        return tr("Delivered");
    case Failed:
        return tr("Failed again");
    case Skipped:
        return tr("Skipped");
    case By:
        return tr("By");
    case Started:
        return tr("Started");
    case ColumnCount:
        break;
    }
    return {};
}

QString ReplayJobModel::headerToolTip(int column) const
{
    switch (Column(column)) {
    case State:
        return tr("How far the replay is.");
    case What:
        return tr("Which deliveries were chosen.");
    case Progress:
        return tr("How many have been sent again, of how many.");
    case Delivered:
        return tr("How many arrived this time.");
    case Failed:
        return tr("How many failed again.");
    case Skipped:
        return tr("How many were left out, each with its reason.");
    case By:
        return tr("The database role that started it.");
    case Started:
        return tr("When it was started.");
    case ColumnCount:
        break;
    }
    return {};
}

QStringList ReplayJobModel::words(int column) const
{
    return column == State ? replayStatusTexts() : QStringList();
}

QString ReplayJobModel::text(const ReplayJob &job, int column) const
{
    switch (Column(column)) {
    case State:
        return statusText(job.state);
    case What:
        return job.title.isEmpty() ? tr("%n message(s)", nullptr, job.total) : visibleText(job.title, 200);
    case Progress:
        return tr("%1 of %2").arg(countText(job.settled()), countText(job.total));
    case Delivered:
        return countText(job.delivered);
    case Failed:
        return countText(job.failed);
    case Skipped:
        return countText(job.skipped);
    case By:
        return visibleText(job.requestedBy, 100);
    case Started:
        return job.createdAt ? relativeTime(*job.createdAt, clock().now()) : QString();
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ReplayJobModel::sortValue(const ReplayJob &job, int column) const
{
    switch (Column(column)) {
    case State:
    case What:
    case By:
        return text(job, column);
    case Progress:
        return job.total > 0 ? double(job.settled()) / job.total : 1.0;
    case Delivered:
        return job.delivered;
    case Failed:
        return job.failed;
    case Skipped:
        return job.skipped;
    case Started:
        return job.createdAt ? QVariant(job.createdAt->micros) : QVariant();
    case ColumnCount:
        break;
    }
    return {};
}

QString ReplayJobModel::toolTip(const ReplayJob &job, int column) const
{
    switch (Column(column)) {
    case State:
        return visibleText(job.stateWords, 1000, true);
    case What:
        return visibleText(job.title, 1000, true);
    case Progress:
        return tr("%1 sent, %2 under way, %3 waiting")
            .arg(countText(job.sent), countText(job.underWay()), countText(job.waiting()));
    case Started:
        return job.createdAt ? exactInstant(*job.createdAt, timeZone()) : QString();
    case Delivered:
    case Failed:
    case Skipped:
    case By:
        return text(job, column);
    case ColumnCount:
        break;
    }
    return {};
}

std::optional<HealthState> ReplayJobModel::state(const ReplayJob &job, int column) const
{
    if (column == State)
        return stateOf(job);
    return std::nullopt;
}

bool ReplayJobModel::isNumeric(int column) const
{
    return column == Delivered || column == Failed || column == Skipped;
}

} // namespace signalbox
