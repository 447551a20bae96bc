#include "data/replay/replayrequirements.h"

#include "data/project/requirements.h"
#include "data/project/webhookrequirements.h"

namespace signalbox {

using namespace Qt::StringLiterals;

std::optional<Error> missingForBulkReplay(const Capabilities &capabilities)
{
    const Requirements requirements(capabilities);
    if (auto error = missingForWebhooks(capabilities))
        return error;
    if (auto error = requirements.callable(u"public.start_webhook_replay"_s))
        return error;
    return requirements.table(u"public.webhook_replay_jobs"_s);
}

} // namespace signalbox
