#pragma once

#include <QByteArray>
#include <QList>
#include <QMetaType>

#include <utility>

namespace signalbox {

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>; // in order, names as sent, duplicates kept

/// The first value of a header, whatever the case of its name; empty when it is not there.
QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name);

/// A request as it came in: the exact bytes.
struct HttpRequest {
    QByteArray method;
    QByteArray path; // with the query
    HttpHeaders headers;
    QByteArray body;

    bool operator==(const HttpRequest &) const = default;
};

/// An answer to send. `Content-Length` and `Connection: close` are added.
struct HttpResponse {
    int status = 200;
    HttpHeaders headers;
    QByteArray body;

    bool operator==(const HttpResponse &) const = default;
};

} // namespace signalbox

Q_DECLARE_METATYPE(signalbox::HttpRequest)
