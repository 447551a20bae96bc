#include "data/cron/dryrunstore.h"

#include "data/cron/dryrunattempt.h"
#include "data/postgres/freethread.h"

namespace signalbox {

using namespace Qt::StringLiterals;

DryRunStore::~DryRunStore()
{
    cancelDryRun();
}

Async<DryRunReport> DryRunStore::dryRun(const DryRunRequest &request)
{
    cancelDryRun();
    const Capabilities &capabilities = m_connection.capabilities();
    if (const auto obstacle = obstacleToWriting(capabilities.standby))
        return readyError<DryRunReport>(*obstacle);
    if (const auto obstacle = obstacleToDryRun(request.command))
        return readyError<DryRunReport>(*obstacle);

    ConnectionSpec spec = m_connection.spec();
    DryRunRequest complete = request;
    if (complete.username.isEmpty())
        complete.username = capabilities.user;
    spec.set(u"dbname"_s, request.database.isEmpty() ? capabilities.database : request.database);
    m_attempt = std::make_shared<DryRunAttempt>(spec, complete, capabilities.user);

    const Promised<DryRunReport> promised;
    runOnFreeThread([promised, attempt = m_attempt] { promised.answer(attempt->perform()); });
    return promised.future();
}

void DryRunStore::cancelDryRun()
{
    if (m_attempt)
        m_attempt->cancel();
}

} // namespace signalbox
