#include "domain/cron/lint/joblint.h"

#include "domain/cron/lint/lintrules.h"

#include <algorithm>
#include <tuple>

namespace signalbox {

namespace {

/// Any time will do: what never fires never does.
constexpr Instant someTime{1'767'225'600'000'000};
constexpr int gapsLookedAt = 50;
/// Nobody reads more of them about one job.
constexpr qsizetype mostFindings = 100;

/// The one place where the linter reads a schedule.
Result<CronSchedule> readScheduleFor(const JobDraft &draft, const LintContext &context)
{
    return CronSchedule::parse(draft.schedule, CronDialect::ofVersion(context.cronVersion));
}

} // namespace

LintedJob::LintedJob(const JobDraft &job, const LintContext &around)
    : draft(job), context(around), schedule(readScheduleFor(job, around)), statements(splitStatements(job.command)),
      allStatements(statementsWithin(job.command))
{ }

std::optional<std::chrono::microseconds> LintedJob::shortestGap() const
{
    if (!schedule || schedule->kind() == CronSchedule::Kind::Reboot)
        return std::nullopt;
    if (schedule->kind() == CronSchedule::Kind::Interval)
        return schedule->interval();
    const QList<Instant> runs = schedule->nextRuns(someTime, gapsLookedAt, QTimeZone::utc());
    std::optional<std::chrono::microseconds> shortest;
    for (qsizetype i = 1; i < runs.size(); ++i) {
        const auto gap = runs.at(i) - runs.at(i - 1);
        shortest = shortest ? std::min(*shortest, gap) : gap;
    }
    return shortest;
}

JobFinding LintedJob::inCommand(JobFinding::Kind kind, JobFinding::Severity severity, qsizetype start, qsizetype length,
    const QString &what, const QString &instead)
{
    return {kind, severity, JobFinding::Field::Command, start, length, what, instead};
}

QList<JobFinding> lintJob(const JobDraft &draft, const LintContext &context)
{
    const LintedJob job(draft, context);
    QList<JobFinding> findings;
    for (const QList<LintRule> *rules : {&scheduleLintRules(), &statementLintRules(), &requestLintRules()}) {
        for (const LintRule &rule : *rules)
            findings += rule(job);
    }
    std::stable_sort(findings.begin(), findings.end(), [](const JobFinding &a, const JobFinding &b) {
        return std::tie(a.field, a.start) < std::tie(b.field, b.start);
    });
    return findings.first(std::min(findings.size(), mostFindings));
}

} // namespace signalbox
