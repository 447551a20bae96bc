#pragma once

#include "data/project/projectconnection.h"
#include "domain/functions/functionsource.h"

namespace signalbox {

/// Reads what the Edge Functions did and how they are. A filter that matches rarely is searched for in stretches, one after the
/// other, until the page is full or the record ends.
class FunctionStore final : public FunctionSource
{
public:
    using Source = FunctionSource;

    explicit FunctionStore(ProjectConnection &connection) : m_connection(connection) { }

    Async<FunctionOverview> overview() override;
    Async<QList<FunctionInvocation>> invocations(
        const InvocationFilter &filter, const std::optional<InvocationPosition> &after, int limit) override;
    Async<QList<FunctionInvocation>> ofMessage(const QString &messageId) override;

private:
    SqlCall messageCall(const QString &messageId, const QString &scope) const;

    ProjectConnection &m_connection;
};

} // namespace signalbox
