#include "http/outboundsender.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QPointer>
#include <QPromise>
#include <QTimer>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int connectionsPerHost = 6; // QNetworkAccessManager's own, not settable in Qt 6.4

/// A body that cannot be rewound: otherwise QNetworkAccessManager silently sends a POST again when the other side closes
/// the connection without an answer, and the receiver has it up to three times.
class OneWayBody : public QIODevice
{
public:
    OneWayBody(const QByteArray &bytes, QObject *parent) : QIODevice(parent), m_bytes(bytes)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override { return m_position >= m_bytes.size(); }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_position + QIODevice::bytesAvailable(); }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        if (m_position >= m_bytes.size())
            return -1;
        const qint64 size = std::min<qint64>(maxSize, m_bytes.size() - m_position);
        std::copy_n(m_bytes.constData() + m_position, size, data);
        m_position += size;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_position = 0;
};

OutboundFailure failureOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::NoError:
        return OutboundFailure::None;
    case QNetworkReply::ConnectionRefusedError:
        return OutboundFailure::Refused;
    case QNetworkReply::HostNotFoundError:
        return OutboundFailure::HostNotFound;
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
        return OutboundFailure::Closed;
    case QNetworkReply::SslHandshakeFailedError:
        return OutboundFailure::Tls;
    case QNetworkReply::TimeoutError:
        return OutboundFailure::Timeout;
    case QNetworkReply::ProtocolUnknownError:
        return OutboundFailure::InvalidUrl;
    default:
        return OutboundFailure::Other;
    }
}

/// One request on its way. The reply belongs to its manager, which may go first.
class OutboundCall : public QObject
{
public:
    OutboundCall(QNetworkReply *reply, const OutboundRequest &request, QObject *parent)
        : QObject(parent), m_reply(reply), m_answerCap(request.answerCap)
    {
        m_promise.start();
        m_clock.start();
        m_reply->setReadBufferSize(request.answerCap + 1);
        m_deadline.setSingleShot(true);
        connect(&m_deadline, &QTimer::timeout, this, [this] {
            m_isLate = true;
            m_reply->abort();
        });
        connect(m_reply, &QIODevice::readyRead, this, &OutboundCall::read);
        connect(m_reply, &QNetworkReply::socketStartedConnecting, this, [this] { m_connectingAt = now(); });
        connect(m_reply, &QNetworkReply::encrypted, this, [this] { m_encryptedAt = now(); });
        connect(m_reply, &QNetworkReply::requestSent, this, [this] { m_sentAt = now(); });
        connect(m_reply, &QNetworkReply::metaDataChanged, this, [this] {
            if (!m_headAt)
                m_headAt = now();
        });
        connect(m_reply, &QNetworkReply::finished, this, &OutboundCall::finish);
        m_deadline.start(request.deadline);
    }

    ~OutboundCall() override
    {
        if (!m_isFinished)
            m_promise.future().cancel();
    }

    QFuture<OutboundAnswer> future() { return m_promise.future(); }

private:
    void read()
    {
        m_answer.body += m_reply->read(m_answerCap + 1 - m_answer.body.size());
        if (m_answer.body.size() <= m_answerCap)
            return;
        m_answer.body.truncate(m_answerCap);
        m_answer.isCut = true;
        m_reply->abort();
    }

    std::chrono::microseconds now() const { return std::chrono::microseconds(m_clock.nsecsElapsed() / 1000); }

    OutboundPhases phases() const
    {
        OutboundPhases phases;
        if (m_encryptedAt || m_sentAt)
            phases.connecting = (m_encryptedAt ? *m_encryptedAt : *m_sentAt) - m_connectingAt;
        if (m_encryptedAt && m_sentAt)
            phases.sending = *m_sentAt - *m_encryptedAt;
        if (m_sentAt && m_headAt) {
            phases.waiting = *m_headAt - *m_sentAt;
            phases.receiving = m_answer.elapsed - *m_headAt;
        }
        return phases;
    }

    void finish()
    {
        if (m_isFinished)
            return;
        m_isFinished = true;
        m_deadline.stop();
        if (m_reply->isOpen() && !m_answer.isCut)
            m_answer.body += m_reply->read(m_answerCap - m_answer.body.size());
        m_answer.elapsed = now();
        m_answer.phases = phases();
        m_answer.wasSent = m_sentAt.has_value();
        m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        for (const auto &header : m_reply->rawHeaderPairs())
            m_answer.headers.append({header.first, header.second});
        // With a status the other side answered, whatever Qt thinks of 4xx and 5xx; but a body that broke off did not.
        if (m_isLate)
            m_answer.failure = OutboundFailure::Timeout;
        else if (m_answer.status == 0 || m_reply->error() == QNetworkReply::RemoteHostClosedError)
            m_answer.failure = m_answer.isCut ? OutboundFailure::None : failureOf(m_reply->error());
        if (m_answer.failure != OutboundFailure::None)
            m_answer.words = m_reply->errorString();
        m_promise.addResult(m_answer);
        m_promise.finish();
        m_reply->deleteLater();
        deleteLater();
    }

    QPointer<QNetworkReply> m_reply;
    QPromise<OutboundAnswer> m_promise;
    QElapsedTimer m_clock;
    QTimer m_deadline;
    OutboundAnswer m_answer;
    qint64 m_answerCap;
    std::chrono::microseconds m_connectingAt{0};
    std::optional<std::chrono::microseconds> m_encryptedAt;
    std::optional<std::chrono::microseconds> m_sentAt;
    std::optional<std::chrono::microseconds> m_headAt;
    bool m_isLate = false;
    bool m_isFinished = false;
};

QByteArray hostHeader(const QUrl &url)
{
    const QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    const QByteArray name = host.contains(':') ? '[' + host + ']' : host;
    return url.port() < 0 ? name : name + ':' + QByteArray::number(url.port());
}

/// The URL with the address in the host's place.
QUrl pinnedUrl(const QUrl &url, const QHostAddress &address)
{
    QUrl pinned = url;
    pinned.setHost(address.toString());
    return pinned;
}

QNetworkRequest networkRequest(const OutboundRequest &request)
{
    QNetworkRequest network(request.pinned ? pinnedUrl(request.url, *request.pinned) : request.url);
    network.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    network.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    network.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    network.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    network.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    for (const auto &[name, value] : request.headers)
        network.setRawHeader(name, value);
    if (request.pinned) {
        network.setPeerVerifyName(request.url.host(QUrl::FullyEncoded)); // also the name that TLS asks for
        network.setRawHeader("Host", hostHeader(request.url));
    }
    if (!network.hasRawHeader("User-Agent"))
        network.setRawHeader("User-Agent", "Signalbox");
    if (!request.body.isEmpty() || request.method == "POST") {
        if (!network.hasRawHeader("Content-Type"))
            network.setRawHeader("Content-Type", "application/json");
        network.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    }
    return network;
}

QString hostKey(const QUrl &url)
{
    return url.scheme() + u"://"_s + url.host() + u':' + QString::number(url.port());
}

} // namespace

OutboundSender::OutboundSender(QObject *parent) : QObject(parent) { }

OutboundSender::~OutboundSender() = default;

QFuture<OutboundAnswer> OutboundSender::send(const OutboundRequest &request)
{
    if (!request.url.isValid() || request.url.host().isEmpty()
        || (request.url.scheme() != "http"_L1 && request.url.scheme() != "https"_L1)) {
        QPromise<OutboundAnswer> promise;
        promise.start();
        promise.addResult(
            OutboundAnswer{.failure = OutboundFailure::InvalidUrl, .words = tr("Not an http or https address.")});
        promise.finish();
        return promise.future();
    }

    const QString host = hostKey(request.url);
    const auto lane = laneFor(host, request.pinned.has_value());
    const bool hasBody = !request.body.isEmpty() || request.method == "POST";
    QIODevice *body = hasBody ? new OneWayBody(request.body, lane->manager.get()) : nullptr;
    QNetworkReply *reply = lane->manager->sendCustomRequest(networkRequest(request), request.method, body);
    if (body)
        body->setParent(reply);
    auto *call = new OutboundCall(reply, request, this);
    ++lane->underWay[host];
    connect(call, &QObject::destroyed, this, [this, lane = std::weak_ptr(lane), host] {
        if (const auto stillThere = lane.lock())
            leave(stillThere, host);
    });
    return call->future();
}

std::shared_ptr<OutboundSender::Lane> OutboundSender::laneFor(const QString &host, bool isPrivate)
{
    const auto free = std::find_if(m_lanes.cbegin(), m_lanes.cend(),
        [&host](const auto &lane) { return !lane->isPrivate && lane->underWay.value(host) < connectionsPerHost; });
    if (free != m_lanes.cend() && !isPrivate)
        return *free;
    auto lane = std::make_shared<Lane>();
    lane->isPrivate = isPrivate;
    lane->manager = std::make_unique<QNetworkAccessManager>();
    lane->manager->setProxy(QNetworkProxy::NoProxy);
    lane->manager->setAutoDeleteReplies(false);
    m_lanes.push_back(lane);
    return lane;
}

void OutboundSender::leave(const std::shared_ptr<Lane> &lane, const QString &host)
{
    if (--lane->underWay[host] == 0)
        lane->underWay.remove(host);
    // Each lane costs a thread; one stays for its warm connections.
    if (lane->underWay.isEmpty() && (lane->isPrivate || lane != m_lanes.front()))
        std::erase(m_lanes, lane);
}

} // namespace signalbox
