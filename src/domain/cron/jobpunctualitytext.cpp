#include "domain/cron/jobpunctualitytext.h"

#include "core/humantext.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct PunctualityWords {
    Q_DECLARE_TR_FUNCTIONS(JobPunctuality)
};

QString dueTimeText(Instant at, const QDateTime &now)
{
    const QDateTime local = at.toDateTime().toTimeZone(now.timeZone());
    return local.toString(local.date() == now.date() ? u"HH:mm:ss"_s : u"yyyy-MM-dd HH:mm:ss"_s);
}

} // namespace

QString owedSentence(const OwedRuns &owed, Instant now)
{
    const QString since = relativeTime(owed.since, now);
    if (owed.late)
        return PunctualityWords::tr("It was due %1 and has not begun. pg_cron may still begin it.").arg(since);
    return owed.count == 1
        ? PunctualityWords::tr("It was due %1, the scheduler was alive, and it has not run since.").arg(since)
        : PunctualityWords::tr(
            "It was due %n time(s), the first %1; the scheduler was alive, and it has not run since.", nullptr,
            int(owed.count))
              .arg(since);
}

QString missedSentence(const std::optional<JobPunctuality> &punctuality)
{
    if (!punctuality)
        return PunctualityWords::tr(
            "Whether runs were missed is not known: nothing in this database notes when jobs are "
            "due and whether the scheduler is alive. The automation does.");
    if (punctuality->knownPercent == 0)
        return PunctualityWords::tr("Whether runs were missed in the last 24 h is not known: nobody watched.");
    const QString count = punctuality->missed == 0
        ? PunctualityWords::tr("No run of the last 24 h was missed")
        : PunctualityWords::tr("%n run(s) of the last 24 h was/were missed", nullptr, int(punctuality->missed));
    return punctuality->knownPercent == 100
        ? PunctualityWords::tr("%1.").arg(count)
        : PunctualityWords::tr("%1, as far as is known: %2 % of that time.").arg(count).arg(punctuality->knownPercent);
}

QString timesText(const UnservedRuns &runs, Instant now, const QTimeZone &zone)
{
    const QDateTime here = now.toDateTime().toTimeZone(zone);
    if (runs.count == 1)
        return dueTimeText(runs.from, here);
    return PunctualityWords::tr("%1 to %2 (%n run(s))", "times", int(runs.count))
        .arg(dueTimeText(runs.from, here), dueTimeText(runs.until, here));
}

QString unservedSentence(const UnservedRuns &runs)
{
    return runs.reason ? reasonText(*runs.reason) : verdictExplanation(runs.verdict);
}

} // namespace signalbox
