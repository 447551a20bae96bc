#include "data/functions/functionrequirements.h"

#include "data/project/requirements.h"
#include "data/project/webhookrequirements.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

const QString invocationTable = u"public.function_invocations"_s;
const QString reportTable = u"public.function_reports"_s;

} // namespace

std::optional<Error> missingForFunctions(const Capabilities &capabilities)
{
    const Requirements requirements(capabilities);
    if (auto error = requirements.table(invocationTable))
        return error;
    return requirements.table(reportTable);
}

bool isWithoutFunctions(const Capabilities &capabilities)
{
    return !capabilities.has(invocationTable) && !capabilities.unreadable.contains(invocationTable);
}

bool knowsMessages(const Capabilities &capabilities)
{
    return !missingForWebhooks(capabilities) && knowsDeliveryState(capabilities)
        && capabilities.indexes.contains(u"webhook_logs_message"_s);
}

} // namespace signalbox
