#include "core/humantext.h"
#include "core/visibletext.h"
#include "domain/cron/lint/lintrules.h"

#include <QCoreApplication>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Supabase's advice: not more jobs at once.
constexpr qsizetype mostAtOnce = 8;
constexpr auto denseInterval = 10s;

struct ScheduleLintWords {
    Q_DECLARE_TR_FUNCTIONS(JobLint)
};

QList<JobFinding> inSchedule(const LintedJob &job, JobFinding::Kind kind, JobFinding::Severity severity,
    const QString &what, const QString &instead, const QString &stretch = {})
{
    const QString &text = job.draft.schedule;
    const qsizetype at = stretch.isEmpty() ? -1 : text.lastIndexOf(stretch);
    return {{kind, severity, JobFinding::Field::Schedule, std::max<qsizetype>(at, 0),
        at < 0 ? text.size() : stretch.size(), what, instead}};
}

QList<JobFinding> unreadableSchedule(const LintedJob &job)
{
    if (job.schedule)
        return {};
    const Error &error = job.schedule.error();
    return inSchedule(job, JobFinding::Kind::ScheduleUnreadable, JobFinding::Severity::Error,
        ScheduleLintWords::tr("pg_cron refuses this schedule: %1")
            .arg(error.serverWords.isEmpty() ? error.what : error.serverWords),
        ScheduleLintWords::tr("Five fields, as in \"30 2 * * *\"; or \"30 seconds\"."));
}

bool isYearly(const QString &schedule)
{
    const QString word = schedule.trimmed().section(u' ', 0, 0);
    return word == "@yearly"_L1 || word == "@annually"_L1;
}

QList<JobFinding> neverFires(const LintedJob &job)
{
    if (!job.schedule || job.everFires())
        return {};
    if (isYearly(job.draft.schedule))
        return inSchedule(job, JobFinding::Kind::NeverFires, JobFinding::Severity::Error,
            ScheduleLintWords::tr("It never runs: pg_cron accepts %1 and sets no month for it.")
                .arg(job.draft.schedule.trimmed().section(u' ', 0, 0)),
            ScheduleLintWords::tr("Write: 0 0 1 1 *"));
    return inSchedule(job, JobFinding::Kind::NeverFires, JobFinding::Severity::Error,
        ScheduleLintWords::tr("It never runs: no day has that date, or a range in it is empty."),
        ScheduleLintWords::tr("Check day and month; write a range over the turn as two, as in 22-23,0-2."));
}

/// From the first stretch that pg_cron skips to the last.
QString ignoredText(const CronSchedule &schedule, const QString &text)
{
    std::optional<qsizetype> begin;
    qsizetype end = 0;
    for (const CronRemark &remark : schedule.remarks()) {
        if (remark.kind != CronRemark::Kind::Ignored)
            continue;
        begin = begin.value_or(remark.start);
        end = remark.start + remark.length;
    }
    return begin ? text.sliced(*begin, end - *begin) : QString();
}

/// A field or a tail that pg_cron reads over.
QList<JobFinding> ignoredParts(const LintedJob &job)
{
    if (!job.schedule)
        return {};
    const QString ignored = ignoredText(*job.schedule, job.draft.schedule);
    if (ignored.isEmpty())
        return {};
    const bool isSixth = job.draft.schedule.simplified().count(u' ') == 5 && !ignored.contains(u' ');
    return inSchedule(job, JobFinding::Kind::ScheduleIgnored, JobFinding::Severity::Warning,
        ScheduleLintWords::tr("pg_cron ignores \"%1\" without a word.").arg(visibleText(ignored, 60)),
        isSixth ? ScheduleLintWords::tr(
            "It knows five fields, of which the first is the minute: leave the sixth out. For seconds, "
            "write \"30 seconds\".")
                : ScheduleLintWords::tr("Leave it out, or write what it was meant to say."),
        ignored);
}

QList<JobFinding> tooDense(const LintedJob &job)
{
    // A calendar has no gap below a minute, so most jobs need no look at theirs.
    const auto p95 = job.context.p95;
    if (!p95 || !job.schedule || (job.schedule->kind() == CronSchedule::Kind::Calendar && *p95 < 1min))
        return {};
    const auto gap = job.shortestGap();
    if (!gap || *p95 <= *gap)
        return {};
    return inSchedule(job, JobFinding::Kind::TooDense, JobFinding::Severity::Warning,
        ScheduleLintWords::tr(
            "One run in twenty takes %1 or longer, and the next one is due after %2. pg_cron starts none beside one "
            "that runs: they queue up, and it runs late or without a pause.")
            .arg(durationText(*p95), durationText(*gap)),
        ScheduleLintWords::tr("Let it run more seldom, or do less each time."));
}

QList<JobFinding> crowded(const LintedJob &job)
{
    if (!job.schedule || job.schedule->kind() != CronSchedule::Kind::Calendar)
        return {};
    const QString schedule = job.draft.schedule.simplified();
    const qsizetype same = std::count_if(job.context.otherJobs.cbegin(), job.context.otherJobs.cend(),
        [&](const JobDraft &other) { return other.active && other.schedule.simplified() == schedule; });
    if (same < mostAtOnce || schedule.startsWith(u'*'))
        return {};
    return inSchedule(job, JobFinding::Kind::Crowded, JobFinding::Severity::Info,
        ScheduleLintWords::tr("%n other job(s) start in the same minute.", nullptr, int(same)),
        ScheduleLintWords::tr(
            "Choose another minute: each job takes a connection, and more than eight at once wait for each other."));
}

/// Nothing of pg_cron's own takes rows out of its history.
QList<JobFinding> historyGrows(const LintedJob &job)
{
    if (!job.schedule || job.schedule->kind() != CronSchedule::Kind::Interval
        || job.schedule->interval() > denseInterval)
        return {};
    const auto purges = [](const JobDraft &other) {
        return other.command.contains("job_run_details"_L1) && other.command.contains("delete"_L1, Qt::CaseInsensitive);
    };
    if (std::any_of(job.context.otherJobs.cbegin(), job.context.otherJobs.cend(), purges))
        return {};
    const qint64 rows = std::chrono::seconds(24h) / job.schedule->interval();
    return inSchedule(job, JobFinding::Kind::HistoryGrows, JobFinding::Severity::Info,
        ScheduleLintWords::tr("It adds up to %1 rows a day to cron.job_run_details, and no job takes old ones out.")
            .arg(countText(rows)),
        ScheduleLintWords::tr(
            "Add a job: delete from cron.job_run_details where end_time < now() - interval '7 days'"));
}

} // namespace

const QList<LintRule> &scheduleLintRules()
{
    static const QList<LintRule> rules{unreadableSchedule, neverFires, ignoredParts, tooDense, crowded, historyGrows};
    return rules;
}

} // namespace signalbox
