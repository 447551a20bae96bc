#include "core/humantext.h"
#include "core/visibletext.h"
#include "domain/cron/rescue/schedulerdiagnosis.h"

#include <QCoreApplication>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestAbout = 100;

struct SchedulerFindingWords {
    Q_DECLARE_TR_FUNCTIONS(SchedulerDiagnosis)
};

QString jobOfFinding(const SchedulerFinding &finding)
{
    if (!finding.job)
        return {};
    return finding.job->definition.name.isEmpty()
        ? SchedulerFindingWords::tr("job %1").arg(finding.job->jobId)
        : SchedulerFindingWords::tr("job %1").arg(visibleText(finding.job->definition.name, longestAbout));
}

QString clockTimeOf(Instant at, Instant now, const QTimeZone &zone)
{
    const QDateTime local = at.toDateTime().toTimeZone(zone);
    return local.date() == now.toDateTime().toTimeZone(zone).date() ? local.toString(u"HH:mm"_s)
                                                                    : exactInstant(at, zone);
}

} // namespace

QString findingSentence(const SchedulerFinding &finding)
{
    const QString about = visibleText(finding.about, longestAbout);
    switch (finding.cause) {
    case SchedulerCause::Standby:
        return SchedulerFindingWords::tr("This server is a hot standby: its jobs run on the primary.");
    case SchedulerCause::OtherDatabase:
        return SchedulerFindingWords::tr("The scheduler works for the database %1, so no job of this one runs.")
            .arg(about);
    case SchedulerCause::NotLoaded:
        return SchedulerFindingWords::tr("The server was started without pg_cron, so there is no scheduler.");
    case SchedulerCause::RoleGone:
        return SchedulerFindingWords::tr("The role %1 was dropped and still owns the %2. The scheduler ends whenever "
                                         "it reads its jobs, paused ones too, so that no job runs.")
            .arg(about, jobOfFinding(finding));
    case SchedulerCause::SequenceBehind:
        return SchedulerFindingWords::tr("The counter of runs is behind the history: the scheduler ends with a "
                                         "duplicate key whenever a run is due.");
    case SchedulerCause::WedgedCopy:
        return SchedulerFindingWords::tr("The scheduler is stuck in the COPY of job %1 (run %2): it starts nothing "
                                         "else, and heeds no signal.")
            .arg(QString::number(finding.run ? finding.run->jobId : 0),
                QString::number(finding.run ? finding.run->runId : 0));
    case SchedulerCause::LaunchingOff:
        return SchedulerFindingWords::tr("The scheduler is told to start nothing.");
    case SchedulerCause::ProgramsReplaced:
        return SchedulerFindingWords::tr("The server's programs were replaced while it runs: what it loads now does "
                                         "not fit what it runs.");
    case SchedulerCause::Restarting:
        return SchedulerFindingWords::tr("The scheduler ends and starts again and again; none of the causes that can "
                                         "be seen from here is there.");
    case SchedulerCause::NotRunning:
        return SchedulerFindingWords::tr("The scheduler is not running; none of the causes that can be seen from here "
                                         "is there.");
    case SchedulerCause::HistoryOff:
        return SchedulerFindingWords::tr("Runs are not written down: jobs run, and nobody learns how.");
    case SchedulerCause::DatabaseGone:
        return SchedulerFindingWords::tr("The database %1 was dropped, and the %2 is for it: each of its runs fails.")
            .arg(about, jobOfFinding(finding));
    }
    Q_UNREACHABLE();
}

QString diagnosisSentence(const SchedulerDiagnosis &diagnosis, const QTimeZone &zone)
{
    if (diagnosis.findings.isEmpty())
        return {};
    QStringList words{findingSentence(diagnosis.findings.first())};
    if (diagnosis.stoppedSince && diagnosis.stoppedSince->isFinite() && diagnosis.notStarted > 0)
        words.append(SchedulerFindingWords::tr(
            "%n run(s) were due since %1, when a job was last seen to start.", nullptr, int(diagnosis.notStarted))
                         .arg(clockTimeOf(*diagnosis.stoppedSince, diagnosis.at, zone)));
    return words.join(u' ');
}

} // namespace signalbox
