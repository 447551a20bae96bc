#include "http/outboundrequest.h"

#include <algorithm>
#include <array>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

QByteArray hostOf(const QUrl &url)
{
    const QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    const QByteArray name = host.contains(':') ? '[' + host + ']' : host;
    return url.port() < 0 ? name : name + ':' + QByteArray::number(url.port());
}

QByteArray targetOf(const QUrl &url)
{
    const QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    const QByteArray query = url.query(QUrl::FullyEncoded).toLatin1();
    return (path.isEmpty() ? "/"_ba : path) + (url.hasQuery() ? '?' + query : QByteArray());
}

QByteArray credentialsOf(const QUrl &url)
{
    const QByteArray pair = url.userName(QUrl::FullyDecoded).toUtf8() + ':' + url.password(QUrl::FullyDecoded).toUtf8();
    return "Basic " + pair.toBase64();
}

bool isOurs(const QByteArray &name)
{
    constexpr std::array ours = {"Host", "Content-Length", "Transfer-Encoding", "Connection"};
    return std::any_of(
        ours.begin(), ours.end(), [&name](const char *one) { return name.compare(one, Qt::CaseInsensitive) == 0; });
}

bool hasHeader(const HttpHeaders &headers, QByteArrayView name)
{
    return std::any_of(headers.cbegin(), headers.cend(),
        [name](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
}

} // namespace

QByteArray requestBytes(const OutboundRequest &request)
{
    const bool hasBody = !request.body.isEmpty() || request.method == "POST";
    const QByteArray ownHost = request.pinned ? QByteArray() : headerValue(request.headers, "Host");
    QByteArray bytes = request.method + ' ' + targetOf(request.url) + " HTTP/1.1\r\n";
    const auto add = [&bytes](QByteArrayView name, const QByteArray &value) {
        bytes += name.toByteArray() + ": " + value + "\r\n";
    };
    add("Host", ownHost.isEmpty() ? hostOf(request.url) : ownHost);
    for (const auto &[name, value] : request.headers) {
        if (!isOurs(name))
            add(name, value);
    }
    if (!hasHeader(request.headers, "User-Agent"))
        add("User-Agent", "Signalbox"_ba);
    if (!hasHeader(request.headers, "Accept"))
        add("Accept", "*/*"_ba);
    if (!hasHeader(request.headers, "Authorization") && !request.url.userName().isEmpty())
        add("Authorization", credentialsOf(request.url));
    if (hasBody && !hasHeader(request.headers, "Content-Type"))
        add("Content-Type", "application/json"_ba);
    if (hasBody)
        add("Content-Length", QByteArray::number(request.body.size()));
    add("Connection", "close"_ba);
    return bytes + "\r\n" + (hasBody ? request.body : QByteArray());
}

} // namespace signalbox
