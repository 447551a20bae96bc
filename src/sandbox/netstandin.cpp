#include "sandbox/netstandin.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(logStandIn, "signalbox.sandbox.net", QtInfoMsg)

constexpr auto senderElection = 1000ms;
constexpr auto batchPause = 1000ms;
constexpr auto restartPause = 1000ms; // of pg_net's worker after its end

HttpHeaders headersOf(QByteArrayView json)
{
    HttpHeaders headers;
    const QJsonObject object = QJsonDocument::fromJson(json.toByteArray()).object();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        headers.append({it.key().toUtf8(), it.value().toString().toUtf8()});
    return headers;
}

QJsonObject objectOf(const HttpHeaders &headers)
{
    QJsonObject object;
    for (const auto &[name, value] : headers)
        object.insert(QString::fromUtf8(name), QString::fromUtf8(value).remove(QChar::Null));
    return object;
}

template <typename Json>
QString textOf(const Json &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

NetRequest requestOf(const RowView &row)
{
    return {.id = row.int64(0),
        .method = row.bytes(1).toByteArray(),
        .url = QUrl::fromEncoded(row.bytes(2).toByteArray()).adjusted(QUrl::RemoveFragment),
        .headers = headersOf(row.bytes(3)),
        .body = QByteArray::fromHex(row.bytes(4).toByteArray()),
        .timeout = std::chrono::milliseconds(row.int64(5)),
        .isTooLarge = row.boolean(6)};
}

QString hexLiteral(const QByteArray &bytes)
{
    return u"\\x"_s + QString::fromLatin1(bytes.toHex());
}

SqlValues valuesOf(const NetRequest &request)
{
    return {{u"id"_s, QString::number(request.id)}, {u"method"_s, QString::fromLatin1(request.method)},
        {u"url"_s, QString::fromUtf8(request.url.toEncoded())}, {u"headers"_s, textOf(objectOf(request.headers))},
        {u"body"_s, request.method == "POST" ? std::optional(hexLiteral(request.body)) : std::nullopt},
        {u"timeout_milliseconds"_s, QString::number(request.timeout.count())}};
}

QJsonObject jsonOf(const NetResponse &response)
{
    QJsonObject object{{u"id"_s, response.id}, {u"timed_out"_s, response.timedOut}};
    if (!response.status) {
        object.insert(u"error_msg"_s, response.error);
        return object;
    }
    object.insert(u"status_code"_s, *response.status);
    if (!response.contentType.isEmpty())
        object.insert(u"content_type"_s, QString::fromUtf8(response.contentType));
    object.insert(u"headers"_s, objectOf(response.headers));
    object.insert(u"content"_s, QString::fromLatin1(response.content.toHex()));
    return object;
}

/// Locked by somebody, or gone: pg_net's worker then goes to sleep, and what is queued waits for the next wake.
bool isNothingToWorkOn(const Error &error)
{
    static const QStringList states{u"55P03"_s, u"42P01"_s, u"3F000"_s, u"42883"_s};
    return states.contains(error.sqlState);
}

} // namespace

NetStandIn::NetStandIn(const ConnectionSpec &spec, std::shared_ptr<const SqlCatalogue> calls, QObject *parent)
    : QObject(parent), m_connection(spec, u"pg_net stand-in"_s, std::move(calls)),
      m_sender(std::make_unique<OutboundSender>())
{
    m_connection.listen(u"signalbox_net_wake"_s);
    connect(&m_connection, &SandboxConnection::opened, this, &NetStandIn::elect);
    connect(&m_connection, &SandboxConnection::lost, this, &NetStandIn::forgetServer);
    connect(&m_connection, &SandboxConnection::restartWanted, this, &NetStandIn::restartWanted);
    connect(&m_connection, &SandboxConnection::notified, this, &NetStandIn::hear);
    connect(&m_election, &QTimer::timeout, this, &NetStandIn::elect);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &NetStandIn::endPause);
    m_grace.setSingleShot(true);
    connect(&m_grace, &QTimer::timeout, this, &NetStandIn::endWork);
}

NetStandIn::~NetStandIn() = default;

void NetStandIn::start()
{
    m_election.start(senderElection);
    m_connection.start();
}

void NetStandIn::stop(std::chrono::milliseconds grace)
{
    m_isStopping = true;
    m_election.stop();
    m_pause.stop();
    if (m_batch && grace > 0ms)
        m_grace.start(grace);
    else
        endWork();
}

void NetStandIn::elect()
{
    if (m_stage != Stage::Away || m_isStopping || !m_connection.isOpen())
        return;
    m_isSender = m_connection.ask(u"become_sender"_s).value_or(false);
    if (!m_isSender)
        return;
    m_shouldWake = true;
    getUp();
}

void NetStandIn::hear(const QString &payload)
{
    if (payload == "restart"_L1)
        m_isRestartWanted = m_isLatchSet = true;
    else if (!std::exchange(m_shouldWake, true))
        m_isLatchSet = true;
    if (m_isLatchSet && (m_stage == Stage::Asleep || m_stage == Stage::Pausing))
        m_pause.start(0ms);
}

/// The outer loop of pg_net's worker.
void NetStandIn::getUp()
{
    m_stage = Stage::Asleep;
    if (std::exchange(m_shouldWake, false))
        goRound();
}

/// One round of its inner loop, up to the pause.
void NetStandIn::goRound()
{
    m_stage = Stage::AtWork;
    const auto requests = startBatch();
    if (requests && *requests > 0)
        return; // endBatch() goes on
    if (requests)
        return pause();
    if (!m_connection.isOpen())
        return;
    m_connection.command("rollback");
    qCInfo(logStandIn).noquote() << "no batch:" << describe(requests.error());
    if (!isNothingToWorkOn(requests.error()))
        return restartSoon();
    m_connection.hear();
    if (m_connection.isOpen())
        getUp();
}

/// What pg_net's worker does not get over ends it, and the server starts another one.
void NetStandIn::restartSoon()
{
    m_shouldWake = true;
    m_hasMore = false;
    m_stage = Stage::Pausing;
    m_pause.start(restartPause);
}

void NetStandIn::pause()
{
    m_stage = Stage::Pausing;
    m_pause.start(batchPause);
    m_connection.hear(); // the wakes of the time of the batch
    if (m_isLatchSet && m_connection.isOpen())
        m_pause.start(0ms);
}

void NetStandIn::endPause()
{
    m_isLatchSet = false;
    if (m_isStopping || !m_connection.isOpen())
        return;
    if (std::exchange(m_isRestartWanted, false))
        return m_connection.restart();
    if (m_stage == Stage::Pausing && m_hasMore)
        goRound();
    else
        getUp();
}

/// The transaction of a batch stays open until everything is stored: should this process or its connection end before,
/// the requests are in the queue again. Answers how many requests are on their way.
Result<int> NetStandIn::startBatch()
{
    const auto expired
        = m_connection.command("begin")
              .and_then([this](const ResultTable &) { return m_connection.call(u"lock_tables"_s); })
              .and_then([this](const ResultTable &) { return m_connection.call(u"expire_responses"_s); });
    const auto claimed = expired.and_then([this](const ResultTable &) { return m_connection.call(u"claim_batch"_s); });
    if (!claimed)
        return tl::unexpected(claimed.error());
    QList<NetRequest> requests;
    for (int row = 0; row < claimed->rowCount(); ++row)
        requests << requestOf(claimed->row(row));
    m_hasMore = !requests.isEmpty() || expired->row(0).int64(0) > 0;
    if (requests.isEmpty())
        return m_connection.command("commit").map([](const ResultTable &) { return 0; });
    m_batch = std::make_unique<NetBatch>(*m_sender, requests);
    connect(m_batch.get(), &NetBatch::finished, this, &NetStandIn::endBatch, Qt::QueuedConnection);
    m_batch->send();
    return int(requests.size());
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
    if (m_connection.isOpen())
        pause();
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
    QJsonArray responses;
    for (const NetResponse &response : batch.responses())
        responses << jsonOf(response);
    auto outcome = m_connection.call(u"store_responses"_s, {{u"responses"_s, textOf(responses)}});
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
    m_pause.stop();
    m_sender = std::make_unique<OutboundSender>();
    m_stage = Stage::Away;
    m_isLatchSet = m_isRestartWanted = m_isSender = false;
}

} // namespace signalbox
