#pragma once

#include "core/async.h"
#include "domain/functioninvocation.h"
#include "domain/functions/edgefunction.h"

namespace signalbox {

/// Where the Edge Functions' state and record come from.
class FunctionSource
{
public:
    virtual ~FunctionSource() = default;

    virtual Async<FunctionOverview> overview() = 0;
    /// At most `limit`, from behind `after` on.
    virtual Async<QList<FunctionInvocation>> invocations(
        const InvocationFilter &filter, const std::optional<InvocationPosition> &after, int limit)
        = 0;
    /// What the functions did with one message: usually one row, one for each function it was sent to.
    virtual Async<QList<FunctionInvocation>> ofMessage(const QString &messageId) = 0;
};

} // namespace signalbox
