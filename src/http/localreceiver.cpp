#include "http/localreceiver.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestBody = 16 * 1024 * 1024;
const HttpHeaders jsonType{{"Content-Type"_ba, "application/json"_ba}};

HttpResponse plain(int status, const QByteArray &text)
{
    return {.status = status, .headers = {{"Content-Type"_ba, "text/plain; charset=utf-8"_ba}}, .body = text};
}

} // namespace

LocalReceiver::LocalReceiver(QObject *parent, const ReceiverLimits &limits)
    : QObject(parent), m_server(new QTcpServer(this)), m_limits(limits)
{
    connect(m_server, &QTcpServer::newConnection, this, &LocalReceiver::accept);
}

LocalReceiver::~LocalReceiver() = default;

Result<void> LocalReceiver::listen(quint16 wishedPort)
{
    if (!m_server->listen(QHostAddress::LocalHost, wishedPort) && !m_server->listen(QHostAddress::LocalHost)) {
        return tl::unexpected(Error{ErrorKind::Local, tr("The local webhook receiver cannot listen."), u"127.0.0.1"_s,
            m_server->errorString(), {}, {}});
    }
    return {};
}

bool LocalReceiver::isListening() const
{
    return m_server->isListening();
}

void LocalReceiver::close()
{
    m_server->close();
}

void LocalReceiver::setBehaviour(const ReceiverBehaviour &behaviour)
{
    m_behaviour = behaviour;
}

quint16 LocalReceiver::port() const
{
    return m_server->serverPort();
}

QUrl LocalReceiver::baseUrl() const
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(port());
    return url;
}

void LocalReceiver::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        if (m_open >= m_limits.connections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_open;
        auto *connection = new HttpConnection(socket, m_limits, this);
        connect(connection, &QObject::destroyed, this, [this] { --m_open; });
        connect(connection, &HttpConnection::requestReceived, this,
            [this, connection](const HttpRequest &request) { serve(connection, request); });
    }
}

void LocalReceiver::serve(HttpConnection *connection, const HttpRequest &request)
{
    emit requestReceived(request);
    if (m_behaviour.kind == ReceiverBehaviour::Kind::ByPath)
        return serveByPath(connection, request);
    QTimer::singleShot(m_behaviour.delay, connection, [this, connection] { behave(connection); });
}

void LocalReceiver::behave(HttpConnection *connection) const
{
    if (m_behaviour.kind == ReceiverBehaviour::Kind::Drop)
        return connection->closeWithoutAnswer();
    HttpResponse response{.status = m_behaviour.status, .headers = jsonType};
    response.body = response.status < 400 ? R"({"received":true})"_ba : R"({"received":false})"_ba;
    if (m_behaviour.retryAfterSeconds > 0)
        response.headers.append({"Retry-After"_ba, QByteArray::number(m_behaviour.retryAfterSeconds)});
    connection->answer(response);
}

void LocalReceiver::serveByPath(HttpConnection *connection, const HttpRequest &request)
{
    const QList<QByteArray> path = request.path.split('?').constFirst().split('/').sliced(1);
    const QByteArray &verb = path.constFirst();
    const QByteArray argument = path.value(1);
    const int number = argument.toInt();

    if (verb == "ok") {
        connection->answer(
            {.headers = jsonType, .body = R"({"received":true,"endpoint":")" + argument.toPercentEncoding() + R"("})"});
    } else if (verb == "status") {
        connection->answer(plain(std::clamp(number, 200, 599), "Answered with " + argument + " as asked\n"));
    } else if (verb == "slow") {
        QTimer::singleShot(number, connection,
            [connection] { connection->answer({.headers = jsonType, .body = R"({"slow":true})"}); });
    } else if (verb == "hang") {
        return; // until the client gives up or the connection's lifetime ends
    } else if (verb == "close") {
        connection->closeWithoutAnswer();
    } else if (verb == "redirect") {
        connection->answer({.status = 302, .headers = {{"Location"_ba, baseUrl().toEncoded() + "/ok/redirected"}}});
    } else if (verb == "retry-after") {
        HttpResponse response = plain(503, "Come back later\n");
        response.headers.append({"Retry-After"_ba, argument});
        connection->answer(response);
    } else if (verb == "garbage") {
        connection->answer({.headers = jsonType, .body = QByteArray::fromHex("fffe8000c3280aed a080")});
    } else if (verb == "bytes") {
        connection->answer({.body = QByteArray(std::clamp<qint64>(argument.toLongLong(), 0, largestBody), 'x')});
    } else {
        connection->answer(plain(404, "No such path\n"));
    }
}

} // namespace signalbox
