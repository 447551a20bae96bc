#include "engine/echoreceiver.h"

#include <QTcpSocket>
#include <QTimer>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

// A batch of the sender is 200 requests, and a hanging one stays open beside those of the next batches.
const ReceiverLimits manyAtOnce{.lifetime = std::chrono::minutes(10), .connections = 4096};

HttpResponse answered(int status, const QByteArray &echo, const HttpHeaders &headers = {})
{
    return {.status = status, .headers = HttpHeaders{{"Content-Type"_ba, "text/plain"_ba}} + headers, .body = echo};
}

} // namespace

EchoReceiver::EchoReceiver()
{
    connect(&m_server, &QTcpServer::newConnection, this, &EchoReceiver::accept);
    m_server.setParent(this); // so that moveToThread takes it along
}

bool EchoReceiver::listen()
{
    m_server.setListenBacklogSize(1024);
    return m_server.listen(QHostAddress::LocalHost);
}

QString EchoReceiver::url(const QString &path) const
{
    return u"http://127.0.0.1:%1%2"_s.arg(m_server.serverPort()).arg(path);
}

QList<Hit> EchoReceiver::hits(int from) const
{
    const QMutexLocker locker(&m_mutex);
    return m_hits.mid(from);
}

int EchoReceiver::hitCount() const
{
    const QMutexLocker locker(&m_mutex);
    return int(m_hits.size());
}

void EchoReceiver::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        auto *connection = new HttpConnection(socket, manyAtOnce, this);
        connect(connection, &HttpConnection::requestReceived, this,
            [this, connection](const HttpRequest &request) { serve(connection, request); });
    }
}

void EchoReceiver::record(const Hit &hit)
{
    const QMutexLocker locker(&m_mutex);
    m_hits << hit;
}

void EchoReceiver::serve(HttpConnection *connection, const HttpRequest &request)
{
    const QByteArray id = headerValue(request.headers, "webhook-id");
    const QByteArray attempt = headerValue(request.headers, "X-Webhook-Attempt");
    const QByteArray echo = id + ' ' + attempt;
    const QList<QByteArray> path = request.path.split('/').sliced(1);
    const QByteArray &verb = path.constFirst();
    const QByteArray argument = path.value(1);
    record({.messageId = QString::fromLatin1(id),
        .attempt = attempt.toInt(),
        .request = request,
        .at = std::chrono::steady_clock::now()});
    const int before = m_seen[QString::fromLatin1(id)]++;

    if (verb == "status") {
        connection->answer(answered(argument.toInt(), echo));
    } else if (verb == "throttle" && before == 0) {
        connection->answer(answered(429, echo, {{"Retry-After"_ba, argument}}));
    } else if (verb == "flaky" && before < argument.toInt()) {
        connection->answer(answered(500, echo));
    } else if (verb == "stumble" && before == 0 && request.body.contains("\"stumble\": true")) {
        connection->answer(answered(503, echo));
    } else if (verb == "slow") {
        QTimer::singleShot(
            argument.toInt(), connection, [connection, echo] { connection->answer(answered(200, echo)); });
    } else if (verb == "hang") {
        return; // the client gives up first
    } else if (verb == "close") {
        connection->closeWithoutAnswer();
    } else if (verb == "redirect") {
        connection->answer(answered(302, echo, {{"Location"_ba, url(u"/ok"_s).toLatin1()}}));
    } else if (verb == "garbage") {
        connection->answer(answered(200, echo + QByteArray::fromHex("20fffe8000c3280aeda080")));
    } else {
        connection->answer(answered(200, echo));
    }
}

} // namespace signalbox
