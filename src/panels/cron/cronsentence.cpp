#include "panels/cron/cronsentence.h"

#include "core/humantext.h"
#include "core/visibletext.h"
#include "domain/cron/jobstate.h"
#include "models/cron/cronjobmodel.h"

#include <QDateTime>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype databaseCap = 60;

struct CronSentenceWords {
    Q_DECLARE_TR_FUNCTIONS(CronSentence)
};

QString standstillSentence(const CronJobModel &jobs, const JobCounts &counts)
{
    switch (jobs.scheduler()) {
    case Liveness::OtherDatabase:
        return CronSentenceWords::tr(
            "The pg_cron scheduler works for database %1: none of the %n job(s) here will start", nullptr, counts.jobs)
            .arg(visibleText(jobs.schedulerDatabase(), databaseCap));
    case Liveness::LaunchesNothing:
        return CronSentenceWords::tr(
            "cron.launch_active_jobs is off: none of the %n job(s) will start", nullptr, counts.jobs);
    case Liveness::Dead:
    case Liveness::Alive:
    case Liveness::StandIn:
    case Liveness::Elsewhere:
    case Liveness::Unknown:
        break;
    }
    return CronSentenceWords::tr(
        "The pg_cron scheduler is not running: none of the %n job(s) will start", nullptr, counts.jobs);
}

QString failureSentence(const CronJobModel &jobs, const JobCounts &counts, Instant now)
{
    Instant latest = Instant::distantPast();
    for (const CronJob &job : jobs.rows()) {
        const bool dated = job.lastRun && job.lastRun->startedAt && *job.lastRun->startedAt <= now;
        if (stateOf(job) == HealthState::Failing && dated)
            latest = qMax(latest, *job.lastRun->startedAt);
    }
    const QString count = CronSentenceWords::tr("%1 of %n active job(s) failed at the last run", nullptr, counts.active)
                              .arg(counts.failing);
    return latest.isFinite() ? CronSentenceWords::tr("%1, the latest %2").arg(count, relativeTime(latest, now)) : count;
}

/// "02:40", with its day where that is another one.
QString momentOf(Instant at, const CronJobModel &jobs, Instant now)
{
    const QDateTime local = at.toDateTime().toTimeZone(jobs.timeZone());
    const bool isToday = local.date() == now.toDateTime().toTimeZone(jobs.timeZone()).date();
    return local.toString(isToday ? u"HH:mm"_s : u"yyyy-MM-dd HH:mm"_s);
}

QString missedSentence(const CronJobModel &jobs, const JobCounts &counts, Instant now)
{
    QStringList owed;
    if (counts.missedSince)
        owed.append(CronSentenceWords::tr("%n job(s) missed runs since %1", nullptr, counts.missed)
                        .arg(momentOf(*counts.missedSince, jobs, now)));
    if (counts.late > 0)
        owed.append(CronSentenceWords::tr("%n job(s) is/are late", nullptr, counts.late));
    return owed.join(u"; "_s);
}

QString wellSentence(const CronJobModel &jobs, const JobCounts &counts, Instant now)
{
    if (counts.active == 0)
        return CronSentenceWords::tr("No job is active");
    QString sentence = counts.ran > 0
        ? CronSentenceWords::tr("None of %n active job(s) failed at the last run", nullptr, counts.active)
        : CronSentenceWords::tr("None of %n active job(s) has run yet", nullptr, counts.active);
    std::optional<Instant> next;
    for (int row = 0; row < jobs.rowCount(); ++row) {
        const auto run = jobs.nextRun(row);
        if (run && (!next || *run < *next))
            next = run;
    }
    if (next)
        sentence += CronSentenceWords::tr(", the next starts %1").arg(relativeTime(*next, now));
    return sentence;
}

/// What else has to be known to take the sentence right.
QString remainder(const CronJobModel &jobs, const JobCounts &counts)
{
    QString rest;
    if (counts.jobs > counts.active)
        rest += CronSentenceWords::tr("; %n paused", nullptr, counts.jobs - counts.active);
    if (counts.pausedFailed > 0)
        rest += CronSentenceWords::tr(", %n of them after a failure", nullptr, counts.pausedFailed);
    if (counts.stale > 0)
        rest += CronSentenceWords::tr("; what became of %n last run(s) is not known", nullptr, counts.stale);
    if (jobs.scheduler() == Liveness::Elsewhere)
        rest += CronSentenceWords::tr("; this is a hot standby: they run on its primary");
    if (jobs.scheduler() == Liveness::Unknown)
        rest += CronSentenceWords::tr("; this role may not see whether the scheduler is running");
    if (jobs.othersHidden())
        rest += CronSentenceWords::tr("; jobs of other roles are hidden from this one");
    return rest;
}

} // namespace

CronSentence cronSentence(const CronJobModel &jobs, Instant now)
{
    const JobCounts counts = countsOf(jobs.rows());
    const QString rest = remainder(jobs, counts);
    if (standsStill(jobs.scheduler()))
        return {HealthState::Failing, standstillSentence(jobs, counts) + rest};
    const QString missed = missedSentence(jobs, counts, now);
    if (counts.failing > 0) {
        const QString also = missed.isEmpty() ? QString() : u"; "_s + missed;
        return {HealthState::Failing, failureSentence(jobs, counts, now) + also + rest};
    }
    if (!missed.isEmpty())
        return {HealthState::Attention, missed + rest};
    const bool doubtful = counts.stale > 0 || jobs.scheduler() == Liveness::Unknown;
    const HealthState well = counts.ran > 0 ? HealthState::Healthy : HealthState::Unknown;
    return {doubtful ? HealthState::Attention : well, wellSentence(jobs, counts, now) + rest};
}

} // namespace signalbox
