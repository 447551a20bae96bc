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
    const QString &what, const QString &instead)
{
    return {{kind, severity, JobFinding::Field::Schedule, 0, job.draft.schedule.size(), what, instead}};
}

JobFinding::Severity remarkSeverity(CronRemark::Kind kind)
{
    switch (kind) {
    case CronRemark::Kind::Refused:
    case CronRemark::Kind::NeverFires:
        return JobFinding::Severity::Error;
    case CronRemark::Kind::Ignored:
    case CronRemark::Kind::Misleading:
        return JobFinding::Severity::Warning;
    case CronRemark::Kind::OtherVersions:
        return JobFinding::Severity::Info;
    }
    Q_UNREACHABLE();
}

/// What the parser has to say: it is said in one place.
QList<JobFinding> remarksOnSchedule(const LintedJob &job)
{
    const QString &text = job.draft.schedule;
    QList<CronRemark> remarks;
    if (job.schedule)
        remarks = job.schedule->remarks();
    else if (const auto fault = CronSchedule::fault(text, CronDialect::ofVersion(job.context.cronVersion)))
        remarks = {*fault};
    QList<JobFinding> findings;
    for (const CronRemark &remark : remarks) {
        const bool ignored = remark.kind == CronRemark::Kind::Ignored;
        const QString instead = !remark.instead.isEmpty() ? ScheduleLintWords::tr("Write: %1").arg(remark.instead)
            : ignored                                     ? ScheduleLintWords::tr("Leave it out.")
                                                          : QString();
        findings.append({JobFinding::Kind::Schedule, remarkSeverity(remark.kind), JobFinding::Field::Schedule,
            remark.start, remark.length, remark.text, instead});
    }
    return findings;
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
    static const QList<LintRule> rules{remarksOnSchedule, tooDense, crowded, historyGrows};
    return rules;
}

} // namespace signalbox
