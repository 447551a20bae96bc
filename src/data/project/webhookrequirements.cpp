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

bool knowsMakers(const Capabilities &capabilities)
{
    return knowsDeliveryState(capabilities) && capabilities.hasColumn(u"public.webhook_logs.made_by_pid"_s)
        && capabilities.has(u"cron.job_run_details"_s);
}

bool isWindowed(const Capabilities &capabilities)
{
    static const QSet<QString> needed = {u"webhook_logs_open"_s, u"webhook_logs_failed"_s, u"webhook_logs_failed_at"_s,
        u"webhook_logs_replays"_s, u"webhook_logs_newest"_s, u"webhook_logs_unclassified"_s};
    return !knowsDeliveryState(capabilities) || !capabilities.indexes.contains(needed);
}

SqlValues recoveryValues(const Capabilities &capabilities)
{
    SqlValues values;
    if (knowsDeliveryState(capabilities) && capabilities.indexes.contains(u"webhook_logs_replays"_s))
        values.insert(u"recoveries"_s, std::nullopt);
    return values;
}

SqlValues listedValues(const Capabilities &capabilities)
{
    SqlValues values = recoveryValues(capabilities);
    if (knowsDeliveryState(capabilities) && capabilities.hasColumn(u"public.webhook_logs.is_blocking"_s))
        values.insert(u"ordering"_s, std::nullopt);
    return values;
}

SqlValues derivedStateValues(const Capabilities &capabilities)
{
    SqlValues values;
    if (!knowsDeliveryState(capabilities))
        values.insert(u"handmade"_s, std::nullopt);
    if (isWindowed(capabilities))
        values.insert(u"windowed"_s, std::nullopt);
    return values;
}

SqlValues uncountedValues(const Capabilities &capabilities)
{
    SqlValues values = derivedStateValues(capabilities);
    if (knowsDeliveryState(capabilities) && capabilities.has(u"signalbox.rollup_import"_s))
        values.insert(u"import"_s, std::nullopt);
    return values;
}

} // namespace signalbox
