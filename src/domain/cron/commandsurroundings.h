#pragma once

#include "domain/cron/commandreading.h"

#include <QStringList>

#include <optional>

namespace signalbox {

/// What a job's command meets where it runs, for the linter. What could not be looked up is left out.
struct CommandSurroundings {
    std::optional<QStringList> vaultSecrets; // their names; nothing: not known
    QList<CommandName> unresolved; // of namesToResolve(), what the job's role does not find

    bool operator==(const CommandSurroundings &) const = default;
};

} // namespace signalbox
