#pragma once

#include "data/project/projectconnection.h"
#include "domain/extensions/extensionstatus.h"

namespace signalbox {

/// Reads the state of the required extensions, their settings and the realtime publication.
class ExtensionStore
{
public:
    explicit ExtensionStore(ProjectConnection &connection) : m_connection(connection) { }

    Async<ExtensionReport> report();

private:
    ProjectConnection &m_connection;
};

} // namespace signalbox
