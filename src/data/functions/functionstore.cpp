#include "data/functions/functionstore.h"

#include "data/functions/functionoverviewcalls.h"
#include "data/functions/functionrequirements.h"
#include "data/functions/functionrows.h"
#include "data/project/invocationfields.h"
#include "data/project/requirements.h"

#include <limits>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int invocationStretch = 10'000; // rows that one statement looks at: 14 ms
constexpr int mostInvocations = 1'000; // in a page

using Invocations = QList<FunctionInvocation>;

/// One page under way.
class InvocationWalk : public std::enable_shared_from_this<InvocationWalk>
{
public:
    InvocationWalk(
        ProjectConnection &connection, const InvocationFilter &filter, const InvocationPosition &after, int limit)
        : m_connection(connection), m_filter(filter), m_after(after), m_limit(limit)
    { }

    Async<Invocations> page()
    {
        read();
        return m_promised.future();
    }

private:
    SqlValues stretchValues() const
    {
        SqlValues values{{u"after_at"_s, m_after.createdAt.toPostgres()}, {u"after_id"_s, QString::number(m_after.id)},
            {u"stretch"_s, QString::number(invocationStretch)}};
        if (m_filter.state && *m_filter.state != InvocationState::Done)
            values.insert(u"undone"_s, std::nullopt);
        return values;
    }

    SqlValues pageValues() const
    {
        SqlValues values = stretchValues();
        values.insert(u"limit"_s, QString::number(m_limit - m_found.size()));
        if (!m_filter.functionName.isEmpty())
            values.insert(u"function"_s, m_filter.functionName);
        if (m_filter.state)
            values.insert(u"state"_s, invocationStateName(*m_filter.state));
        if (!m_filter.text.isEmpty())
            values.insert(u"event"_s, m_filter.text);
        if (knowsMessages(m_connection.capabilities()))
            values.insert(u"deliveries"_s, std::nullopt);
        return values;
    }

    void read()
    {
        whenReady(m_connection.foreground().run({invocationPageShape().statement(), pageValues(), {}}), &m_connection,
            [self = shared_from_this()](const Result<ResultTable> &answer) {
                const auto rows = invocationPageShape().read(answer);
                if (!rows)
                    return self->m_promised.answer(tl::unexpected(rows.error()));
                self->m_found.append(*rows);
                if (self->m_found.size() >= self->m_limit)
                    return self->m_promised.answer(self->m_found);
                self->goOn();
            });
    }

    void goOn()
    {
        whenReady(m_connection.foreground().run({invocationReachShape().statement(), stretchValues(), {}}),
            &m_connection, [self = shared_from_this()](const Result<ResultTable> &answer) {
                const auto rows = invocationReachShape().read(answer);
                if (!rows)
                    return self->m_promised.answer(tl::unexpected(rows.error()));
                const InvocationReachRow &row = rows->first();
                if (row.hidden)
                    return self->m_promised.answer(tl::unexpected(Requirements::hiddenRows(
                        u"public.function_invocations"_s, self->m_connection.capabilities().user)));
                if (row.reached.id == 0)
                    return self->m_promised.answer(self->m_found);
                self->m_after = row.reached;
                self->read();
            });
    }

    ProjectConnection &m_connection;
    const InvocationFilter m_filter;
    InvocationPosition m_after;
    const int m_limit;
    Invocations m_found;
    Promised<Invocations> m_promised;
};

Invocations onlyWanted(const Invocations &invocations, const InvocationFilter &filter)
{
    Invocations wanted;
    std::ranges::copy_if(invocations, std::back_inserter(wanted), [&](const FunctionInvocation &invocation) {
        return (filter.functionName.isEmpty() || invocation.functionName == filter.functionName)
            && (!filter.state || invocation.state == *filter.state);
    });
    return wanted;
}

} // namespace

Async<FunctionOverview> FunctionStore::overview()
{
    const Capabilities &capabilities = m_connection.capabilities();
    if (const auto error = missingForFunctions(capabilities))
        return readyError<FunctionOverview>(*error);
    return readFunctionOverview(m_connection.background(), capabilities, {});
}

Async<Invocations> FunctionStore::invocations(
    const InvocationFilter &filter, const std::optional<InvocationPosition> &after, int limit)
{
    if (const auto error = missingForFunctions(m_connection.capabilities()))
        return readyError<Invocations>(*error);
    const InvocationPosition newest{Instant::distantFuture(), std::numeric_limits<qint64>::max()};
    const auto walk = std::make_shared<InvocationWalk>(
        m_connection, filter, after.value_or(newest), qBound(1, limit, mostInvocations));
    if (after || filter.text.isEmpty())
        return walk->page();

    // Whoever gives a whole message id means that message; no event is called like one.
    const Promised<Invocations> promised;
    whenReady(m_connection.foreground().run(messageCall(filter.text, u"list"_s)), &m_connection,
        [=, connection = &m_connection](const Result<ResultTable> &answer) {
            const auto ofMessage = messageInvocationShape().read(answer);
            if (!ofMessage)
                return promised.answer(tl::unexpected(ofMessage.error()));
            if (ofMessage->isEmpty())
                return promised.follow(walk->page(), connection);
            promised.answer(onlyWanted(*ofMessage, filter));
        });
    return promised.future();
}

Async<Invocations> FunctionStore::ofMessage(const QString &messageId)
{
    if (const auto error = missingForFunctions(m_connection.capabilities()))
        return readyError<Invocations>(*error);
    return m_connection.foreground().run(messageCall(messageId, {})).then([](const Result<ResultTable> &answer) {
        return messageInvocationShape().read(answer);
    });
}

SqlCall FunctionStore::messageCall(const QString &messageId, const QString &scope) const
{
    SqlValues values{{u"message_id"_s, messageId}};
    if (knowsMessages(m_connection.capabilities()))
        values.insert(u"deliveries"_s, std::nullopt);
    return {messageInvocationShape().statement(), values, scope};
}

} // namespace signalbox
