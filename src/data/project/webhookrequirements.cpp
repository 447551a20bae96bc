#include "data/project/webhookrequirements.h"

#include "data/project/requirements.h"

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

std::optional<Error> missingForWebhooks(const Capabilities &capabilities)
{
    const Requirements requirements(capabilities);
    if (auto error = requirements.table(u"public.webhook_logs"_s))
        return error;
    return requirements.table(u"public.webhook_configs"_s);
}

bool knowsDeliveryState(const Capabilities &capabilities)
{
    static const QStringList needed
        = {u"state"_s, u"next_attempt_at"_s, u"sent_at"_s, u"timeout_ms"_s, u"message_id"_s, u"replay_of"_s};
    return std::all_of(needed.begin(), needed.end(),
        [&capabilities](const QString &column) { return capabilities.hasColumn(u"public.webhook_logs."_s + column); });
}

} // namespace signalbox
