#include "domain/cron/rescue/rescueplan.h"

#include <algorithm>

namespace signalbox {

namespace {

using StepKind = RescueStep::Kind;

StepKind mine(bool may)
{
    return may ? StepKind::ForMe : StepKind::ForOwner;
}

/// Collects the steps, each of those that mend several causes at once only once.
class RescuePlanner
{
public:
    explicit RescuePlanner(const RescueRights &rights) : m_rights(rights) { }

    QList<RescueStep> plan(const QList<SchedulerFinding> &findings)
    {
        for (const SchedulerFinding &finding : findings)
            takeUp(finding);
        // Last, as nothing else helps after it.
        std::stable_partition(m_steps.begin(), m_steps.end(),
            [](const RescueStep &step) { return step.act != RescueAct::RestartServer; });
        return m_steps;
    }

private:
    void add(RescueAct act, StepKind kind, const SchedulerFinding &finding);
    void takeUp(const SchedulerFinding &finding);
    void mendSequence(const SchedulerFinding &finding);
    void freeFromCopy(const SchedulerFinding &finding);
    bool mayUnschedule(const SchedulerFinding &finding) const;

    const RescueRights &m_rights;
    QList<RescueStep> m_steps;
};

void RescuePlanner::add(RescueAct act, StepKind kind, const SchedulerFinding &finding)
{
    RescueStep step{.act = act, .kind = kind, .cause = finding.cause, .about = finding.about};
    if (finding.job) {
        step.jobId = finding.job->jobId;
        step.about = finding.job->definition.name;
        step.command = finding.job->definition.command;
    } else if (finding.run) {
        step.jobId = finding.run->jobId;
        step.about = finding.run->username;
    }
    const bool isThere = std::ranges::any_of(
        m_steps, [&](const RescueStep &other) { return other.act == act && other.jobId == step.jobId; });
    if (!isThere)
        m_steps.append(step);
}

/// Forward only. Where the sequence may not be touched, the runs in its way can be moved.
void RescuePlanner::mendSequence(const SchedulerFinding &finding)
{
    if (!m_rights.seesAllRuns) // it would count to the last run of its own
        return add(RescueAct::AdvanceSequence, StepKind::ForOwner, finding);
    if (m_rights.setSequence)
        return add(RescueAct::AdvanceSequence, StepKind::ForMe, finding);
    if (m_rights.countSequence)
        return add(RescueAct::CountSequenceUp, StepKind::ForMe, finding);
    if (m_rights.deleteRuns && m_rights.createSchema)
        return add(RescueAct::SetRunsAside, StepKind::ForMe, finding);
    add(RescueAct::AdvanceSequence, StepKind::ForOwner, finding);
}

void RescuePlanner::freeFromCopy(const SchedulerFinding &finding)
{
    const bool isOurs = m_rights.superuser || (finding.run && finding.run->username == m_rights.role);
    if (finding.run && finding.run->jobIsActive)
        add(RescueAct::PauseJob, mine(m_rights.alterJobs && isOurs), finding);
    add(RescueAct::FreeScheduler, mine(m_rights.lockRuns && m_rights.seesAllRuns), finding);
}

/// One whose command was read in part could not be put back.
bool RescuePlanner::mayUnschedule(const SchedulerFinding &finding) const
{
    return finding.job && !finding.job->isCut
        && (m_rights.deleteJobs || finding.job->definition.username == m_rights.role);
}

void RescuePlanner::takeUp(const SchedulerFinding &finding)
{
    switch (finding.cause) {
    case SchedulerCause::Standby:
        return add(RescueAct::GoToPrimary, StepKind::Manual, finding);
    case SchedulerCause::OtherDatabase:
        return add(RescueAct::PointToDatabase, StepKind::Manual, finding);
    case SchedulerCause::NotLoaded:
        add(RescueAct::LoadLibrary, StepKind::Manual, finding);
        return add(RescueAct::RestartServer, StepKind::Manual, finding);
    case SchedulerCause::RoleGone:
    case SchedulerCause::DatabaseGone:
        return add(RescueAct::UnscheduleJob, mine(mayUnschedule(finding)), finding);
    case SchedulerCause::SequenceBehind:
        return mendSequence(finding);
    case SchedulerCause::WedgedCopy:
        return freeFromCopy(finding);
    case SchedulerCause::LaunchingOff:
        add(RescueAct::SwitchLaunchingOn, mine(m_rights.superuser), finding);
        return add(RescueAct::ReloadSettings, mine(m_rights.superuser), finding);
    case SchedulerCause::HistoryOff:
        add(RescueAct::SwitchHistoryOn, mine(m_rights.superuser), finding);
        return add(RescueAct::RestartServer, StepKind::Manual, finding);
    case SchedulerCause::ProgramsReplaced:
        return add(RescueAct::RestartServer, StepKind::Manual, finding);
    case SchedulerCause::Restarting:
    case SchedulerCause::NotRunning:
        add(RescueAct::ReadServerLog, StepKind::Manual, finding);
        return add(RescueAct::RestartServer, StepKind::Manual, finding);
    }
    Q_UNREACHABLE();
}

} // namespace

QList<RescueStep> rescuePlan(const QList<SchedulerFinding> &findings, const RescueRights &rights)
{
    return RescuePlanner(rights).plan(findings);
}

} // namespace signalbox
