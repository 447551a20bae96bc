#include "http/outboundcall.h"

#include "http/outboundrequest.h"

#include <QNetworkProxy>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 readAhead = 256 * 1024; // what one answer may take up before it is looked at

} // namespace

OutboundCall::OutboundCall(const OutboundRequest &request)
    : m_request(request), m_deadline(this), m_silence(this), m_reader(request.answerCap)
{
    m_promise.start();
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    m_silence.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &OutboundCall::expire);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        m_reader.end();
        finish(OutboundFailure::None);
    });
}

bool OutboundCall::isSecure() const
{
    return m_request.url.scheme() == "https"_L1;
}

void OutboundCall::start()
{
    m_clock.start();
    m_deadline.start(m_request.deadline);
    m_socket = new QSslSocket(this);
    m_socket->setProxy(QNetworkProxy::NoProxy);
    m_socket->setReadBufferSize(readAhead);
    connect(
        m_socket, isSecure() ? &QSslSocket::encrypted : &QAbstractSocket::connected, this, &OutboundCall::beginSending);
    connect(m_socket, &QIODevice::bytesWritten, this, &OutboundCall::noticeSent);
    connect(m_socket, &QSslSocket::encryptedBytesWritten, this, &OutboundCall::noticeSent);
    connect(m_socket, &QIODevice::readyRead, this, &OutboundCall::receive);
    connect(m_socket, &QAbstractSocket::errorOccurred, this, &OutboundCall::fail);
    const QString name = m_request.url.host(QUrl::FullyEncoded);
    const QString host = m_request.pinned ? m_request.pinned->toString() : name;
    const quint16 port = quint16(m_request.url.port(isSecure() ? 443 : 80));
    if (isSecure())
        m_socket->connectToHostEncrypted(host, port, name); // also the name that TLS asks for
    else
        m_socket->connectToHost(host, port);
}

void OutboundCall::beginSending()
{
    m_wasSent = true;
    if (isSecure())
        m_secureAt = now();
    m_socket->write(requestBytes(m_request));
}

void OutboundCall::noticeSent()
{
    if (m_wasSent && !m_sentAt && m_socket->bytesToWrite() == 0 && m_socket->encryptedBytesToWrite() == 0)
        m_sentAt = now();
}

void OutboundCall::receive()
{
    if (m_isFinished)
        return;
    while (m_socket->bytesAvailable() > 0 && !m_reader.isDone())
        m_reader.read(m_socket->readAll());
    if (!m_firstByteAt && m_reader.hasBegun())
        m_firstByteAt = now();
    if (m_reader.isDone())
        return finish(OutboundFailure::None);
    if (m_reader.isAdrift())
        m_silence.start(longestSilence);
}

/// Also the usual end: a closed connection is an error to Qt.
void OutboundCall::fail(QAbstractSocket::SocketError error)
{
    receive(); // what came before it
    if (m_isFinished)
        return;
    m_reader.end();
    const WireAnswer &answer = m_reader.answer();
    if (answer.status > 0 || !answer.faults.isEmpty())
        return finish(OutboundFailure::None);
    const bool brokeOff = error == QAbstractSocket::RemoteHostClosedError && isSecure() && !m_secureAt;
    finish(failureOf(error),
        brokeOff ? tr("The other side closed the connection when TLS was to begin; it may not speak TLS.")
                 : m_socket->errorString());
}

OutboundFailure OutboundCall::failureOf(QAbstractSocket::SocketError error) const
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return OutboundFailure::Refused;
    case QAbstractSocket::HostNotFoundError:
        return OutboundFailure::HostNotFound;
    case QAbstractSocket::SocketTimeoutError:
        return OutboundFailure::Timeout;
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return OutboundFailure::Tls;
    case QAbstractSocket::RemoteHostClosedError:
        return isSecure() && !m_secureAt ? OutboundFailure::Tls : OutboundFailure::Closed;
    default:
        return m_wasSent ? OutboundFailure::Closed : OutboundFailure::Other;
    }
}

void OutboundCall::expire()
{
    m_reader.end();
    finish(OutboundFailure::Timeout);
}

void OutboundCall::finish(OutboundFailure failure, const QString &words)
{
    if (m_isFinished)
        return;
    m_isFinished = true;
    const WireAnswer &came = m_reader.answer();
    if (failure == OutboundFailure::None && came.status == 0)
        failure = OutboundFailure::NotHttp;
    const auto elapsed = now();
    m_promise.addResult(OutboundAnswer{.failure = failure,
        .words = words,
        .status = came.status,
        .interim = came.interim,
        .headers = came.headers,
        .body = came.body,
        .isCut = came.isCut,
        .faults = came.faults,
        .elapsed = elapsed,
        .phases = phases(elapsed),
        .wasSent = m_wasSent});
    m_promise.finish();
    m_socket->abort();
    deleteLater();
}

OutboundPhases OutboundCall::phases(std::chrono::microseconds elapsed) const
{
    OutboundPhases phases;
    if (m_secureAt || m_sentAt)
        phases.connecting = m_secureAt ? *m_secureAt : *m_sentAt;
    if (m_secureAt && m_sentAt)
        phases.sending = *m_sentAt - *m_secureAt;
    if (m_sentAt && m_firstByteAt) {
        phases.waiting = *m_firstByteAt - *m_sentAt;
        phases.receiving = elapsed - *m_firstByteAt;
    }
    return phases;
}

} // namespace signalbox
