#pragma once

#include "data/project/projectconnection.h"
#include "domain/migrations/installationsource.h"

namespace signalbox {

/// Installs on the server that a project is connected to, through a connection of its own.
class InstallationStore final : public InstallationSource
{
public:
    explicit InstallationStore(const ProjectConnection &connection) : m_spec(connection.spec()) { }

    Async<MigrationReport> run(const MigrationOptions &options, const Progress &progress) override;

private:
    ConnectionSpec m_spec;
};

} // namespace signalbox
