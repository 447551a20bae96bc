#pragma once

#include "app/connect/target.h"
#include "core/result.h"

#include <QStringList>

#include <optional>

namespace signalbox {

enum class Command { Window, Status, Screenshots, Migrate, Migrations, Backup, Restore, Sandbox, Help, Version };

/// Keep is what Start leaves behind in the background.
enum class SandboxAction { Start, Stop, Reset, Uri, FaultsOn, FaultsOff, Keep };

/// What was asked for on the command line.
struct CommandLine {
    Command command = Command::Window;
    std::optional<Target> target; // none only for Window, Migrations, Sandbox, Help and Version
    SandboxAction sandboxAction = SandboxAction::Start;
    QString folder; // of Screenshots and Migrations
    int scale = 1; // of Screenshots
    bool json = false; // of Status
    QString file; // of Backup and Restore
    bool dryRun = false; // of Migrate and Restore
    bool undo = false; // of Migrate
    bool dropData = false; // of Migrate with undo
    bool secrets = false; // of Backup: take them along, encrypted with a passphrase
    bool faults = false; // of the sandbox in a window

    bool operator==(const CommandLine &) const = default;
};

/// Reads the arguments that follow the program's name; needs no application object. `environmentNamesServer`: PG*
/// variables name a server, so that no target has to. An error says in one line what is wrong.
Result<CommandLine> parseCommandLine(const QStringList &arguments, bool environmentNamesServer);

/// True when PGHOST, PGHOSTADDR, PGSERVICE or PGDATABASE is set.
bool environmentNamesServer();

QString helpText();

} // namespace signalbox
