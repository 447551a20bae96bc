#pragma once

#include "core/async.h"
#include "domain/migrations/migration.h"

#include <functional>

namespace signalbox {

/// Carries out the installation on the database that is open, or tells what it would do there.
class InstallationSource
{
public:
    /// Before each step: how many are done, of how many, and the next one's title. False stops there. Called on any thread.
    using Progress = std::function<bool(int done, int of, const QString &next)>;

    virtual ~InstallationSource() = default;

    virtual Async<MigrationReport> run(const MigrationOptions &options, const Progress &progress) = 0;
};

} // namespace signalbox
