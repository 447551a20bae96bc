#pragma once

#include <QList>
#include <QString>

namespace signalbox {

/// Ordered from best to worst: a step that says several things shows the worst.
enum class StepOutcome { AlreadyThere, Done, NotApplicable, LeftOut, NotPermitted, NeedsRestart, Failed };

/// One step of one module of the installation.
struct MigrationStep {
    QString module; // the file's name
    QString id; // lasts, whatever becomes of the module
    QString title;
    QString part; // what is left out as a whole when its foundation cannot stand
    QStringList needs; // the steps without which it cannot stand
    QString sql;

    bool operator==(const MigrationStep &) const = default;
};

struct StepResult {
    MigrationStep step;
    StepOutcome outcome = StepOutcome::Done;
    QStringList messages; // the server's notices or error, each with its hint

    bool operator==(const StepResult &) const = default;
};

/// How a pass over the installation is meant.
struct MigrationOptions {
    bool dryRun = false; // tells what would be done; changes nothing and takes no lock that a writer waits for
    bool undo = false; // takes the installation back instead
    bool dropData = false; // of undo: rows of users go as well

    bool operator==(const MigrationOptions &) const = default;
};

struct MigrationReport {
    QStringList leftOut; // the parts that cannot stand in this database, each with why
    QList<StepResult> steps; // in the order of the modules

    bool operator==(const MigrationReport &) const = default;
};

} // namespace signalbox
