#pragma once

#include <QList>
#include <QString>

namespace signalbox {

/// Ordered from best to worst: a step that says several things shows the worst.
enum class StepOutcome { AlreadyThere, Done, NotApplicable, NotPermitted, NeedsRestart, Failed };

/// One step of one migration file.
struct MigrationStep {
    QString version; // the file's leading digits
    QString file;
    QString id;
    QString title;
    QString sql;

    bool operator==(const MigrationStep &) const = default;
};

struct StepResult {
    MigrationStep step;
    StepOutcome outcome = StepOutcome::Done;
    QStringList messages; // the server's notices or error, each with its hint

    bool operator==(const StepResult &) const = default;
};

/// How a pass over the migrations is meant.
struct MigrationOptions {
    bool dryRun = false; // everything happens in a transaction that is rolled back, and settings are only compared
    bool undo = false; // takes the migrations back instead
    bool dropData = false; // of undo: rows of users go as well

    bool operator==(const MigrationOptions &) const = default;
};

struct MigrationReport {
    QList<StepResult> steps; // in file order

    bool operator==(const MigrationReport &) const = default;
};

} // namespace signalbox
