#include "data/endpoints/endpointrows.h"

#include "data/project/endpointfields.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

RowShape<EndpointIdRow> idShape(const QString &statement)
{
    return {statement, {field(u"id"_s, &EndpointIdRow::id)}};
}

RowShape<SecretRow> fingerprintShape(const QString &statement)
{
    return {statement, {field(u"fingerprint"_s, &SecretRow::fingerprint)}};
}

RowShape<EndpointSummaryRow> summaryShape(const QString &statement)
{
    using Endpoint = WebhookEndpoint;
    const QList<RowField<EndpointSummaryRow>> context = {field(u"hidden"_s, &EndpointSummaryRow::hidden)};
    const QList<RowField<Endpoint>> endpoint = {
        field(u"id"_s, &Endpoint::id),
        field(u"name"_s, &Endpoint::name),
        field(u"url"_s, &Endpoint::url),
        field(u"events"_s, &Endpoint::events),
        field(u"is_active"_s, &Endpoint::active),
        field(u"has_secret"_s, &Endpoint::hasSecret),
        field(u"pending"_s, &Endpoint::pending),
        field(u"in_flight"_s, &Endpoint::inFlight),
        field(u"failed_last_hour"_s, &Endpoint::failedLastHour),
        field(u"unknown_last_hour"_s, &Endpoint::unknownLastHour),
        field(u"is_partial"_s, &Endpoint::partial),
    };
    return {statement, context + within(&EndpointSummaryRow::endpoint, endpoint)};
}

RowShape<EndpointStatistics> statisticsShape(const QString &statement)
{
    using Statistics = EndpointStatistics;
    return {statement,
        {
            field(u"endpoint_id"_s, &Statistics::endpointId),
            field(u"delivered"_s, &Statistics::delivered),
            field(u"failed"_s, &Statistics::failed),
            field(u"p50_ms"_s, &Statistics::p50Ms),
            field(u"p95_ms"_s, &Statistics::p95Ms),
            field(u"unknown"_s, &Statistics::unknown),
            field(u"is_partial"_s, &Statistics::partial),
        }};
}

} // namespace

const RowShape<EndpointListRow> &endpointListShape()
{
    using Row = EndpointListRow;
    using Endpoint = EndpointOverview;
    static const QList<RowField<Row>> hidden = {field(u"hidden"_s, &Row::hidden)};
    static const QList<RowField<EndpointRights>> rights = {
        field(u"may_create"_s, &EndpointRights::mayCreate),
        field(u"may_change"_s, &EndpointRights::mayChange),
        field(u"may_delete"_s, &EndpointRights::mayDelete),
    };
    static const QList<RowField<Endpoint>> endpoint = {
        field(u"id"_s, &Endpoint::id),
        field(u"name"_s, &Endpoint::name),
        field(u"url"_s, &Endpoint::url),
        field(u"events"_s, &Endpoint::events),
        field(u"is_active"_s, &Endpoint::active),
        field(u"has_secret"_s, &Endpoint::hasSecret),
        field(u"version"_s, &Endpoint::version),
        field(u"pending"_s, &Endpoint::pending),
        field(u"in_flight"_s, &Endpoint::inFlight),
    };
    static const RowShape<Row> shape(u"endpoints/list"_s,
        hidden + within(&Row::rights, rights)
            + within(&Row::endpoint, endpoint + within(&Endpoint::breaker, endpointBreakerFields())));
    return shape;
}

const RowShape<EndpointStatistics> &endpointStatisticsShape(bool handmade)
{
    static const RowShape<EndpointStatistics> full = statisticsShape(u"endpoints/statistics"_s);
    static const RowShape<EndpointStatistics> derived = statisticsShape(u"endpoints/statistics_handmade"_s);
    return handmade ? derived : full;
}

const RowShape<StoredEndpoint> &storedEndpointShape()
{
    using Stored = StoredEndpoint;
    const QList<RowField<Stored>> row = {
        field(u"id"_s, &Stored::id),
        field(u"name"_s, &Stored::name),
        field(u"url"_s, &Stored::url),
        field(u"events"_s, &Stored::events),
        field(u"header_names"_s, &Stored::headerNames),
        field(u"retry_config"_s, &Stored::retryConfig),
        field(u"is_active"_s, &Stored::active),
        field(u"has_secret"_s, &Stored::hasSecret),
        field(u"version"_s, &Stored::version),
        field(u"updated_at"_s, &Stored::updatedAt),
        field(u"has_deliveries"_s, &Stored::hasDeliveries),
        field(u"secret_fingerprint"_s, &Stored::secretFingerprint),
        field(u"secret_since"_s, &Stored::secretSince),
        field(u"secret_changed_by"_s, &Stored::secretChangedBy),
        field(u"overlap_until"_s, &Stored::overlapUntil),
    };
    const QList<RowField<DeliveryOrder>> order = {
        field(u"order_by"_s, &DeliveryOrder::path),
        field(u"on_failure"_s, &DeliveryOrder::onFailure, DeliveryOrdering::named),
    };
    static const RowShape<Stored> shape(u"endpoints/detail"_s, row + within(&Stored::order, order));
    return shape;
}

const RowShape<EndpointHeader> &endpointHeaderShape()
{
    static const RowShape<EndpointHeader> shape(u"endpoints/headers"_s,
        {
            field(u"name"_s, &EndpointHeader::name),
            field(u"value"_s, &EndpointHeader::value),
        });
    return shape;
}

const RowShape<OrderKey> &orderKeyShape()
{
    static const RowShape<OrderKey> shape(u"endpoints/order_key"_s,
        {
            field(u"is_there"_s, &OrderKey::isThere),
            field(u"key"_s, &OrderKey::key),
        });
    return shape;
}

const RowShape<EndpointProblemRow> &endpointProblemShape()
{
    static const RowShape<EndpointProblemRow> shape(
        u"endpoints/problems"_s, {field(u"problem"_s, &EndpointProblemRow::problem)});
    return shape;
}

const RowShape<EndpointChange> &endpointLogShape()
{
    static const RowShape<EndpointChange> shape(u"endpoints/changes"_s, endpointChangeFields());
    return shape;
}

const RowShape<EndpointIdRow> &endpointCreateShape()
{
    static const RowShape<EndpointIdRow> shape = idShape(u"endpoints/create"_s);
    return shape;
}

const RowShape<EndpointIdRow> &endpointUpdateShape()
{
    static const RowShape<EndpointIdRow> shape = idShape(u"endpoints/update"_s);
    return shape;
}

const RowShape<EndpointIdRow> &endpointDeleteShape()
{
    static const RowShape<EndpointIdRow> shape = idShape(u"endpoints/delete"_s);
    return shape;
}

const RowShape<EndpointIdRow> &endpointTestShape()
{
    static const RowShape<EndpointIdRow> shape = idShape(u"endpoints/test"_s);
    return shape;
}

const RowShape<SecretRow> &setSecretShape()
{
    static const RowShape<SecretRow> shape = fingerprintShape(u"endpoints/set_secret"_s);
    return shape;
}

const RowShape<SecretRow> &rotateSecretShape()
{
    static const RowShape<SecretRow> shape = fingerprintShape(u"endpoints/rotate_secret"_s);
    return shape;
}

const RowShape<EndpointSummaryRow> &endpointSummaryShape(bool windowed)
{
    static const RowShape<EndpointSummaryRow> full = summaryShape(u"endpoints/summaries"_s);
    static const RowShape<EndpointSummaryRow> derived = summaryShape(u"endpoints/summaries_handmade"_s);
    return windowed ? derived : full;
}

} // namespace signalbox
