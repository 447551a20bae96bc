#pragma once

#include "data/cron/cronreader.h"
#include "data/project/projectconnection.h"
#include "domain/health/health.h"

namespace signalbox {

/// Gathers what the health rules need. A part that cannot be read is in `unread`, so the future only fails when the
/// server cannot be reached at all.
class HealthStore
{
public:
    explicit HealthStore(ProjectConnection &connection);
    /// With one who tells it to others, too.
    HealthStore(ProjectConnection &connection, const std::shared_ptr<PunctualityReader> &punctuality);

    Async<HealthFacts> facts();

private:
    ProjectConnection &m_connection;
    std::shared_ptr<CronReader> m_reader;
};

} // namespace signalbox
