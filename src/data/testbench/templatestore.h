#pragma once

#include "data/project/projectconnection.h"
#include "domain/testbench/eventtemplate.h"

namespace signalbox {

/// Payloads to start from. Also reads hand-made tables.
class TemplateStore
{
public:
    explicit TemplateStore(ProjectConnection &connection) : m_connection(connection) { }

    /// From the newest delivery of that event, or the built-in one when there is none.
    Async<EventTemplate> newest(const QString &eventType);

    static QStringList builtInEvents(); // every event of the installation, and test.webhook
    static EventTemplate builtIn(const QString &eventType, Instant now); // an empty object for any other event

private:
    ProjectConnection &m_connection;
};

} // namespace signalbox
