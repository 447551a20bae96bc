#include "http/httpconnection.h"

#include <QTcpSocket>

#include <algorithm>
#include <optional>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

const QByteArray endOfHead = "\r\n\r\n"_ba;

std::optional<HttpRequest> parseHead(const QByteArray &head)
{
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> first = lines.constFirst().trimmed().split(' ');
    if (first.size() != 3 || !first.at(2).startsWith("HTTP/1.") || !first.at(1).startsWith('/'))
        return std::nullopt;
    HttpRequest request{.method = first.at(0), .path = first.at(1)};
    for (const QByteArray &line : lines.sliced(1)) {
        if (line.trimmed().isEmpty())
            continue;
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            return std::nullopt;
        request.headers.append({line.first(colon), line.sliced(colon + 1).trimmed()});
    }
    return request;
}

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK"_ba;
    case 302:
        return "Found"_ba;
    case 400:
        return "Bad Request"_ba;
    case 401:
        return "Unauthorized"_ba;
    case 404:
        return "Not Found"_ba;
    case 408:
        return "Request Timeout"_ba;
    case 413:
        return "Content Too Large"_ba;
    case 429:
        return "Too Many Requests"_ba;
    case 431:
        return "Request Header Fields Too Large"_ba;
    case 500:
        return "Internal Server Error"_ba;
    case 501:
        return "Not Implemented"_ba;
    case 503:
        return "Service Unavailable"_ba;
    default:
        return "Status"_ba; // any text will do, clients read the number
    }
}

bool mayHaveBody(int status)
{
    return status >= 200 && status != 204 && status != 304;
}

} // namespace

QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name)
{
    const auto found = std::find_if(headers.cbegin(), headers.cend(),
        [name](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
    return found == headers.cend() ? QByteArray() : found->second;
}

HttpConnection::HttpConnection(QTcpSocket *socket, const ReceiverLimits &limits, QObject *parent)
    : QObject(parent), m_socket(socket), m_limits(limits)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(limits.headBytes + limits.bodyBytes);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, m_socket, &QTcpSocket::abort);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    m_deadline.start(limits.readDeadline);
}

void HttpConnection::read()
{
    if (m_stage == Stage::Head)
        readHead();
    if (m_stage == Stage::Body)
        readBody();
    if (m_stage == Stage::Waiting || m_stage == Stage::Answered)
        m_socket->skip(m_socket->bytesAvailable()); // one request a connection
}

void HttpConnection::readHead()
{
    m_head += m_socket->read(m_limits.headBytes + 1 - m_head.size());
    const qsizetype end = m_head.indexOf(endOfHead);
    if ((end < 0 ? m_head.size() : end + endOfHead.size()) > m_limits.headBytes)
        return refuse(
            431, "The head of the request is longer than " + QByteArray::number(m_limits.headBytes) + " bytes.");
    if (end < 0)
        return;
    const auto request = parseHead(m_head.first(end));
    if (!request)
        return refuse(400, "The head of the request is not HTTP/1.");
    m_request = *request;
    m_wire = m_head.sliced(end + endOfHead.size());
    m_head.clear();
    if (!readFrame())
        return;
    if (headerValue(m_request.headers, "Expect").compare("100-continue", Qt::CaseInsensitive) == 0)
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    m_stage = Stage::Body;
}

/// How the body's end is to be found; false when it was refused.
bool HttpConnection::readFrame()
{
    const QByteArray coding = headerValue(m_request.headers, "Transfer-Encoding").trimmed().toLower();
    const QByteArray length = headerValue(m_request.headers, "Content-Length");
    bool isNumber = true;
    m_bodySize = length.isEmpty() ? 0 : length.toLongLong(&isNumber);
    if (!coding.isEmpty() && coding != "chunked")
        refuse(501, "Transfer-Encoding " + coding + " is not known here; chunked is.");
    else if (!coding.isEmpty() && !length.isEmpty())
        refuse(400, "The request has both Content-Length and Transfer-Encoding.");
    else if (!isNumber || m_bodySize < 0)
        refuse(400, "Content-Length is no number.");
    else if (m_bodySize > m_limits.bodyBytes)
        refuse(413, tooLong());
    else if (!coding.isEmpty())
        m_chunks.emplace();
    return m_stage == Stage::Head;
}

void HttpConnection::readBody()
{
    m_wire += m_socket->readAll();
    if (m_chunks)
        return readChunks();
    if (m_wire.size() < m_bodySize)
        return;
    m_request.body = m_wire.first(m_bodySize);
    receive();
}

void HttpConnection::readChunks()
{
    m_wire.remove(0, m_chunks->read(m_wire, m_request.body));
    if (m_request.body.size() > m_limits.bodyBytes)
        return refuse(413, tooLong());
    switch (m_chunks->state()) {
    case ChunkedReader::State::Reading:
        return;
    case ChunkedReader::State::Malformed:
        return refuse(400, "The chunks of the body are malformed.");
    case ChunkedReader::State::Done:
        m_request.headers += m_chunks->trailers();
        return receive();
    }
}

void HttpConnection::receive()
{
    m_wire.clear();
    m_stage = Stage::Waiting;
    m_deadline.start(m_limits.lifetime);
    emit requestReceived(m_request);
}

QByteArray HttpConnection::tooLong() const
{
    return "The body is longer than " + QByteArray::number(m_limits.bodyBytes) + " bytes.";
}

void HttpConnection::refuse(int status, const QByteArray &why)
{
    m_wire.clear();
    m_stage = Stage::Waiting;
    answer({.status = status, .headers = {{"Content-Type"_ba, "text/plain"_ba}}, .body = why + '\n'});
}

void HttpConnection::answer(const HttpResponse &response)
{
    if (m_stage != Stage::Waiting)
        return;
    m_stage = Stage::Answered;
    QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonOf(response.status) + "\r\n";
    for (const auto &[name, value] : response.headers)
        head += name + ": " + value + "\r\n";
    if (mayHaveBody(response.status))
        head += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    m_socket->write(head + "Connection: close\r\n\r\n");
    if (mayHaveBody(response.status))
        m_socket->write(response.body);
    m_deadline.start(m_limits.readDeadline);
    m_socket->disconnectFromHost();
}

void HttpConnection::closeWithoutAnswer()
{
    m_stage = Stage::Answered;
    m_socket->disconnectFromHost();
}

} // namespace signalbox
