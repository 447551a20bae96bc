#pragma once

#include "data/project/projectconnection.h"
#include "domain/testbench/testbenchsource.h"

namespace signalbox {

/// Payloads to start from. Also reads hand-made tables.
class TemplateStore final : public EventTemplateSource
{
public:
    using Source = EventTemplateSource;

    explicit TemplateStore(ProjectConnection &connection) : m_connection(connection) { }

    Async<EventTemplate> newest(const QString &eventType) override;

    QStringList builtInEvents() const override;
    EventTemplate builtIn(const QString &eventType, Instant now) const override;

private:
    ProjectConnection &m_connection;
};

} // namespace signalbox
