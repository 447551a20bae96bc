#include "sandbox/netstandin.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(logStandIn, "signalbox.sandbox.net", QtInfoMsg)

constexpr auto pulse = 1000ms; // pg_net takes about one batch a second

HttpHeaders headersOf(QByteArrayView json)
{
    HttpHeaders headers;
    const QJsonObject object = QJsonDocument::fromJson(json.toByteArray()).object();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        headers.append({it.key().toUtf8(), it.value().toString().toUtf8()});
    return headers;
}

QString jsonOf(const HttpHeaders &headers)
{
    QJsonObject object;
    for (const auto &[name, value] : headers)
        object.insert(QString::fromUtf8(name), QString::fromUtf8(value).remove(QChar::Null));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

NetRequest requestOf(const RowView &row)
{
    return {.id = row.int64(0),
        .method = row.bytes(1).toByteArray(),
        .url = QUrl::fromEncoded(row.bytes(2).toByteArray()).adjusted(QUrl::RemoveFragment),
        .headers = headersOf(row.bytes(3)),
        .body = QByteArray::fromHex(row.bytes(4).toByteArray()),
        .timeout = std::chrono::milliseconds(row.int64(5))};
}

QString hexLiteral(const QByteArray &bytes)
{
    return u"\\x"_s + QString::fromLatin1(bytes.toHex());
}

SqlValues valuesOf(const NetRequest &request)
{
    return {{u"id"_s, QString::number(request.id)}, {u"method"_s, QString::fromLatin1(request.method)},
        {u"url"_s, QString::fromUtf8(request.url.toEncoded())}, {u"headers"_s, jsonOf(request.headers)},
        {u"body"_s, request.method == "POST" ? std::optional(hexLiteral(request.body)) : std::nullopt},
        {u"timeout_milliseconds"_s, QString::number(request.timeout.count())}};
}

SqlValues valuesOf(const NetResponse &response)
{
    SqlValues values{{u"id"_s, QString::number(response.id)}, {u"status_code"_s, std::nullopt},
        {u"content_type"_s, std::nullopt}, {u"headers"_s, std::nullopt}, {u"content"_s, std::nullopt},
        {u"timed_out"_s, response.timedOut ? u"true"_s : u"false"_s}, {u"error_msg"_s, std::nullopt}};
    if (!response.status) {
        values[u"error_msg"_s] = response.error;
        return values;
    }
    values[u"status_code"_s] = QString::number(*response.status);
    if (!response.contentType.isEmpty())
        values[u"content_type"_s] = QString::fromUtf8(response.contentType);
    values[u"headers"_s] = jsonOf(response.headers);
    values[u"content"_s] = hexLiteral(response.content);
    return values;
}

} // namespace

NetStandIn::NetStandIn(const ConnectionSpec &spec, std::shared_ptr<const SqlCatalogue> calls, QObject *parent)
    : QObject(parent), m_connection(spec, u"pg_net stand-in"_s, std::move(calls)),
      m_sender(std::make_unique<OutboundSender>())
{
    m_connection.listen(u"signalbox_net_wake"_s);
    connect(&m_connection, &SandboxConnection::opened, this, &NetStandIn::tick);
    connect(&m_connection, &SandboxConnection::lost, this, &NetStandIn::forgetServer);
    connect(&m_connection, &SandboxConnection::restartWanted, this, &NetStandIn::restartWanted);
    connect(&m_connection, &SandboxConnection::notified, this, [this](const QString &payload) {
        if (payload == "restart"_L1)
            m_connection.restart();
        else if (!m_sinceBatch.isValid() || m_sinceBatch.hasExpired(pulse.count()))
            tick();
    });
    connect(&m_pulse, &QTimer::timeout, this, &NetStandIn::tick);
    m_grace.setSingleShot(true);
    connect(&m_grace, &QTimer::timeout, this, &NetStandIn::endWork);
}

NetStandIn::~NetStandIn() = default;

void NetStandIn::start()
{
    m_pulse.start(pulse);
    m_connection.start();
}

void NetStandIn::stop(std::chrono::milliseconds grace)
{
    m_isStopping = true;
    m_pulse.stop();
    if (m_batch && grace > 0ms)
        m_grace.start(grace);
    else
        endWork();
}

void NetStandIn::tick()
{
    if (m_batch || m_isStopping || !m_connection.isOpen())
        return;
    if (!m_isSender)
        m_isSender = m_connection.ask(u"become_sender"_s).value_or(false);
    if (!m_isSender)
        return;
    if (const auto started = startBatch(); !started)
        qCInfo(logStandIn).noquote() << "no batch:" << describe(started.error());
}

/// The transaction of a batch stays open until everything is stored: should this process or its connection end before,
/// the requests are in the queue again.
Result<void> NetStandIn::startBatch()
{
    m_sinceBatch.start();
    if (const auto begun = m_connection.command("begin"); !begun)
        return tl::unexpected(begun.error());
    const auto claimed = m_connection.call(u"claim_batch"_s);
    if (!claimed) {
        m_connection.command("rollback");
        return tl::unexpected(claimed.error());
    }
    QList<NetRequest> requests;
    for (int row = 0; row < claimed->rowCount(); ++row)
        requests << requestOf(claimed->row(row));
    if (requests.isEmpty()) {
        if (const auto ended = m_connection.command("commit"); !ended)
            return tl::unexpected(ended.error());
        if (const auto expired = m_connection.call(u"expire_responses"_s); !expired)
            return tl::unexpected(expired.error());
        return {};
    }
    m_batch = std::make_unique<NetBatch>(*m_sender, requests);
    connect(m_batch.get(), &NetBatch::finished, this, &NetStandIn::endBatch, Qt::QueuedConnection);
    m_batch->send();
    return {};
}

void NetStandIn::endBatch()
{
    // A queued signal of a batch that the server's crash has made void may come while a newer one is under way.
    if (!m_batch || !m_batch->isComplete())
        return;
    if (m_isStopping)
        return endWork();
    const auto batch = std::move(m_batch);
    if (const auto stored = storeBatch(*batch))
        emit batchStored(int(batch->responses().size()));
    else
        qCWarning(logStandIn).noquote() << "a batch was not stored:" << describe(stored.error());
}

void NetStandIn::endWork()
{
    m_grace.stop();
    if (const auto batch = std::move(m_batch); batch && m_connection.isOpen()) {
        if (const auto stored = storeBatch(*batch); !stored)
            qCWarning(logStandIn).noquote() << "the last batch was not stored:" << describe(stored.error());
    }
    m_connection.stop();
    m_isSender = false;
    emit stopped();
}

Result<void> NetStandIn::storeBatch(const NetBatch &batch)
{
    Result<ResultTable> outcome;
    for (const NetResponse &response : batch.responses()) {
        if (outcome)
            outcome = m_connection.call(u"store_response"_s, valuesOf(response));
    }
    for (const NetRequest &request : batch.unanswered()) {
        if (outcome)
            outcome = m_connection.call(u"put_back"_s, valuesOf(request));
    }
    if (outcome)
        outcome = m_connection.command("commit");
    else
        m_connection.command("rollback");
    return outcome.map([](const ResultTable &) {});
}

/// What is on its way may still arrive at the endpoints, but nobody waits for it: its ids mean nothing any more.
void NetStandIn::forgetServer()
{
    m_batch.reset();
    m_sender = std::make_unique<OutboundSender>();
    m_isSender = false;
}

} // namespace signalbox
