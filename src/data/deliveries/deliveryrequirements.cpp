#include "data/deliveries/deliveryrequirements.h"

#include "data/project/requirements.h"
#include "data/project/webhookrequirements.h"

namespace signalbox {

using namespace Qt::StringLiterals;

std::optional<Error> missingForRollup(const Capabilities &capabilities)
{
    if (auto error = missingForWebhooks(capabilities))
        return error;
    return Requirements(capabilities).table(u"public.webhook_rollup"_s);
}

std::optional<Error> missingForIssues(const Capabilities &capabilities)
{
    const Requirements requirements(capabilities);
    if (auto error = missingForRollup(capabilities))
        return error;
    if (auto error = requirements.table(u"public.webhook_issue_notes"_s))
        return error;
    return requirements.callable(u"public.get_webhook_issues"_s);
}

std::optional<Error> missingForIssueNotes(const Capabilities &capabilities)
{
    const Requirements requirements(capabilities);
    if (auto error = missingForIssues(capabilities))
        return error;
    if (auto error = requirements.callable(u"public.acknowledge_webhook_issue"_s))
        return error;
    return requirements.callable(u"public.reopen_webhook_issue"_s);
}

std::optional<Error> missingForReplay(const Capabilities &capabilities)
{
    if (auto error = missingForWebhooks(capabilities))
        return error;
    return Requirements(capabilities).callable(u"public.replay_webhook"_s);
}

} // namespace signalbox
