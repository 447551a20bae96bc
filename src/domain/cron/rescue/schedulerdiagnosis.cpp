#include "domain/cron/rescue/schedulerdiagnosis.h"

#include "domain/cron/expected/expectedruns.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int restartsThatTell = 2; // in the five minutes that SchedulerFacts::startsLately covers
constexpr auto restartsEach
    = std::chrono::seconds(90); // at least: one that ends whenever a run is due does so each minute
constexpr auto longestCounted = std::chrono::hours(24);

struct DiagnosisWords {
    Q_DECLARE_TR_FUNCTIONS(SchedulerDiagnosis)
};

/// Puts the findings together from one look.
class Diagnostician
{
public:
    explicit Diagnostician(const SchedulerFacts &facts) : m_facts(facts) { }

    SchedulerDiagnosis diagnose();

private:
    void add(SchedulerCause cause, const QString &about = {}, const QString &evidence = {});
    void skip(const QString &what, const QString &why) { m_diagnosis.skipped.append({what, why}); }
    void checkPlace();
    void checkJobs();
    void checkSequence();
    void checkCopy();
    void checkSettings();
    void checkPrograms();
    void checkProcess();
    bool isExplained() const;
    void countNotStarted();

    const SchedulerFacts &m_facts;
    SchedulerDiagnosis m_diagnosis;
};

void Diagnostician::add(SchedulerCause cause, const QString &about, const QString &evidence)
{
    SchedulerFinding finding{.cause = cause, .about = about, .evidence = evidence};
    if (stopsAllJobs(cause))
        finding.since = m_diagnosis.stoppedSince;
    m_diagnosis.findings.append(finding);
}

void Diagnostician::checkPlace()
{
    if (m_facts.scheduler == Liveness::OtherDatabase)
        add(SchedulerCause::OtherDatabase, m_facts.schedulerDatabase);
    if (!m_facts.preloaded)
        return skip(DiagnosisWords::tr("Whether the server loads pg_cron"),
            DiagnosisWords::tr("shared_preload_libraries is hidden from roles without pg_read_all_settings"));
    static const QRegularExpression cron(u"(^|[,\\s\"'/])pg_cron(\\.so)?([,\\s\"']|$)"_s);
    if (!cron.match(*m_facts.preloaded).hasMatch())
        add(SchedulerCause::NotLoaded, {}, u"shared_preload_libraries = '%1'"_s.arg(*m_facts.preloaded));
}

void Diagnostician::checkJobs()
{
    for (const RescueJob &job : m_facts.jobs) {
        if (!job.roleGone && !job.databaseGone)
            continue;
        if (job.roleGone)
            add(SchedulerCause::RoleGone, job.definition.username,
                u"role \"%1\" does not exist"_s.arg(job.definition.username));
        else
            add(SchedulerCause::DatabaseGone, job.definition.database,
                u"database \"%1\" does not exist"_s.arg(job.definition.database));
        m_diagnosis.findings.last().job = job;
    }
    if (m_facts.jobsFiltered)
        skip(DiagnosisWords::tr("Jobs of dropped roles"),
            DiagnosisWords::tr("row level security shows this role its own jobs only"));
}

void Diagnostician::checkSequence()
{
    const bool isBehind = m_facts.nextRunId && m_facts.newestRunId && *m_facts.nextRunId <= *m_facts.newestRunId;
    if (isBehind)
        add(SchedulerCause::SequenceBehind, u"cron.runid_seq"_s,
            DiagnosisWords::tr("the next run is number %1, and the history has runs up to %2")
                .arg(QString::number(*m_facts.nextRunId), QString::number(*m_facts.newestRunId)));
    else if (!m_facts.nextRunId)
        skip(DiagnosisWords::tr("The counter of runs"),
            DiagnosisWords::tr("this role may not read the sequence cron.runid_seq"));
    else if (m_facts.runsFiltered)
        skip(DiagnosisWords::tr("The counter of runs"),
            DiagnosisWords::tr("row level security shows this role its own runs only, and others may be ahead of it"));
}

void Diagnostician::checkCopy()
{
    if (m_facts.wedged) {
        add(SchedulerCause::WedgedCopy, {}, u"COPY not supported"_s);
        WedgedRun run = *m_facts.wedged;
        run.jobIsActive = std::ranges::any_of(
            m_facts.jobs, [&run](const RescueJob &job) { return job.jobId == run.jobId && job.definition.active; });
        m_diagnosis.findings.last().run = run;
    } else if (m_facts.writesHistory == false) {
        skip(DiagnosisWords::tr("A COPY that holds up the scheduler"),
            DiagnosisWords::tr("it is told from the history, which is not written"));
    }
}

void Diagnostician::checkSettings()
{
    if (m_facts.scheduler == Liveness::LaunchesNothing || m_facts.launchesJobs == false)
        add(SchedulerCause::LaunchingOff, u"cron.launch_active_jobs"_s, u"cron.launch_active_jobs = off"_s);
    if (m_facts.writesHistory == false)
        add(SchedulerCause::HistoryOff, u"cron.log_run"_s, u"cron.log_run = off"_s);
    else if (!m_facts.writesHistory)
        skip(DiagnosisWords::tr("Whether runs are started and written down"),
            DiagnosisWords::tr("the settings of pg_cron are hidden from roles without pg_read_all_settings"));
}

void Diagnostician::checkPrograms()
{
    if (!m_facts.replacedWords.isEmpty())
        add(SchedulerCause::ProgramsReplaced, {}, m_facts.replacedWords);
}

bool Diagnostician::isExplained() const
{
    return std::ranges::any_of(
        m_diagnosis.findings, [](const SchedulerFinding &finding) { return stopsAllJobs(finding.cause); });
}

/// What is left when no cause was found.
void Diagnostician::checkProcess()
{
    if (m_facts.scheduler == Liveness::Unknown)
        skip(DiagnosisWords::tr("Whether the scheduler is running"),
            DiagnosisWords::tr("this role sees no other sessions; grant pg_monitor to it"));
    if (isExplained())
        return;
    if (m_facts.scheduler == Liveness::Dead)
        add(SchedulerCause::NotRunning, {}, DiagnosisWords::tr("no process of pg_cron among the server's sessions"));
    else if (m_facts.startsLately.size() > restartsThatTell && m_facts.at - m_facts.startsLately.last() < restartsEach)
        add(SchedulerCause::Restarting, {},
            DiagnosisWords::tr("started %n times in five minutes", nullptr, int(m_facts.startsLately.size())));
}

void Diagnostician::countNotStarted()
{
    if (!m_diagnosis.stoppedSince || !isExplained())
        return;
    const TimeSpan span{std::max(*m_diagnosis.stoppedSince, m_facts.at - longestCounted), m_facts.at};
    CronRecord record;
    record.asOf = m_facts.at;
    record.dialect = CronDialect::ofVersion(m_facts.cronVersion);
    record.zone = CronZone::named(m_facts.timeZone).value_or(CronZone());
    for (const RescueJob &job : m_facts.jobs) {
        if (!job.definition.active || span.isEmpty())
            continue;
        JobTimeline timeline{.jobId = job.jobId};
        timeline.periods = {{span, job.definition.schedule, true, SchedulePeriod::Source::Assumed}};
        for (const RunCounts &counts : countExpectedRuns(timeline, record, span))
            m_diagnosis.notStarted += counts.total();
    }
}

SchedulerDiagnosis Diagnostician::diagnose()
{
    m_diagnosis.at = m_facts.at;
    m_diagnosis.scheduler = m_facts.scheduler;
    m_diagnosis.aliveSince = m_facts.schedulerStartedAt;
    m_diagnosis.rights = m_facts.rights;
    m_diagnosis.stoppedSince = std::max(m_facts.lastStartedAt, m_facts.seenAliveUntil);
    if (m_facts.scheduler == Liveness::Elsewhere) {
        add(SchedulerCause::Standby);
        m_diagnosis.stoppedSince.reset();
        return m_diagnosis;
    }
    checkPlace();
    checkJobs();
    checkSequence();
    checkCopy();
    checkSettings();
    checkPrograms();
    checkProcess();
    std::ranges::stable_sort(m_diagnosis.findings, {}, &SchedulerFinding::cause);
    countNotStarted();
    if (!isExplained())
        m_diagnosis.stoppedSince.reset();
    return m_diagnosis;
}

} // namespace

bool stopsAllJobs(SchedulerCause cause)
{
    switch (cause) {
    case SchedulerCause::OtherDatabase:
    case SchedulerCause::NotLoaded:
    case SchedulerCause::RoleGone:
    case SchedulerCause::SequenceBehind:
    case SchedulerCause::WedgedCopy:
    case SchedulerCause::LaunchingOff:
    case SchedulerCause::Restarting:
    case SchedulerCause::NotRunning:
        return true;
    case SchedulerCause::Standby:
    case SchedulerCause::ProgramsReplaced:
    case SchedulerCause::HistoryOff:
    case SchedulerCause::DatabaseGone:
        return false;
    }
    Q_UNREACHABLE();
}

HealthState stateOf(SchedulerCause cause)
{
    if (stopsAllJobs(cause))
        return HealthState::Failing;
    return cause == SchedulerCause::Standby ? HealthState::Unknown : HealthState::Attention;
}

bool SchedulerDiagnosis::isStopped() const
{
    return std::ranges::any_of(findings, [](const SchedulerFinding &finding) { return stopsAllJobs(finding.cause); });
}

SchedulerDiagnosis diagnosed(const SchedulerFacts &facts)
{
    return Diagnostician(facts).diagnose();
}

} // namespace signalbox
