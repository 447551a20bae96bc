#pragma once

#include "data/project/projectconnection.h"
#include "domain/cron/dryrun.h"

namespace signalbox {

class DryRunAttempt;

/// Tries commands one at a time, each on a connection of its own to the job's database; a newer one cancels the one before.
class DryRunStore final : public DryRunSource
{
public:
    using Source = DryRunSource;

    explicit DryRunStore(ProjectConnection &connection) : m_connection(connection) { }
    ~DryRunStore() override;

    Async<DryRunReport> dryRun(const DryRunRequest &request) override;
    void cancelDryRun() override;

private:
    ProjectConnection &m_connection;
    std::shared_ptr<DryRunAttempt> m_attempt; // the last one, which may have ended
};

} // namespace signalbox
