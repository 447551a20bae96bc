#pragma once

#include "domain/cron/cronschedule.h"
#include "domain/cron/lint/joblint.h"

namespace signalbox {

/// A job as the rules of the linter look at it: read once.
struct LintedJob {
    LintedJob(const JobDraft &draft, const LintContext &context);

    const JobDraft &draft;
    const LintContext &context;
    Result<CronSchedule> schedule;
    QList<CommandStatement> statements; // of the command
    QList<CommandStatement> allStatements; // and those in quotes within them

    /// The shortest time between two runs, where that can matter; nothing when it is not known.
    std::optional<std::chrono::microseconds> shortestGap() const;
    /// A finding about a stretch of the command.
    static JobFinding inCommand(JobFinding::Kind kind, JobFinding::Severity severity, qsizetype start, qsizetype length,
        const QString &what, const QString &instead);
};

using LintRule = QList<JobFinding> (*)(const LintedJob &job);

/// Of the schedule; of what the statements are; of requests, keys and secrets in them.
const QList<LintRule> &scheduleLintRules();
const QList<LintRule> &statementLintRules();
const QList<LintRule> &requestLintRules();

} // namespace signalbox
