#include "data/endpoints/endpointstore.h"

#include "data/endpoints/endpointcalls.h"
#include "data/endpoints/endpointrows.h"
#include "data/postgres/answers.h"
#include "data/project/requirements.h"
#include "data/project/webhookrequirements.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

const QString configsTable = u"public.webhook_configs"_s;
const QString changesTable = u"public.webhook_endpoint_changes"_s;

Result<QList<WebhookEndpoint>> summariesOf(const Result<ResultTable> &answer, bool windowed, const QString &user)
{
    const auto rows = endpointSummaryShape(windowed).read(answer);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->first().hidden)
        return tl::unexpected(Requirements::hiddenRows(configsTable, user));
    QList<WebhookEndpoint> endpoints;
    for (const EndpointSummaryRow &row : *rows)
        if (row.endpoint.id != 0)
            endpoints.append(row.endpoint);
    return endpoints;
}

QString json(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

QString json(const QList<EndpointHeader> &headers)
{
    QJsonObject object;
    for (const EndpointHeader &header : headers)
        object.insert(header.name, header.value);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString word(bool value)
{
    return value ? u"true"_s : u"false"_s;
}

QString retryKeys()
{
    QStringList keys;
    for (const RetrySetting &setting : RetryPolicy::settings())
        keys.append(setting.key);
    return json(keys);
}

/// The values of the fields that are written. The parameter of the headers is named so that the action log leaves it out.
SqlValues valuesOf(const EndpointDraft &draft, const QSet<EndpointField> &fields)
{
    SqlValues values;
    for (const EndpointField field : fields) {
        switch (field) {
        case EndpointField::Name:
            values[u"name"_s] = draft.name;
            break;
        case EndpointField::Url:
            values[u"url"_s] = draft.url;
            break;
        case EndpointField::Events:
            values[u"events"_s] = json(draft.events);
            break;
        case EndpointField::Headers:
            values[u"header_secrets"_s] = json(draft.headers.value_or(QList<EndpointHeader>()));
            break;
        case EndpointField::Retry:
            values[u"retry"_s] = QString::fromUtf8(draft.retry.toJson());
            break;
        case EndpointField::Order:
            values[u"order_by"_s] = draft.order.path.isEmpty() ? std::nullopt : std::optional(draft.order.path);
            values[u"on_failure"_s] = DeliveryOrdering::nameOf(draft.order.onFailure);
            break;
        case EndpointField::Active:
            values[u"active"_s] = word(draft.active);
            break;
        case EndpointField::Secret:
            break;
        }
    }
    return values;
}

bool canOrder(const Capabilities &capabilities)
{
    return capabilities.hasColumn(configsTable + u".order_by"_s);
}

/// What the cast of a text to jsonpath raises: a syntax error, or a value that does not fit.
bool isNoJsonPath(const QString &sqlState)
{
    return sqlState == u"42601"_s || sqlState.startsWith(u"22"_s);
}

template <typename Row>
Result<Row> onlyRow(const RowShape<Row> &shape, const Result<ResultTable> &answer, const Error &none)
{
    const auto rows = shape.read(answer);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->isEmpty())
        return tl::unexpected(none);
    return rows->first();
}

Error missing(const QString &what, const QString &object)
{
    return {ErrorKind::MissingObject, what, object, {},
        EndpointStore::tr("Install the automation (signalbox migrate); where it is installed, connect as its owner "
                          "or as service_role"),
        {}};
}

} // namespace

Async<QList<WebhookEndpoint>> EndpointStore::summaries()
{
    const Capabilities &capabilities = m_connection.capabilities();
    if (const auto error = missingForWebhooks(capabilities))
        return readyError<QList<WebhookEndpoint>>(*error);
    const bool windowed = isWindowed(capabilities);
    const qint64 sampleLogs = capabilities.sampleHistory.value(u"public.webhook_logs"_s, 0);
    SqlValues values = derivedStateValues(capabilities);
    values.insert(u"sample_logs"_s, QString::number(sampleLogs));
    values.insert(u"last_hour"_s, std::nullopt);
    return m_connection.background()
        .run({endpointSummaryShape(windowed).statement(), values, {}})
        .then([windowed, user = capabilities.user](
                  const Result<ResultTable> &answer) { return summariesOf(answer, windowed, user); });
}

Async<EndpointList> EndpointStore::list()
{
    const Capabilities &capabilities = m_connection.capabilities();
    if (const auto error = missingForWebhooks(capabilities))
        return readyError<EndpointList>(*error);
    return m_connection.background()
        .run(endpointListCall(capabilities, {}))
        .then([capabilities](const Result<ResultTable> &answer) { return endpointListOf(answer, capabilities); });
}

Async<QList<EndpointStatistics>> EndpointStore::statistics(int days)
{
    const Capabilities &capabilities = m_connection.capabilities();
    if (const auto error = missingForWebhooks(capabilities))
        return readyError<QList<EndpointStatistics>>(*error);
    const bool handmade = !knowsDeliveryState(capabilities);
    if (!handmade && !capabilities.has(u"public.webhook_rollup"_s))
        return readyError<QList<EndpointStatistics>>(
            missing(tr("This database keeps no statistics of deliveries"), u"public.webhook_rollup"_s));
    SqlValues values = uncountedValues(capabilities);
    values.insert(u"days"_s, QString::number(days));
    return m_connection.background()
        .run({endpointStatisticsShape(handmade).statement(), values, {}})
        .then([handmade](const Result<ResultTable> &answer) { return endpointStatisticsShape(handmade).read(answer); });
}

Async<StoredEndpoint> EndpointStore::detail(qint64 id)
{
    const Capabilities &capabilities = m_connection.capabilities();
    if (const auto error = missingForWebhooks(capabilities))
        return readyError<StoredEndpoint>(*error);
    const SqlValues only = {{u"id"_s, QString::number(id)}};
    SqlValues values = only;
    const bool changes = capabilities.has(changesTable);
    const bool problems = capabilities.canCall(u"public.webhook_config_problems"_s);
    if (changes)
        values.insert(u"changes"_s, std::nullopt);
    if (capabilities.has(u"signalbox.previous_secrets"_s))
        values.insert(u"overlap"_s, std::nullopt);
    if (canOrder(capabilities))
        values.insert(u"ordering"_s, std::nullopt);

    PgSession &session = m_connection.foreground();
    QList<Async<ResultTable>> calls = {session.run({storedEndpointShape().statement(), values, {}})};
    if (changes)
        calls.append(session.run({endpointLogShape().statement(), only, {}}));
    if (problems)
        calls.append(session.run({endpointProblemShape().statement(), only, {}}));
    const Error gone{ErrorKind::MissingObject, tr("The endpoint is not there any more"), configsTable, {}, {}, {}};
    return allAnswers(calls).then(
        [changes, problems, gone](const QList<Result<ResultTable>> &answers) -> Result<StoredEndpoint> {
            auto stored = onlyRow(storedEndpointShape(), answers.first(), gone);
            if (!stored)
                return stored;
            if (changes) {
                const auto rows = endpointLogShape().read(answers.at(1));
                if (!rows)
                    return tl::unexpected(rows.error());
                stored->changes = *rows;
            }
            if (problems) {
                const auto rows = endpointProblemShape().read(answers.last());
                if (!rows)
                    return tl::unexpected(rows.error());
                for (const EndpointProblemRow &row : *rows)
                    stored->problems.append(row.problem);
            }
            return stored;
        });
}

Async<QList<EndpointHeader>> EndpointStore::headers(qint64 id)
{
    if (const auto error = missingForWebhooks(m_connection.capabilities()))
        return readyError<QList<EndpointHeader>>(*error);
    return m_connection.foreground()
        .run({endpointHeaderShape().statement(), {{u"id"_s, QString::number(id)}}, {}})
        .then([](const Result<ResultTable> &answer) { return endpointHeaderShape().read(answer); });
}

Async<OrderKey> EndpointStore::orderKey(qint64 id, const QString &path)
{
    if (const auto error = missingForWebhooks(m_connection.capabilities()))
        return readyError<OrderKey>(*error);
    return m_connection.foreground()
        .run({orderKeyShape().statement(), {{u"id"_s, QString::number(id)}, {u"path"_s, path}}, {}})
        .then([](const Result<ResultTable> &answer) -> Result<OrderKey> {
            const auto rows = orderKeyShape().read(answer);
            if (rows)
                return rows->first();
            Error error = rows.error();
            if (isNoJsonPath(error.sqlState))
                error.kind = ErrorKind::Invalid;
            return tl::unexpected(error);
        });
}

Async<qint64> EndpointStore::create(const EndpointDraft &draft)
{
    if (const auto error = missingForWebhooks(m_connection.capabilities()))
        return readyError<qint64>(*error);
    QSet<EndpointField> fields = {EndpointField::Name, EndpointField::Url, EndpointField::Events,
        EndpointField::Headers, EndpointField::Retry, EndpointField::Active};
    if (canOrder(m_connection.capabilities()))
        fields.insert(EndpointField::Order);
    const SqlValues values = valuesOf(draft, fields);
    return m_connection.foreground()
        .run({endpointCreateShape().statement(), values, {}})
        .then([](const Result<ResultTable> &answer) -> Result<qint64> {
            return onlyRow(endpointCreateShape(), answer,
                Error{ErrorKind::Server, tr("The endpoint was not created"), configsTable, {}, {}, {}})
                .map([](const EndpointIdRow &row) { return row.id; });
        });
}

Async<qint64> EndpointStore::update(qint64 id, const EndpointEdit &edit)
{
    SqlValues values = valuesOf(edit.mine, EndpointEditing::changedFields(edit.base, edit.mine));
    if (values.contains(u"retry"_s))
        values.insert(u"retry_keys"_s, retryKeys());
    values.insert(u"id"_s, QString::number(id));
    values.insert(u"version"_s, edit.version);
    return writeRow({endpointUpdateShape().statement(), values, {}}, tr("Nothing was saved"));
}

Async<qint64> EndpointStore::remove(qint64 id, const QString &version)
{
    return writeRow({endpointDeleteShape().statement(), {{u"id"_s, QString::number(id)}, {u"version"_s, version}}, {}},
        tr("Nothing was deleted"));
}

Async<qint64> EndpointStore::writeRow(const SqlCall &call, const QString &refusal)
{
    if (const auto error = missingForWebhooks(m_connection.capabilities()))
        return readyError<qint64>(*error);
    const Error changed{ErrorKind::Invalid,
        tr("%1: somebody else changed or deleted the endpoint meanwhile").arg(refusal), u"version"_s, {}, {}, {}};
    return m_connection.foreground().run(call).then([changed](const Result<ResultTable> &answer) -> Result<qint64> {
        return onlyRow(endpointUpdateShape(), answer, changed).map([](const EndpointIdRow &row) { return row.id; });
    });
}

Async<QString> EndpointStore::setSecret(const QString &name, const std::optional<QString> &secret)
{
    const QString function = u"public.set_webhook_secret"_s;
    if (!m_connection.capabilities().canCall(function))
        return readyError<QString>(
            missing(tr("The secret cannot be set: there is no %1 to call").arg(function), function));
    return m_connection.foreground()
        .run({setSecretShape().statement(), {{u"name"_s, name}, {u"secret"_s, secret}}, {}})
        .then([](const Result<ResultTable> &answer) -> Result<QString> {
            return onlyRow(setSecretShape(), answer, {}).map([](const SecretRow &row) { return row.fingerprint; });
        });
}

Async<QString> EndpointStore::rotateSecret(const QString &name, const QString &secret, int overlapHours)
{
    const QString function = u"public.rotate_webhook_secret"_s;
    if (!m_connection.capabilities().canCall(function))
        return readyError<QString>(
            missing(tr("The secret cannot be rotated: there is no %1 to call").arg(function), function));
    const SqlValues values = {{u"name"_s, name}, {u"secret"_s, secret}, {u"hours"_s, QString::number(overlapHours)}};
    return m_connection.foreground()
        .run({rotateSecretShape().statement(), values, {}})
        .then([](const Result<ResultTable> &answer) -> Result<QString> {
            return onlyRow(rotateSecretShape(), answer, {}).map([](const SecretRow &row) { return row.fingerprint; });
        });
}

Async<qint64> EndpointStore::test(const QString &name, const QString &payload)
{
    const QString function = u"public.test_webhook"_s;
    if (!m_connection.capabilities().canCall(function))
        return readyError<qint64>(missing(tr("No test can be sent: there is no %1 to call").arg(function), function));
    return m_connection.foreground()
        .run({endpointTestShape().statement(), {{u"name"_s, name}, {u"payload"_s, payload}}, {}})
        .then([](const Result<ResultTable> &answer) -> Result<qint64> {
            return onlyRow(endpointTestShape(), answer, {}).map([](const EndpointIdRow &row) { return row.id; });
        });
}

} // namespace signalbox
