#pragma once

#include "data/postgres/rowshape.h"
#include "data/project/projectconnection.h"
#include "domain/cron/commandsurroundings.h"
#include "domain/cron/jobdraft.h"

namespace signalbox {

/// One row of cron/vault_secrets.
struct VaultSecretRow {
    bool isKnown = false;
    std::optional<QString> name;
};

/// One row of cron/unresolved_names.
struct UnresolvedNameRow {
    QString role;
    CommandName name; // without its place
};

const RowShape<VaultSecretRow> &vaultSecretShape();
const RowShape<UnresolvedNameRow> &unresolvedNameShape();

/// Looks up what the commands of jobs need of this database, all of them with two statements, and answers in the order of the
/// jobs. Of a job in another database nothing is known.
Async<QList<CommandSurroundings>> lookedUpCommands(ProjectConnection &connection, const QList<JobDraft> &jobs);

} // namespace signalbox
