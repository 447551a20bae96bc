#pragma once

#include "data/project/projectconnection.h"
#include "domain/extensions/extensionsource.h"

namespace signalbox {

/// Reads the state of the required extensions, their settings and the realtime publication.
class ExtensionStore final : public ExtensionSource
{
public:
    using Source = ExtensionSource;

    explicit ExtensionStore(ProjectConnection &connection) : m_connection(connection) { }

    Async<ExtensionReport> report() override;

private:
    ProjectConnection &m_connection;
};

} // namespace signalbox
