#pragma once

#include "domain/cron/commandreading.h"
#include "domain/cron/jobdraft.h"

#include <QList>
#include <QStringList>

#include <chrono>
#include <optional>

namespace signalbox {

/// Something about a job that will not do what its author wants, before it shows.
struct JobFinding {
    enum class Severity { Error, Warning, Info }; // it fails or does harm; it may; good to know
    enum class Field { Schedule, Command };
    enum class Kind {
        Schedule, // what the parser has to say of it
        TooDense,
        Crowded,
        HistoryGrows,
        NoCommand,
        NotEnded, // a quote or comment
        ForeignCommand, // psql's own
        MustStandAlone,
        NoCommit,
        TransactionControl,
        CopyToClient,
        NoSuchSyntax,
        LiteralSecret,
        LiteralKey, // one that is no secret
        BearerIsNoToken,
        SecretMissing,
        NullHeader,
        NoTimeout,
        TimeoutUnfit,
        BodyIsText,
        NameUnknown,
        ForeachOverNull,
        UnschedulesItself,
    };

    Kind kind = Kind::NoCommand;
    Severity severity = Severity::Warning;
    Field field = Field::Command;
    qsizetype start = 0; // of the field's text
    qsizetype length = 0;
    QString what; // happens
    QString instead; // to write; or what to do

    bool operator==(const JobFinding &) const = default;
};

/// What is known around a job. Whatever is not known is not judged.
struct LintContext {
    QString cronVersion;
    std::optional<std::chrono::microseconds> p95; // of its runs
    std::optional<bool> backgroundWorkers; // cron.use_background_workers
    std::optional<QStringList> vaultSecrets; // their names
    QList<CommandName> unresolved; // of namesToResolve(), what the job's role does not find
    QList<JobDraft> otherJobs;

    bool operator==(const LintContext &) const = default;
};

/// In the order of the fields, then of the places; the first hundred.
QList<JobFinding> lintJob(const JobDraft &draft, const LintContext &context);

} // namespace signalbox
