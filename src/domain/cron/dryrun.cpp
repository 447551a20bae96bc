#include "domain/cron/dryrun.h"

namespace signalbox {

std::optional<Error> obstacleToDryRun(const QString &)
{
    return std::nullopt;
}

} // namespace signalbox
