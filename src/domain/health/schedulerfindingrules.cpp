#include "domain/health/schedulerfindingrules.h"

#include "core/visibletext.h"

#include <QCoreApplication>

#include <algorithm>

namespace signalbox {

namespace {

constexpr qsizetype longestEvidence = 300;

struct SchedulerProblemWords {
    Q_DECLARE_TR_FUNCTIONS(SchedulerProblems)
};

bool isToldByLiveness(SchedulerCause cause)
{
    switch (cause) {
    case SchedulerCause::Standby:
    case SchedulerCause::OtherDatabase:
    case SchedulerCause::NotLoaded:
    case SchedulerCause::LaunchingOff:
    case SchedulerCause::NotRunning:
        return true;
    case SchedulerCause::RoleGone:
    case SchedulerCause::SequenceBehind:
    case SchedulerCause::WedgedCopy:
    case SchedulerCause::ProgramsReplaced:
    case SchedulerCause::Restarting:
    case SchedulerCause::HistoryOff:
    case SchedulerCause::DatabaseGone:
        return false;
    }
    Q_UNREACHABLE();
}

/// That runs are not written down may be wanted: the rescue tells of it, nobody is woken.
bool isAProblem(const SchedulerFinding &finding)
{
    return !isToldByLiveness(finding.cause) && finding.cause != SchedulerCause::HistoryOff;
}

} // namespace

bool explainStandstill(const QList<SchedulerFinding> &findings)
{
    return std::ranges::any_of(
        findings, [](const SchedulerFinding &finding) { return isAProblem(finding) && stopsAllJobs(finding.cause); });
}

QList<Problem> schedulerProblems(const QList<SchedulerFinding> &findings)
{
    QList<Problem> problems;
    for (const SchedulerFinding &finding : findings) {
        if (!isAProblem(finding))
            continue;
        problems.append({stopsAllJobs(finding.cause) ? Severity::Critical : Severity::Warning, QStringLiteral("cron"),
            findingSentence(finding),
            SchedulerProblemWords::tr("%1. Open Cron in Signalbox and choose Rescue: no history is lost.")
                .arg(visibleText(finding.evidence, longestEvidence))});
    }
    return problems;
}

} // namespace signalbox
