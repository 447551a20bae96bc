#include "data/webhookstore.h"

#include "data/deliveryfiltersql.h"
#include "data/deliverystateword.h"
#include "data/requirements.h"
#include "data/webhookrows.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

const QString kLogs = u"public.webhook_logs"_s;

// How many ids one page looks at: indexes serve the filters of our own tables, nothing those of hand-made ones.
constexpr qint64 kIndexedStretch = 1'000'000;
constexpr qint64 kPlainStretch = 100'000;

std::optional<QString> number(std::optional<qint64> value)
{
    return value ? std::optional(QString::number(*value)) : std::nullopt;
}

/// One call of webhooks/page: the deliveries with from <= id < before that pass the filter.
struct PageCall {
    DeliveryFilter filter;
    std::optional<qint64> before;
    std::optional<qint64> from;
    int limit = 0;
    bool handmade = false;

    SqlValues values() const
    {
        SqlValues values;
        values[u"before"_s] = number(before);
        values[u"from"_s] = number(from);
        values[u"stretch"_s] = QString::number(handmade ? kPlainStretch : kIndexedStretch);
        values[u"limit"_s] = QString::number(limit);
        if (filter.wanted.states.contains(DeliveryState::Unknown) && !handmade)
            values[u"stateless"_s] = std::nullopt;
        else if (!filter.wanted.states.isEmpty())
            values[u"state"_s] = deliveryStateWord(filter.wanted.states.first());
        if (!filter.wanted.endpoints.isEmpty())
            values[u"endpoint"_s] = filter.wanted.endpoints.first();
        if (!filter.wanted.events.isEmpty())
            values[u"event"_s] = filter.wanted.events.first();
        return values;
    }
};

Result<DeliveryPage> pageOf(const Result<ResultTable> &answer, const PageCall &call, const Capabilities &capabilities)
{
    const auto rows = deliveryPageShape(call.handmade).read(answer);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->first().hidden)
        return tl::unexpected(Requirements::hiddenRows(kLogs, capabilities.user));

    const qint64 sampleLogs = capabilities.sampleHistory.value(kLogs, 0);
    DeliveryPage page;
    for (const DeliveryRow &row : *rows) {
        if (row.delivery.id == 0)
            continue;
        page.deliveries.append(row.delivery);
        page.deliveries.last().sample = row.delivery.id <= sampleLogs;
    }
    if (page.deliveries.size() >= call.limit)
        page.next = page.deliveries.last().id;
    else if (rows->first().olderExist)
        page.next = rows->first().floorId;
    page.reachedEnd = !page.next;
    return page;
}

Async<DeliveryPage> readPage(PgSession &session, const PageCall &call, const Capabilities &capabilities)
{
    return session.run({deliveryPageShape(call.handmade).statement(), call.values(), {}})
        .then([call, capabilities](const Result<ResultTable> &answer) { return pageOf(answer, call, capabilities); });
}

Result<QList<WebhookEndpoint>> endpointsOf(const Result<ResultTable> &answer, bool handmade, const QString &user)
{
    const auto rows = endpointShape(handmade).read(answer);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->first().hidden)
        return tl::unexpected(Requirements::hiddenRows(u"public.webhook_configs"_s, user));
    QList<WebhookEndpoint> endpoints;
    for (const EndpointRow &row : *rows)
        if (row.endpoint.id != 0)
            endpoints.append(row.endpoint);
    return endpoints;
}

} // namespace

Async<DeliveryPage> WebhookStore::page(const DeliveryFilter &filter, const DeliveryPageRequest &request)
{
    const Capabilities &capabilities = m_connection.capabilities();
    const Requirements requirements(capabilities);
    if (const auto error = requirements.webhooks())
        return readyError<DeliveryPage>(*error);
    return readPage(m_connection.foreground(),
        {filter, request.from, {}, qBound(1, request.limit, 1000), !requirements.knowsDeliveryState()}, capabilities);
}

Async<DeliveryPage> WebhookStore::newerThan(const DeliveryFilter &filter, qint64 fromId, int limit)
{
    const Capabilities &capabilities = m_connection.capabilities();
    const Requirements requirements(capabilities);
    if (const auto error = requirements.webhooks())
        return readyError<DeliveryPage>(*error);
    return readPage(m_connection.background(),
        {filter, {}, fromId, qBound(1, limit, 1000), !requirements.knowsDeliveryState()}, capabilities);
}

Async<qint64> WebhookStore::count(const DeliveryFilter &filter)
{
    const Capabilities &capabilities = m_connection.capabilities();
    const Requirements requirements(capabilities);
    if (const auto error = requirements.webhooks())
        return readyError<qint64>(*error);
    if (const auto error = deliveryFilterProblem(filter, capabilities))
        return readyError<qint64>(*error);
    const auto &shape = deliveryCountShape(!requirements.knowsDeliveryState());
    return m_connection.task()
        .run({shape.statement(), deliveryFilterValues(filter, m_clock.now()), {}})
        .then([&shape](const Result<ResultTable> &answer) -> Result<qint64> {
            const auto rows = shape.read(answer);
            if (!rows)
                return tl::unexpected(rows.error());
            return rows->first().deliveries;
        });
}

void WebhookStore::cancelCount()
{
    m_connection.task().cancel(deliveryCountShape(false).statement());
    m_connection.task().cancel(deliveryCountShape(true).statement());
}

Async<QList<WebhookEndpoint>> WebhookStore::endpoints()
{
    const Capabilities &capabilities = m_connection.capabilities();
    const Requirements requirements(capabilities);
    if (const auto error = requirements.webhooks())
        return readyError<QList<WebhookEndpoint>>(*error);
    const bool handmade = !requirements.knowsDeliveryState();
    const qint64 sampleLogs = capabilities.sampleHistory.value(kLogs, 0);
    const SqlValues values = {{u"sample_logs"_s, QString::number(sampleLogs)}};
    return m_connection.background()
        .run({endpointShape(handmade).statement(), values, {}})
        .then([handmade, user = capabilities.user](
                  const Result<ResultTable> &answer) { return endpointsOf(answer, handmade, user); });
}

Async<qint64> WebhookStore::replay(qint64 deliveryId, const QUuid &key)
{
    if (const auto error = Requirements(m_connection.capabilities()).replay())
        return readyError<qint64>(*error);
    const SqlValues values = {{u"id"_s, QString::number(deliveryId)}, {u"key"_s, key.toString(QUuid::WithoutBraces)}};
    return m_connection.foreground()
        .run({replayShape().statement(), values, {}})
        .then([](const Result<ResultTable> &answer) -> Result<qint64> {
            const auto rows = replayShape().read(answer);
            if (!rows)
                return tl::unexpected(rows.error());
            return rows->first().id;
        });
}

} // namespace signalbox
