#include "models/cron/cronjobmodel.h"

#include "core/async.h"
#include "core/humantext.h"
#include "core/visibletext.h"
#include "domain/cron/jobstate.h"
#include "domain/workertrouble.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestShownStretch = 80;

/// Each remark with the stretch of text that it is about.
QString remarkText(const QString &schedule, const QList<CronRemark> &remarks)
{
    QStringList lines;
    for (const CronRemark &remark : remarks) {
        const QString stretch
            = visibleText(QStringView(schedule).sliced(remark.start, remark.length), longestShownStretch);
        lines.append(stretch + u": "_s + remark.text);
    }
    return lines.join(u'\n');
}

} // namespace

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
    });
}

void CronJobModel::apply(const CronOverview &overview)
{
    const auto zone = overview.timeZone == m_cronZoneName ? m_cronZone : CronZone::named(overview.timeZone);
    const auto dialect = CronDialect::ofVersion(overview.cronVersion);
    const bool readsOtherwise = overview.timeZone != m_cronZoneName || dialect != m_dialect;
    const bool changed = readsOtherwise || overview.scheduler != m_scheduler
        || overview.schedulerDatabase != m_schedulerDatabase || overview.othersHidden != m_othersHidden;
    if (readsOtherwise)
        m_schedules.clear();
    m_cronZone = zone;
    m_cronZoneName = overview.timeZone;
    m_dialect = dialect;
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

QString CronJobModel::cronZoneText() const
{
    if (m_cronZone)
        return visibleText(m_cronZone->describe(clock().now()));
    return m_cronZoneName.isEmpty() ? tr("a zone that this role may not see (cron.timezone)")
                                    : tr("%1, which is not known here").arg(visibleText(m_cronZoneName));
}

CronJobModel::ScheduleInfo &CronJobModel::info(const QString &schedule) const
{
    const auto known = m_schedules.find(schedule);
    if (known != m_schedules.end())
        return *known;
    ScheduleInfo info;
    const auto parsed = CronSchedule::parse(schedule, m_dialect);
    if (parsed) {
        info.schedule = *parsed;
        info.words = parsed->describe();
        info.remark = remarkText(schedule, parsed->remarks());
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
        return std::max(now, known.schedule->nextRun(from, {}).value_or(now));
    }
    if (!m_cronZone)
        return std::nullopt;
    const bool current = known.nextKnown && now >= known.nextFrom && (!known.next || now < *known.next);
    if (!current) {
        known.next = known.schedule->nextRun(now, *m_cronZone);
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
    if (info(job.schedule).schedule && !m_cronZone)
        return tr("pg_cron counts in %1.").arg(cronZoneText());
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
        const QString zone = tr("Counted in %1").arg(cronZoneText());
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
