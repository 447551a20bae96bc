#include "data/deliveries/deliverystore.h"

#include "data/deliveries/deliveryfiltersql.h"
#include "data/deliveries/deliveryrequirements.h"
#include "data/deliveries/deliveryrows.h"
#include "data/postgres/answers.h"
#include "data/project/requirements.h"
#include "data/project/webhookrequirements.h"

#include <QJsonDocument>
#include <QPromise>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

/// The number of rows that the planner expects.
std::optional<qint64> rowsOf(const Result<QList<EstimateRow>> &answer)
{
    if (!answer || answer->isEmpty())
        return std::nullopt;
    const QJsonDocument plan = QJsonDocument::fromJson(answer->first().plan.toUtf8());
    const QJsonValue rows = plan[0][u"Plan"][u"Plan Rows"];
    return rows.isDouble() ? std::optional(qint64(rows.toDouble())) : std::nullopt;
}

Result<DeliverySpan> spanOf(const QList<Result<ResultTable>> &answers)
{
    const auto ends = deliverySpanShape().read(answers.at(0));
    if (!ends)
        return tl::unexpected(ends.error());
    return DeliverySpan{
        ends->first().oldest, ends->first().newest, rowsOf(deliveryEstimateShape().read(answers.at(1)))};
}

} // namespace

DeliveryStore::DeliveryStore(ProjectConnection &connection)
    : m_connection(connection), m_clock(connection.clock()), m_pager(std::make_shared<DeliveryPager>(connection))
{ }

Async<DeliveryPage> DeliveryStore::page(const DeliveryFilter &filter, const DeliveryPageRequest &request)
{
    const auto list = request.direction == DeliveryPageRequest::Direction::Older ? DeliveryPager::List::Older
                                                                                 : DeliveryPager::List::Newer;
    return m_pager->page(m_connection.foreground(), list, filter, request);
}

Async<DeliveryPage> DeliveryStore::newerThan(const DeliveryFilter &filter, qint64 fromId, int limit)
{
    return m_pager->page(m_connection.background(), DeliveryPager::List::Head, filter,
        {{}, DeliveryPageRequest::Direction::Older, limit}, fromId);
}

Async<DeliveryPage> DeliveryStore::reread(const DeliveryFilter &filter, const DeliveryPageRequest &request)
{
    return m_pager->page(m_connection.background(), DeliveryPager::List::Reread, filter, request);
}

Async<DeliverySpan> DeliveryStore::span(const DeliveryFilter &filter)
{
    const Promised<DeliverySpan> promised;
    SqlValues estimated = deliveryFilterValues(filter, m_clock->now());
    if (!knowsDeliveryState(m_connection.capabilities()))
        estimated[u"handmade"_s] = std::nullopt;
    whenReady(m_pager->bounds(filter), &m_connection,
        [&connection = m_connection, estimated, promised](const Result<std::pair<qint64, qint64>> &bounds) {
            if (!bounds)
                return promised.answer(tl::unexpected(bounds.error()));
            const SqlValues ends
                = {{u"low"_s, QString::number(bounds->first)}, {u"high"_s, QString::number(bounds->second)}};
            PgSession &session = connection.foreground();
            allAnswers({session.run({deliverySpanShape().statement(), ends, {}}),
                           session.run({deliveryEstimateShape().statement(), estimated, {}})})
                .then([promised](const QList<Result<ResultTable>> &answers) { promised.answer(spanOf(answers)); });
        });
    return promised.future();
}

Async<std::optional<qint64>> DeliveryStore::positionAt(const DeliveryFilter &filter, Instant moment)
{
    DeliveryFilter before;
    before.until = TimeBound{moment + std::chrono::microseconds(1), {}};
    if (filter.since)
        before.since = filter.since;
    return m_pager->bounds(before).then(
        [](const Result<std::pair<qint64, qint64>> &bounds) -> Result<std::optional<qint64>> {
            if (!bounds)
                return tl::unexpected(bounds.error());
            const qint64 position = bounds->second - 1;
            return position > bounds->first ? std::optional(position) : std::nullopt;
        });
}

Async<QStringList> DeliveryStore::eventTypes()
{
    const Capabilities &capabilities = m_connection.capabilities();
    if (const auto error = missingForWebhooks(capabilities))
        return readyError<QStringList>(*error);
    SqlValues values;
    if (!capabilities.indexes.contains(u"webhook_logs_event_newest"_s))
        values[u"handmade"_s] = std::nullopt;
    return m_connection.background()
        .run({eventTypeShape().statement(), values, {}})
        .then([](const Result<ResultTable> &answer) -> Result<QStringList> {
            const auto rows = eventTypeShape().read(answer);
            if (!rows)
                return tl::unexpected(rows.error());
            QStringList types;
            for (const EventTypeRow &row : *rows)
                types.append(row.eventType);
            return types;
        });
}

Async<qint64> DeliveryStore::count(const DeliveryFilter &filter)
{
    const Capabilities &capabilities = m_connection.capabilities();
    if (const auto error = missingForWebhooks(capabilities))
        return readyError<qint64>(*error);
    if (const auto error = deliveryFilterProblem(filter, capabilities))
        return readyError<qint64>(*error);
    SqlValues values = deliveryFilterValues(filter, m_clock->now());
    if (!knowsDeliveryState(capabilities))
        values[u"handmade"_s] = std::nullopt;
    return m_connection.task()
        .run({deliveryCountShape().statement(), values, {}})
        .then([](const Result<ResultTable> &answer) -> Result<qint64> {
            const auto rows = deliveryCountShape().read(answer);
            if (!rows)
                return tl::unexpected(rows.error());
            return rows->first().deliveries;
        });
}

void DeliveryStore::cancelCount()
{
    m_connection.task().cancel(deliveryCountShape().statement());
}

} // namespace signalbox
