#include "models/cron/jobrunmodel.h"

#include "core/async.h"
#include "core/humantext.h"
#include "core/visibletext.h"
#include "domain/cron/commandtag.h"
#include "domain/cron/jobstate.h"

namespace signalbox {

namespace {

constexpr int runsPerPage = 100;
constexpr std::chrono::minutes longestAge{59}; // in letters: "59 min ago"
/// A job that rarely runs may need many pages that find nothing of it; the user asks again beyond this.
constexpr int mostEmptyPages = 32;

} // namespace

JobRunModel::JobRunModel(CronSource &source, const Clock &clock, QObject *parent)
    : RowModel(clock, parent), m_source(source)
{ }

void JobRunModel::setJob(std::optional<qint64> jobId)
{
    if (!jobId)
        return setFilter(std::nullopt);
    JobRunFilter filter;
    filter.wanted.jobs.append(QString::number(*jobId));
    setFilter(filter);
}

void JobRunModel::setFilter(const std::optional<JobRunFilter> &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    ++m_generation;
    m_olderBefore.reset();
    m_lookedBackTo.reset();
    m_headRead = m_readingHead = m_readingOlder = m_olderWanted = m_pageFailed = false;
    clear();
    resetLoading();
    emit lookedBack();
    refresh();
}

void JobRunModel::setJobNames(const QHash<qint64, QString> &names)
{
    if (names == m_names)
        return;
    m_names = names;
    if (rowCount() > 0)
        emit dataChanged(index(0, Job), index(rowCount() - 1, Job));
}

QString JobRunModel::jobNameOf(const JobRun &run) const
{
    const QString name = m_names.value(run.jobId);
    return name.isEmpty() ? tr("job %1 (gone)").arg(run.jobId) : name;
}

void JobRunModel::refresh()
{
    if (m_readingHead || m_readingOlder || !m_filter)
        return;
    m_readingHead = true;
    beginLoading();
    whenReady(m_source.history(*m_filter, std::nullopt, runsPerPage), this,
        [this, generation = m_generation](const Result<JobRunPage> &answer) {
            if (generation != m_generation)
                return;
            m_readingHead = false;
            if (!answer)
                return failLoading(answer.error());
            applyHead(*answer);
            finishLoading();
            if (std::exchange(m_olderWanted, false))
                fetchMore({});
        });
}

void JobRunModel::applyHead(const JobRunPage &page)
{
    m_pageFailed = false;
    const bool continues = m_headRead && page.olderBefore && !rows().isEmpty() && *page.olderBefore <= row(0).runId;
    if (continues) {
        const auto below = std::find_if(
            rows().cbegin(), rows().cend(), [&](const JobRun &run) { return run.runId < *page.olderBefore; });
        return merge(page.runs, 0, int(below - rows().cbegin()));
    }
    if (m_headRead && rows().isEmpty() && page.runs.isEmpty())
        return; // the search below goes on from where it is
    merge(page.runs);
    m_olderBefore = page.olderBefore;
    m_lookedBackTo.reset();
    noteLook(page);
    m_olderWanted = m_olderWanted || page.runs.isEmpty(); // no view asks for more rows of a table that has none
    m_headRead = true;
}

bool JobRunModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_filter && m_olderBefore && !m_readingOlder && !m_pageFailed;
}

void JobRunModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_emptyPages = 0;
    if (m_readingHead)
        m_olderWanted = true;
    else
        readOlderPage();
}

void JobRunModel::readOlderPage()
{
    m_readingOlder = true;
    whenReady(m_source.history(*m_filter, m_olderBefore, runsPerPage), this,
        [this, generation = m_generation](const Result<JobRunPage> &answer) {
            if (generation != m_generation)
                return;
            m_readingOlder = false;
            if (answer)
                return applyOlderPage(*answer);
            m_pageFailed = answer.error().kind != ErrorKind::Cancelled;
            if (m_pageFailed)
                failLoading(answer.error());
        });
}

void JobRunModel::applyOlderPage(const JobRunPage &page)
{
    m_olderBefore = page.olderBefore; // first: a view may ask for more as soon as it hears of the rows
    merge(page.runs, rowCount(), 0);
    noteLook(page);
    if (page.runs.isEmpty() && m_olderBefore && ++m_emptyPages < mostEmptyPages)
        readOlderPage();
}

void JobRunModel::noteLook(const JobRunPage &page)
{
    if (page.lookedBackTo)
        m_lookedBackTo = page.lookedBackTo;
    emit lookedBack();
}

std::optional<std::chrono::microseconds> JobRunModel::duration(const JobRun &run) const
{
    return durationOf(run, clock().now());
}

QString JobRunModel::headerText(int column) const
{
    switch (Column(column)) {
    case Status:
        return tr("Status");
    case Job:
        return tr("Job");
    case Rows:
        return tr("Rows");
    case User:
        return tr("Role");
    case Database:
        return tr("Database");
    case Started:
        return tr("Started");
    case Duration:
        return tr("Duration");
    case Message:
        return tr("Message");
    case RunId:
        return tr("Run");
    case ColumnCount:
        break;
    }
    return {};
}

QString JobRunModel::headerToolTip(int column) const
{
    switch (Column(column)) {
    case Status:
        return tr("What became of the run.");
    case Job:
        return tr("The job that ran.");
    case Rows:
        return tr("How many rows it changed or returned, where its command tag says so.");
    case User:
        return tr("The role that it ran as.");
    case Database:
        return tr("The database that it ran in.");
    case Started:
        return tr("When the run started.");
    case Duration:
        return tr("How long the run took, or has taken so far.");
    case Message:
        return tr("What the server said at the end: a command tag such as DELETE 5, or an error.");
    case RunId:
        return tr("The number that pg_cron gave the run.");
    case ColumnCount:
        break;
    }
    return {};
}

QStringList JobRunModel::words(int column) const
{
    if (column == Started) // what is read later is older, and has room too
        return {relativeTime(clock().now() - longestAge, clock().now())};
    return column == Status ? runStatusTexts() : QStringList();
}

QString JobRunModel::text(const JobRun &run, int column) const
{
    switch (Column(column)) {
    case Status:
        return statusText(run.status);
    case Started:
        return run.startedAt ? relativeTime(*run.startedAt, clock().now()) : QString();
    case Duration: {
        const auto span = duration(run);
        return span ? durationText(*span) : QString();
    }
    case Job:
        return visibleText(jobNameOf(run));
    case Rows: {
        const auto rows = rowsOf(run);
        return rows ? countText(*rows) : QString();
    }
    case User:
        return visibleText(run.username);
    case Database:
        return visibleText(run.database);
    case Message:
        return visibleText(run.returnMessage.trimmed(), 1000);
    case RunId:
        return QString::number(run.runId);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant JobRunModel::sortValue(const JobRun &run, int column) const
{
    switch (Column(column)) {
    case Status:
    case Job:
    case User:
    case Database:
    case Message:
        return text(run, column);
    case Rows: {
        const auto rows = rowsOf(run);
        return rows ? QVariant(*rows) : QVariant();
    }
    case Started:
        return run.startedAt ? QVariant(run.startedAt->micros) : QVariant();
    case Duration: {
        const auto span = duration(run);
        return span ? QVariant(qint64(span->count())) : QVariant();
    }
    case RunId:
        return run.runId;
    case ColumnCount:
        break;
    }
    return {};
}

QString JobRunModel::toolTip(const JobRun &run, int column) const
{
    switch (Column(column)) {
    case Started:
        return run.startedAt ? exactInstant(*run.startedAt, timeZone(), true) : tr("pg_cron noted no start.");
    case Duration:
        return run.endedAt ? tr("Ended %1").arg(exactInstant(*run.endedAt, timeZone(), true)) : QString();
    case Message:
        return visibleText(run.returnMessage, 2000, true);
    case Status:
        return run.sample ? statusExplanation(run.status) + u'\n' + sampleExplanation() : statusExplanation(run.status);
    case Job:
    case Rows:
    case User:
    case Database:
    case RunId:
        return text(run, column);
    case ColumnCount:
        break;
    }
    return {};
}

std::optional<HealthState> JobRunModel::state(const JobRun &run, int column) const
{
    return column == Status ? std::optional(stateOf(run)) : std::nullopt;
}

} // namespace signalbox
