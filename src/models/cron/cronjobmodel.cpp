#include "models/cron/cronjobmodel.h"

#include "core/async.h"
#include "core/visibletext.h"
#include "domain/cron/jobediting.h"
#include "domain/cron/jobstate.h"
#include "domain/workertrouble.h"

#include <algorithm>

namespace signalbox {

namespace {

constexpr qsizetype longestZoneName = 80;

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
        if (answer->recentPending || answer->punctualityPending)
            refresh();
    });
}

void CronJobModel::apply(const CronOverview &overview)
{
    CronOverview frame = overview;
    frame.jobs.clear();
    frame.lookedBackTo.reset(); // moves on with every run
    frame.missedLastDay.reset(); // and with time
    CronOverview before = std::exchange(m_overview, frame);
    before.lookedBackTo.reset();
    m_overview.lookedBackTo = overview.lookedBackTo;
    if (frame != before) {
        m_cronZone = CronZone::named(overview.timeZone);
        m_dialect = CronDialect::ofVersion(overview.cronVersion);
        m_schedules.clear();
    }
    merge(overview.jobs);
    if (m_looksAround && !isLookedAround())
        lookAround();
    if (frame != before) {
        refreshTimes();
        emit overviewChanged();
    }
}

bool CronJobModel::isLookedAround() const
{
    return std::ranges::all_of(rows(), [this](const CronJob &job) {
        const auto known = m_around.constFind(job.jobId);
        return known != m_around.cend() && known->isOf(draftOf(job));
    });
}

void CronJobModel::lookAround()
{
    m_looksAround = true;
    if (m_lookingAround || rows().isEmpty())
        return;
    m_lookingAround = true;
    QList<qint64> jobs;
    QList<JobDraft> asked;
    QHash<qint64, KnownSurroundings> around;
    for (const CronJob &job : rows()) {
        jobs.append(job.jobId);
        asked.append(draftOf(job));
        const auto known = m_around.constFind(job.jobId);
        const bool isKnown = known != m_around.cend() && known->isOf(asked.last());
        around.insert(job.jobId, {asked.last(), isKnown ? known->around : CommandSurroundings()});
    }
    m_around = around;
    whenReady(m_source.surroundings(asked), this, [this, jobs](const Result<QList<CommandSurroundings>> &answer) {
        m_lookingAround = false;
        if (answer && answer->size() == jobs.size())
            takeSurroundings(jobs, *answer);
        if (!isLookedAround()) // one has changed meanwhile
            lookAround();
    });
}

void CronJobModel::takeSurroundings(const QList<qint64> &jobs, const QList<CommandSurroundings> &around)
{
    for (qsizetype i = 0; i < jobs.size(); ++i)
        m_around[jobs.at(i)].around = around.at(i);
    if (rowCount() > 0)
        emit dataChanged(index(0, Findings), index(rowCount() - 1, Findings));
    emit findingsChanged();
}

HealthState CronJobModel::stateOfRow(const CronJob &job) const
{
    if (job.active && !info(job.schedule).reading.schedule)
        return HealthState::Attention;
    return stateOf(job);
}

bool CronJobModel::isOwing(const CronJob &job) const
{
    const JobState state = jobStateOf(job);
    return (state == JobState::Missed || state == JobState::Late) && info(job.schedule).reading.schedule;
}

std::optional<qint64> CronJobModel::missedOf(const CronJob &job) const
{
    const bool isKnown = job.punctuality && (job.punctuality->knownPercent > 0 || job.punctuality->missed > 0);
    return isKnown ? std::optional(job.punctuality->missed) : std::nullopt;
}

QString CronJobModel::stateWordOf(const CronJob &job) const
{
    if (isOwing(job))
        return jobStateText(jobStateOf(job));
    const HealthState state = stateOfRow(job);
    if (state != HealthState::Unknown)
        return stateWord(state);
    return job.lastRun && job.lastRun->sample ? tr("sample") : jobStateText(jobStateOf(job));
}

std::optional<Instant> CronJobModel::nextRun(int row) const
{
    return nextRun(this->row(row));
}

QList<Instant> CronJobModel::nextRuns(int row, int count) const
{
    const auto first = nextRun(row);
    if (!first)
        return {};
    return QList<Instant>{*first}
    + info(this->row(row).schedule).reading.schedule->nextRuns(*first, count - 1, m_cronZone.value_or(CronZone()));
}

QString CronJobModel::standstill() const
{
    const auto trouble = schedulerTrouble(scheduler(), schedulerDatabase());
    return trouble ? trouble->message : QString();
}

QString CronJobModel::cronZoneText() const
{
    if (m_cronZone)
        return visibleText(m_cronZone->describe(clock().now()));
    const QString name = m_overview.timeZone;
    return name.isEmpty() ? tr("a zone that this role may not see (cron.timezone)")
                          : tr("%1, which is not known here").arg(visibleText(name, longestZoneName));
}

QString CronJobModel::scheduleWords(int row) const
{
    return info(this->row(row).schedule).reading.words;
}

QString CronJobModel::scheduleRemark(int row) const
{
    return info(this->row(row).schedule).reading.remark;
}

CronJobModel::ScheduleInfo &CronJobModel::info(const QString &schedule) const
{
    const auto known = m_schedules.find(schedule);
    if (known != m_schedules.end())
        return *known;
    return *m_schedules.insert(schedule, {readSchedule(schedule, m_dialect), {}, {}, false});
}

const JobInsight &CronJobModel::insightOfJob(const CronJob &job) const
{
    KnownInsight &known = m_insights[job.jobId];
    if (known.job != job)
        known = {job, insightOf(job)};
    return known.insight;
}

LintContext CronJobModel::lintContext(const JobFigures &figures, const CommandSurroundings &around) const
{
    LintContext context;
    context.cronVersion = m_overview.cronVersion;
    context.vaultSecrets = around.vaultSecrets;
    context.unresolved = around.unresolved;
    if (figures.usualDuration)
        context.p95 = figures.usualDuration->p95;
    return context;
}

const QList<JobFinding> &CronJobModel::findingsOf(const CronJob &job) const
{
    KnownFindings &known = m_findings[job.jobId];
    const JobDraft draft = draftOf(job);
    const KnownSurroundings around = m_around.value(job.jobId);
    const LintContext context
        = lintContext(insightOfJob(job).figures, around.isOf(draft) ? around.around : CommandSurroundings());
    if (known.draft != draft || known.context != context)
        known = {draft, context, lintJob(draft, context)};
    return known.findings;
}

std::optional<Instant> CronJobModel::nextRun(const CronJob &job) const
{
    ScheduleInfo &known = info(job.schedule);
    if (!job.active || !known.reading.schedule || standsStill(scheduler()))
        return std::nullopt;
    const Instant now = clock().now();
    const CronSchedule &schedule = *known.reading.schedule;
    if (schedule.kind() == CronSchedule::Kind::Interval) {
        const auto started = job.lastRun ? job.lastRun->startedAt : std::nullopt;
        // What the table dates in the future or at infinity did not start then.
        const Instant from = started && started->isFinite() ? std::min(*started, now) : now;
        return std::max(now, schedule.nextRun(from, {}).value_or(now));
    }
    if (!m_cronZone)
        return std::nullopt;
    const bool current = known.nextKnown && now >= known.nextFrom && (!known.next || now < *known.next);
    if (!current) {
        known.next = schedule.nextRun(now, *m_cronZone);
        known.nextFrom = now;
        known.nextKnown = true;
    }
    return known.next;
}

QString CronJobModel::whyNoNextRun(const CronJob &job) const
{
    if (!job.active)
        return tr("Paused: the scheduler does not run this job.");
    if (const auto trouble = schedulerTrouble(scheduler(), schedulerDatabase()))
        return trouble->message + u'\n' + trouble->hint;
    if (info(job.schedule).reading.schedule && !m_cronZone)
        return tr("pg_cron counts in %1.").arg(cronZoneText());
    return info(job.schedule).reading.words;
}

std::optional<std::chrono::microseconds> CronJobModel::lastDuration(const CronJob &job) const
{
    if (!job.lastRun)
        return std::nullopt;
    return durationOf(*job.lastRun, clock().now());
}

} // namespace signalbox
