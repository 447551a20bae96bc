#include "models/cron/cronjobmodel.h"

#include "core/async.h"
#include "core/humantext.h"
#include "core/visibletext.h"
#include "domain/cron/jobstate.h"
#include "domain/workertrouble.h"

namespace signalbox {

using namespace Qt::StringLiterals;

CronJobModel::CronJobModel(CronSource &source, const Clock &clock, QObject *parent)
    : RowModel(clock, parent), m_source(source)
{ }

void CronJobModel::refresh()
{
    if (m_fetching)
        return;
    m_fetching = true;
    beginLoading();
    whenReady(m_source.overview(), this, [this](const Result<CronOverview> &answer) {
        m_fetching = false;
        if (!answer)
            return failLoading(answer.error());
        apply(*answer);
        finishLoading();
        if (answer->recentPending)
            refresh();
    });
}

void CronJobModel::apply(const CronOverview &overview)
{
    const QTimeZone named(overview.timeZone.toUtf8());
    const QTimeZone zone = named.isValid() ? named : QTimeZone::utc();
    const bool changed = zone != m_cronZone || overview.scheduler != m_scheduler
        || overview.schedulerDatabase != m_schedulerDatabase || overview.othersHidden != m_othersHidden;
    if (zone != m_cronZone)
        m_schedules.clear();
    m_cronZone = zone;
    m_scheduler = overview.scheduler;
    m_schedulerDatabase = overview.schedulerDatabase;
    m_othersHidden = overview.othersHidden;
    merge(overview.jobs);
    if (changed) {
        refreshTimes();
        emit overviewChanged();
    }
}

HealthState CronJobModel::jobState(int row) const
{
    const CronJob &job = this->row(row);
    if (job.active && !info(job.schedule).schedule)
        return HealthState::Attention;
    return stateOf(job);
}

std::optional<Instant> CronJobModel::nextRun(int row) const
{
    return nextRun(this->row(row));
}

QString CronJobModel::standstill() const
{
    const auto trouble = schedulerTrouble(m_scheduler, m_schedulerDatabase);
    return trouble ? trouble->message : QString();
}

QString CronJobModel::scheduleWords(int row) const
{
    return info(this->row(row).schedule).words;
}

QString CronJobModel::scheduleRemark(int row) const
{
    return info(this->row(row).schedule).remark;
}

CronJobModel::ScheduleInfo &CronJobModel::info(const QString &schedule) const
{
    const auto known = m_schedules.find(schedule);
    if (known != m_schedules.end())
        return *known;
    ScheduleInfo info;
    const auto parsed = CronSchedule::parse(schedule);
    if (parsed) {
        info.schedule = *parsed;
        info.words = parsed->describe();
        if (!parsed->ignoredText().isEmpty())
            info.remark = tr("pg_cron ignores \"%1\".").arg(visibleText(parsed->ignoredText(), 80));
    } else {
        info.words = tr("not understood");
        info.remark = inSentences({parsed.error().what, parsed.error().hint});
    }
    return *m_schedules.insert(schedule, info);
}

std::optional<Instant> CronJobModel::nextRun(const CronJob &job) const
{
    ScheduleInfo &known = info(job.schedule);
    if (!job.active || !known.schedule || standsStill(m_scheduler))
        return std::nullopt;
    const Instant now = clock().now();
    if (known.schedule->kind() == CronSchedule::Kind::Interval) {
        const auto started = job.lastRun ? job.lastRun->startedAt : std::nullopt;
        // What the table dates in the future or at infinity did not start then.
        const Instant from = started && started->isFinite() ? std::min(*started, now) : now;
        return std::max(now, known.schedule->nextRun(from, m_cronZone).value_or(now));
    }
    const bool current = known.nextKnown && now >= known.nextFrom && (!known.next || now < *known.next);
    if (!current) {
        known.next = known.schedule->nextRun(now, m_cronZone);
        known.nextFrom = now;
        known.nextKnown = true;
    }
    return known.next;
}

QString CronJobModel::whyNoNextRun(const CronJob &job) const
{
    if (!job.active)
        return tr("Paused: the scheduler does not run this job.");
    if (const auto trouble = schedulerTrouble(m_scheduler, m_schedulerDatabase))
        return trouble->message + u'\n' + trouble->hint;
    return info(job.schedule).words;
}

std::optional<std::chrono::microseconds> CronJobModel::lastDuration(const CronJob &job) const
{
    if (!job.lastRun)
        return std::nullopt;
    return durationOf(*job.lastRun, clock().now());
}

QString CronJobModel::headerText(int column) const
{
    switch (Column(column)) {
    case Name:
        return tr("Job");
    case Schedule:
        return tr("Schedule");
    case ScheduleWords:
        return tr("In words");
    case Active:
        return tr("Active");
    case LastStatus:
        return tr("Last run");
    case LastRun:
        return tr("Started");
    case LastDuration:
        return tr("Duration");
    case NextRun:
        return tr("Next run");
    case ColumnCount:
        break;
    }
    return {};
}

QString CronJobModel::headerToolTip(int column) const
{
    switch (Column(column)) {
    case Name:
        return tr("The name given to cron.schedule(), or the number of a job without one.");
    case Schedule:
        return tr("When the job runs, as pg_cron has it: minute, hour, day of the month, month, day of the week; or an "
                  "interval.");
    case ScheduleWords:
        return tr("The schedule in words, counted in the time zone of pg_cron.");
    case Active:
        return tr("Whether the scheduler runs the job; a paused one keeps its history.");
    case LastStatus:
        return tr("What became of the last run.");
    case LastRun:
        return tr("When the last run started.");
    case LastDuration:
        return tr("How long the last run took, or has taken so far.");
    case NextRun:
        return tr("When the scheduler will start the job next.");
    case ColumnCount:
        break;
    }
    return {};
}

QStringList CronJobModel::words(int column) const
{
    return column == Active    ? QStringList{tr("active"), tr("paused")}
        : column == LastStatus ? runStatusTexts() + QStringList{tr("sample"), statusText(CronJob())}
                               : QStringList();
}

QString CronJobModel::text(const CronJob &job, int column) const
{
    switch (Column(column)) {
    case Name:
        return visibleText(jobName(job));
    case Schedule:
        return visibleText(job.schedule);
    case ScheduleWords:
        return info(job.schedule).words;
    case Active:
        return job.active ? tr("active") : tr("paused");
    case LastStatus:
        return job.lastRun && job.lastRun->sample ? tr("sample") : statusText(job);
    case LastRun:
        return job.lastRun && job.lastRun->startedAt ? relativeTime(*job.lastRun->startedAt, clock().now()) : QString();
    case LastDuration: {
        const auto duration = lastDuration(job);
        return duration ? durationText(*duration) : QString();
    }
    case NextRun: {
        const auto next = nextRun(job);
        return next ? relativeTime(*next, clock().now()) : QString();
    }
    case ColumnCount:
        break;
    }
    return {};
}

QVariant CronJobModel::sortValue(const CronJob &job, int column) const
{
    switch (Column(column)) {
    case Name:
    case Schedule:
    case ScheduleWords:
        return text(job, column);
    case Active:
        return job.active;
    case LastStatus:
        return job.lastRun && job.lastRun->sample ? tr("sample") : statusText(job);
    case LastRun:
        return job.lastRun && job.lastRun->startedAt ? QVariant(job.lastRun->startedAt->micros) : QVariant();
    case LastDuration: {
        const auto duration = lastDuration(job);
        return duration ? QVariant(qint64(duration->count())) : QVariant();
    }
    case NextRun: {
        const auto next = nextRun(job);
        return next ? QVariant(next->micros) : QVariant();
    }
    case ColumnCount:
        break;
    }
    return {};
}

QString CronJobModel::toolTip(const CronJob &job, int column) const
{
    switch (Column(column)) {
    case Name:
        return visibleText(job.command, 2000, true);
    case Schedule:
    case ScheduleWords: {
        const ScheduleInfo &known = info(job.schedule);
        const QString zone = tr("Counted in %1").arg(QString::fromUtf8(m_cronZone.id()));
        return known.remark.isEmpty() ? known.words + u'\n' + zone : known.words + u'\n' + zone + u'\n' + known.remark;
    }
    case Active:
        if (job.active && standsStill(m_scheduler))
            return standstill();
        return job.active ? tr("The scheduler runs this job.") : tr("Paused: the scheduler does not run this job.");
    case LastStatus:
        if (job.lastRun && job.lastRun->sample)
            return statusText(job) + u'\n' + sampleExplanation();
        if (!job.lastRun)
            return tr("The job has not run since it was made, or its history was deleted.");
        return (statusExplanation(job.lastRun->status) + u'\n' + visibleText(job.lastRun->returnMessage, 2000, true))
            .trimmed();
    case LastRun:
        return job.lastRun && job.lastRun->startedAt ? exactInstant(*job.lastRun->startedAt, timeZone(), true)
                                                     : QString();
    case LastDuration:
        return text(job, column);
    case NextRun: {
        const auto next = nextRun(job);
        return next ? exactInstant(*next, timeZone()) : whyNoNextRun(job);
    }
    case ColumnCount:
        break;
    }
    return {};
}

QVariant CronJobModel::data(const QModelIndex &index, int role) const
{
    if (role != SampleRole || !index.isValid() || index.column() != LastStatus)
        return RowModel::data(index, role);
    const CronJob &job = row(index.row());
    return job.lastRun && job.lastRun->sample;
}

std::optional<HealthState> CronJobModel::state(const CronJob &job, int column) const
{
    if (column == Active)
        return job.active ? HealthState::Healthy : HealthState::Paused;
    if (column == ScheduleWords && !info(job.schedule).schedule)
        return HealthState::Attention;
    if (column == LastStatus)
        return !job.lastRun || job.lastRun->sample ? HealthState::Unknown : stateOf(*job.lastRun);
    return std::nullopt;
}

} // namespace signalbox
