#include "data/functions/functionoverviewcalls.h"

#include "data/functions/functionrequirements.h"
#include "data/functions/functionrows.h"
#include "data/postgres/answers.h"
#include "data/project/requirements.h"
#include "data/project/webhookrequirements.h"
#include "domain/functions/ourfunctions.h"

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

SqlValues functionEndpointValues(const Capabilities &capabilities)
{
    SqlValues values{
        {u"sample_logs"_s, QString::number(capabilities.sampleHistory.value(Requirements::webhookLogs, 0))}};
    if (capabilities.has(u"public.webhook_attempts"_s) && knowsDeliveryState(capabilities))
        values.insert(u"attempts"_s, std::nullopt);
    if (capabilities.has(u"public.webhook_breakers"_s))
        values.insert(u"breakers"_s, std::nullopt);
    if (!capabilities.indexes.contains(u"webhook_logs_config_newest"_s))
        values.insert(u"windowed"_s, std::nullopt);
    return values;
}

FunctionOverview oursOnly()
{
    FunctionOverview overview;
    for (const OurFunction &ours : ourFunctions())
        overview.functions.append({.name = ours.name, .endpoints = {}, .report = {}, .figures = {}});
    return overview;
}

EdgeFunction *functionNamed(FunctionOverview &overview, const QString &name)
{
    const auto found = std::ranges::find(overview.functions, name, &EdgeFunction::name);
    return found == overview.functions.end() ? nullptr : &*found;
}

/// The statements that an overview is put together from, each with the place where its answer goes.
class OverviewCalls
{
public:
    OverviewCalls(PgSession &session, const QString &scope) : m_session(session), m_scope(scope) { }

    template <typename Row, typename Store>
    void add(const RowShape<Row> &shape, Store store, const SqlValues &values = {})
    {
        m_calls.append(m_session.run({shape.statement(), values, m_scope}));
        m_readers.append(
            [&shape, store](FunctionOverview &overview, const Result<ResultTable> &answer) -> Result<void> {
                const auto rows = shape.read(answer);
                if (!rows)
                    return tl::unexpected(rows.error());
                return store(overview, *rows);
            });
    }

    /// Of a part without which the others stand.
    template <typename Row, typename Store, typename Failed>
    void addApart(const RowShape<Row> &shape, Store store, Failed failed)
    {
        m_calls.append(m_session.run({shape.statement(), {}, m_scope}));
        m_readers.append(
            [&shape, store, failed](FunctionOverview &overview, const Result<ResultTable> &answer) -> Result<void> {
                if (const auto rows = shape.read(answer))
                    store(overview, *rows);
                else if (rows.error().kind == ErrorKind::Cancelled)
                    return tl::unexpected(rows.error());
                else
                    failed(overview, rows.error());
                return {};
            });
    }

    Async<FunctionOverview> answer() const
    {
        return allAnswers(m_calls).then(
            [readers = m_readers](const QList<Result<ResultTable>> &answers) -> Result<FunctionOverview> {
                FunctionOverview overview = oursOnly();
                for (int i = 0; i < readers.size(); ++i) {
                    if (const auto read = readers.at(i)(overview, answers.at(i)); !read)
                        return tl::unexpected(read.error());
                }
                return overview;
            });
    }

private:
    using Reader = std::function<Result<void>(FunctionOverview &, const Result<ResultTable> &)>;

    PgSession &m_session;
    QString m_scope;
    QList<Async<ResultTable>> m_calls;
    QList<Reader> m_readers;
};

void addEndpoints(OverviewCalls &calls, const Capabilities &capabilities)
{
    calls.add(
        functionEndpointShape(),
        [user = capabilities.user](FunctionOverview &overview, const QList<FunctionEndpointRow> &rows) -> Result<void> {
            if (rows.first().hidden)
                return tl::unexpected(Requirements::hiddenRows(u"public.webhook_configs"_s, user));
            for (const FunctionEndpointRow &row : rows) {
                const QString name = functionOfUrl(row.endpoint.url);
                if (name.isEmpty())
                    continue; // no endpoint at all, or one whose URL only holds those words
                if (!functionNamed(overview, name))
                    overview.functions.append({.name = name, .endpoints = {}, .report = {}, .figures = {}});
                functionNamed(overview, name)->endpoints.append(row.endpoint);
            }
            return {};
        },
        functionEndpointValues(capabilities));
}

void addRecord(OverviewCalls &calls, const Capabilities &capabilities)
{
    calls.add(functionReportShape(), [](auto &overview, const auto &rows) -> Result<void> {
        for (const FunctionReportRow &row : rows) {
            if (EdgeFunction *function = functionNamed(overview, row.functionName))
                function->report = row.report;
        }
        return {};
    });
    calls.add(functionFiguresShape(),
        [user = capabilities.user](FunctionOverview &overview, const auto &rows) -> Result<void> {
            if (rows.first().hidden)
                return tl::unexpected(Requirements::hiddenRows(u"public.function_invocations"_s, user));
            for (const FunctionFiguresRow &row : rows) {
                if (EdgeFunction *function = functionNamed(overview, row.functionName))
                    function->figures = row.figures;
            }
            return {};
        });
}

} // namespace

Async<FunctionOverview> readFunctionOverview(PgSession &session, const Capabilities &capabilities, const QString &scope)
{
    OverviewCalls calls(session, scope);
    if (!missingForWebhooks(capabilities))
        addEndpoints(calls, capabilities);
    if (!missingForFunctions(capabilities))
        addRecord(calls, capabilities);
    if (capabilities.canCall(u"signalbox.waiting_memories"_s)) {
        calls.addApart(
            waitingMemoriesShape(),
            [](FunctionOverview &overview, const auto &rows) { overview.waiting = rows.first(); },
            [](FunctionOverview &overview, const Error &error) { overview.waiting.unknown = describe(error); });
    }
    if (capabilities.sandbox) {
        calls.add(localServingShape(), [](auto &overview, const auto &rows) -> Result<void> {
            if (!rows.isEmpty())
                overview.local = rows.first();
            return {};
        });
    }
    return calls.answer();
}

} // namespace signalbox
