#include "core/humantext.h"
#include "core/visibletext.h"
#include "domain/cron/commandmask.h"
#include "domain/cron/jobpunctualitytext.h"
#include "domain/cron/jobstate.h"
#include "models/cron/cronjobmodel.h"

#include <algorithm>
#include <cmath>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTip = 2000;

std::optional<qint64> rowsOfLastRun(const CronJob &job)
{
    const bool isThere = job.lastRun && !job.recent.isEmpty() && job.recent.first().runId == job.lastRun->runId;
    return isThere ? job.recent.first().rows : std::nullopt;
}

StripMarks marksOf(const CronJob &job)
{
    const QList<RecentRun> runs = job.recent.first(std::min(job.recent.size(), qsizetype(CronJobModel::stripRuns)));
    std::chrono::microseconds longest{1};
    for (const RecentRun &run : runs)
        longest = std::max(longest, run.duration.value_or(std::chrono::microseconds(0)));
    StripMarks marks;
    marks.reserve(runs.size());
    for (auto run = runs.crbegin(); run != runs.crend(); ++run) {
        const double span = run->duration ? double(run->duration->count()) : 0;
        marks.append({stateOf(run->status), span / double(longest.count()), run->sample});
    }
    return marks;
}

/// Of those that ended and are no samples.
QString marksInWords(const CronJob &job)
{
    int ended = 0;
    int succeeded = 0;
    for (const RecentRun &run : job.recent.first(std::min(job.recent.size(), qsizetype(CronJobModel::stripRuns)))) {
        const bool counts = !run.sample && (run.status == RunStatus::Succeeded || run.status == RunStatus::Failed);
        ended += counts ? 1 : 0;
        succeeded += counts && run.status == RunStatus::Succeeded ? 1 : 0;
    }
    return ended == 0 ? QString()
                      : CronJobModel::tr("%1 of %n run(s) succeeded", nullptr, ended).arg(countText(succeeded));
}

/// Those that do harm, or may.
QList<JobFinding> gravesOf(const QList<JobFinding> &findings)
{
    QList<JobFinding> grave;
    for (const JobFinding &finding : findings) {
        if (finding.severity != JobFinding::Severity::Info)
            grave.append(finding);
    }
    return grave;
}

QStringList hintLines(const QList<JobFinding> &findings)
{
    QStringList lines;
    for (const JobFinding &finding : gravesOf(findings))
        lines.append(inSentences({finding.what, finding.instead}));
    return lines;
}

std::optional<std::chrono::microseconds> p50Of(const JobInsight &insight)
{
    const auto &usual = insight.figures.usualDuration;
    return usual ? std::optional(usual->median) : std::nullopt;
}

std::optional<std::chrono::microseconds> p95Of(const JobInsight &insight)
{
    const auto &usual = insight.figures.usualDuration;
    return usual ? std::optional(usual->p95) : std::nullopt;
}

bool isUnusual(const JobInsight &insight)
{
    const DurationVerdict verdict = insight.figures.lastDuration;
    return verdict == DurationVerdict::Longer || verdict == DurationVerdict::Shorter;
}

QString durationOrNothing(std::optional<std::chrono::microseconds> span)
{
    return span ? durationText(*span) : QString();
}

QVariant countOrNothing(std::optional<std::chrono::microseconds> span)
{
    return span ? QVariant(qint64(span->count())) : QVariant();
}

} // namespace

/// What is red first. A job that runs stays where it was, so that rows do not hop with every run.
int CronJobModel::stateRank(const CronJob &job) const
{
    switch (stateOfRow(job)) {
    case HealthState::Failing:
        return 0;
    case HealthState::Attention:
        return !isOwing(job) ? 3 : jobStateOf(job) == JobState::Missed ? 1 : 2;
    case HealthState::Healthy:
    case HealthState::Running:
    case HealthState::Unknown:
        return 4;
    case HealthState::Paused:
        return 5;
    }
    Q_UNREACHABLE();
}

bool CronJobModel::isNumeric(int column) const
{
    return column == LastDuration || column == LastRows || column == SuccessRate || column == Missed || column == Usual
        || column == Slow || column == Findings;
}

QString CronJobModel::headerText(int column) const
{
    switch (Column(column)) {
    case State:
        return tr("State");
    case Name:
        return tr("Job");
    case ScheduleWords:
        return tr("Schedule");
    case Schedule:
        return tr("Expression");
    case LastRun:
        return tr("Last run");
    case LastDuration:
        return tr("Duration");
    case LastRows:
        return tr("Rows");
    case LastStatus:
        return tr("Result");
    case NextRun:
        return tr("Next run");
    case SuccessRate:
        return tr("Success");
    case Missed:
        return tr("Missed (24 h)");
    case Runs:
        return tr("Last %n run(s)", nullptr, stripRuns);
    case Usual:
        return tr("p50");
    case Slow:
        return tr("p95");
    case Findings:
        return tr("Hints");
    case Role:
        return tr("Role");
    case Database:
        return tr("Database");
    case ColumnCount:
        break;
    }
    return {};
}

QString CronJobModel::headerToolTip(int column) const
{
    switch (Column(column)) {
    case State:
        return tr("How the job is: by its last run, by the runs that it missed since, or paused.");
    case Name:
        return tr("The name given to cron.schedule(), or the number of a job without one.");
    case ScheduleWords:
        return tr("The schedule in words, counted in the time zone of pg_cron.");
    case Schedule:
        return tr("When the job runs, as pg_cron has it: minute, hour, day of the month, month, day of the week; or an "
                  "interval.");
    case LastRun:
        return tr("When the last run started.");
    case LastDuration:
        return tr("How long the last run took, or has taken so far. Orange when that is not as usual.");
    case LastRows:
        return tr("How many rows the last run changed or returned, where its command tag says so.");
    case LastStatus:
        return tr("What became of the last run.");
    case NextRun:
        return tr("When the scheduler will start the job next.");
    case SuccessRate:
        return tr("How many of its newest runs succeeded, of those that ended.");
    case Missed:
        return tr(
            "How many runs of the last 24 hours were due and never began, although the scheduler was alive. Empty when "
            "none, a question mark where that is not known.");
    case Runs:
        return tr("The newest runs, the last one at the right: colour is the result, height the duration.");
    case Usual:
        return tr("Half of its newest runs took no longer.");
    case Slow:
        return tr("19 of 20 of its newest runs took no longer.");
    case Findings:
        return tr("How many things about the job will not do what they look like.");
    case Role:
        return tr("The role that the job runs as.");
    case Database:
        return tr("The database that the job runs in.");
    case ColumnCount:
        break;
    }
    return {};
}

QStringList CronJobModel::words(int column) const
{
    if (column == LastStatus)
        return runStatusTexts() + QStringList{tr("sample"), statusText(CronJob())};
    if (column != State)
        return {};
    QStringList all{
        jobStateText(JobState::NeverRan), jobStateText(JobState::Missed), jobStateText(JobState::Late), tr("sample")};
    for (const HealthState state : {HealthState::Healthy, HealthState::Attention, HealthState::Failing,
             HealthState::Running, HealthState::Paused, HealthState::Unknown})
        all.append(stateWord(state));
    return all;
}

QString CronJobModel::text(const CronJob &job, int column) const
{
    switch (Column(column)) {
    case State:
        return stateWordOf(job);
    case Name:
        return visibleText(jobName(job));
    case ScheduleWords:
        return info(job.schedule).reading.words;
    case Schedule:
        return visibleText(job.schedule);
    case LastRun:
        return job.lastRun && job.lastRun->startedAt ? relativeTime(*job.lastRun->startedAt, clock().now()) : QString();
    case LastDuration:
        return durationOrNothing(lastDuration(job));
    case LastRows: {
        const auto rows = rowsOfLastRun(job);
        return rows ? countText(*rows) : QString();
    }
    case LastStatus:
        return job.lastRun && job.lastRun->sample ? tr("sample") : statusText(job);
    case NextRun: {
        const auto next = nextRun(job);
        return next ? relativeTime(*next, clock().now()) : QString();
    }
    case SuccessRate: {
        const auto rate = insightOfJob(job).figures.successRate;
        return rate ? tr("%1 %").arg(numberText(std::floor(*rate * 100))) : QString(); // 99.9 % is not all of them
    }
    case Missed: {
        const auto missed = missedOf(job);
        if (!job.active || missed == 0 || m_overview.punctualityPending)
            return {};
        return missed ? countText(*missed) : tr("?", "it is not known how many");
    }
    case Runs:
        return marksInWords(job);
    case Usual:
        return durationOrNothing(p50Of(insightOfJob(job)));
    case Slow:
        return durationOrNothing(p95Of(insightOfJob(job)));
    case Findings: {
        const qsizetype count = gravesOf(findingsOf(job)).size();
        return count > 0 ? countText(count) : QString();
    }
    case Role:
        return visibleText(job.username);
    case Database:
        return visibleText(job.database);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant CronJobModel::sortValue(const CronJob &job, int column) const
{
    switch (Column(column)) {
    case State:
        return stateRank(job);
    case Name:
    case ScheduleWords:
    case Schedule:
    case LastStatus:
    case Role:
    case Database:
        return text(job, column);
    case LastRun:
        return job.lastRun && job.lastRun->startedAt ? QVariant(job.lastRun->startedAt->micros) : QVariant();
    case LastDuration:
        return countOrNothing(lastDuration(job));
    case LastRows: {
        const auto rows = rowsOfLastRun(job);
        return rows ? QVariant(*rows) : QVariant();
    }
    case NextRun: {
        const auto next = nextRun(job);
        return next ? QVariant(next->micros) : QVariant();
    }
    case Missed: {
        const auto missed = missedOf(job);
        return missed ? QVariant(*missed) : QVariant();
    }
    case Runs:
    case SuccessRate: {
        const auto rate = insightOfJob(job).figures.successRate;
        return rate ? QVariant(*rate) : QVariant();
    }
    case Usual:
        return countOrNothing(p50Of(insightOfJob(job)));
    case Slow:
        return countOrNothing(p95Of(insightOfJob(job)));
    case Findings:
        return gravesOf(findingsOf(job)).size();
    case ColumnCount:
        break;
    }
    return {};
}

/// What the mark at the name says without eyes.
QString CronJobModel::nameAndHints(const CronJob &job) const
{
    const int count = int(gravesOf(findingsOf(job)).size());
    return count == 0 ? text(job, Name) : tr("%1, %n hint(s)", nullptr, count).arg(text(job, Name));
}

QString CronJobModel::scheduleToolTip(const CronJob &job) const
{
    const ScheduleReading &reading = info(job.schedule).reading;
    QStringList lines{reading.words, tr("Counted in %1").arg(cronZoneText())};
    if (!reading.remark.isEmpty())
        lines.append(reading.remark);
    return lines.join(u'\n');
}

QString CronJobModel::stateToolTip(const CronJob &job) const
{
    if (job.active && standsStill(scheduler()))
        return standstill();
    if (!job.active)
        return tr("Paused: the scheduler does not run this job.");
    const ScheduleReading &reading = info(job.schedule).reading;
    if (!reading.schedule)
        return reading.remark;
    QStringList lines;
    if (const auto owed = owedBy(job))
        lines.append(owedSentence(*owed, clock().now()));
    lines.append(lastRunToolTip(job));
    if (job.punctuality && job.punctuality->missed > 0)
        lines.append(missedSentence(job.punctuality));
    return lines.join(u'\n');
}

QString CronJobModel::lastRunToolTip(const CronJob &job) const
{
    if (job.lastRun && job.lastRun->sample)
        return statusText(job) + u'\n' + sampleExplanation();
    if (!job.lastRun && m_overview.lookedBackTo)
        return tr("No run since %1, which is as far back as was looked.")
            .arg(exactInstant(*m_overview.lookedBackTo, timeZone()));
    if (!job.lastRun)
        return tr("The job has not run since it was made, or its history was deleted.");
    return (statusExplanation(job.lastRun->status) + u'\n' + visibleText(job.lastRun->returnMessage, longestTip, true))
        .trimmed();
}

QString CronJobModel::toolTip(const CronJob &job, int column) const
{
    switch (Column(column)) {
    case State:
        return stateToolTip(job);
    case Name: {
        const QStringList lines = hintLines(findingsOf(job)) + QStringList{maskedCommand(job.command).text};
        return visibleText(lines.join(u'\n'), longestTip, true);
    }
    case ScheduleWords:
    case Schedule:
        return scheduleToolTip(job);
    case LastRun:
        return job.lastRun && job.lastRun->startedAt ? exactInstant(*job.lastRun->startedAt, timeZone(), true)
                                                     : QString();
    case LastDuration: {
        const QStringList lines = QStringList{text(job, column)} + insightOfJob(job).unusual;
        return isUnusual(insightOfJob(job)) ? lines.join(u'\n') : text(job, column);
    }
    case LastRows: {
        const QStringList lines = QStringList{text(job, column)} + insightOfJob(job).unusual;
        return insightOfJob(job).figures.idleRuns > 0 ? lines.join(u'\n') : text(job, column);
    }
    case LastStatus:
        return lastRunToolTip(job);
    case NextRun: {
        const auto next = nextRun(job);
        return next ? exactInstant(*next, timeZone()) : whyNoNextRun(job);
    }
    case Missed:
        return job.active ? missedSentence(job.punctuality) : tr("Paused: the scheduler does not run this job.");
    case SuccessRate:
    case Runs:
        return marksInWords(job);
    case Findings:
        return visibleText(hintLines(findingsOf(job)).join(u'\n'), longestTip, true);
    case Usual:
    case Slow:
    case Role:
    case Database:
        return text(job, column);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant CronJobModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == MarksRole)
        return index.column() == Runs ? QVariant::fromValue(marksOf(row(index.row()))) : QVariant();
    if (role == Qt::AccessibleTextRole)
        return index.column() == Name ? QVariant(nameAndHints(row(index.row()))) : QVariant();
    if (role != SampleRole || (index.column() != LastStatus && index.column() != State))
        return RowModel::data(index, role);
    const CronJob &job = row(index.row());
    return job.lastRun && job.lastRun->sample && (index.column() == LastStatus || job.active);
}

std::optional<HealthState> CronJobModel::state(const CronJob &job, int column) const
{
    if (column == State)
        return stateOfRow(job);
    if (column == LastStatus)
        return !job.lastRun || job.lastRun->sample ? HealthState::Unknown : stateOf(*job.lastRun);
    if (column == ScheduleWords && !info(job.schedule).reading.schedule)
        return HealthState::Attention;
    if (column == LastDuration && isUnusual(insightOfJob(job)))
        return HealthState::Attention;
    if ((column == Findings || column == Name) && !gravesOf(findingsOf(job)).isEmpty())
        return HealthState::Attention;
    if (column == Missed && job.active && missedOf(job).value_or(0) > 0)
        return HealthState::Attention;
    if (column == LastRows && insightOfJob(job).figures.idleRuns > 0)
        return HealthState::Attention;
    return std::nullopt;
}

} // namespace signalbox
