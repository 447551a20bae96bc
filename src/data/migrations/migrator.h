#pragma once

#include "data/postgres/pgsession.h"
#include "domain/migrations/installationsource.h"

namespace signalbox {

/// Applies resources/sql/migrations step by step on a connection of its own and keeps the ledger
/// (signalbox.migration_ledger). A failing step never stops the others.
class Migrator
{
public:
    explicit Migrator(const ConnectionSpec &spec) : m_spec(spec) { }

    /// All steps of the shipped files, in order. Throws nothing: a malformed file is a build error caught by a test.
    static QList<MigrationStep> steps();

    /// Runs on a thread of its own, where `progress` is called. An undo goes through resources/sql/undo, newest file first, and keeps the rows of users
    /// unless it is told otherwise.
    Async<MigrationReport> run(const MigrationOptions &options, const InstallationSource::Progress &progress = {});
    Async<MigrationReport> run(bool dryRun) { return run(MigrationOptions{.dryRun = dryRun}); }

private:
    ConnectionSpec m_spec;
};

} // namespace signalbox
