#pragma once

#include "http/httpmessage.h"
#include "http/wirefault.h"

#include <QFuture>
#include <QHostAddress>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

class QThread;

namespace signalbox {

struct OutboundRequest {
    QByteArray method = QByteArrayLiteral("POST");
    QUrl url;
    HttpHeaders headers;
    QByteArray body; // sent byte for byte; none for GET and when empty
    std::chrono::milliseconds deadline{5000}; // of everything, from connecting to the last byte
    qint64 answerCap = 1024 * 1024; // of the answer's body; the rest is not read
    /// Where to connect to instead of resolving the URL's host again. The Host header, the certificate that is asked for
    /// and the one that is accepted stay those of the URL.
    std::optional<QHostAddress> pinned;
};

enum class OutboundFailure {
    None,
    InvalidUrl,
    HostNotFound,
    Refused,
    Closed, // before a whole head
    NotHttp, // see the answer's faults and body
    Tls,
    Timeout, // with a status: the answer did not end
    Other,
};

/// How the time went. A phase that was not reached is not set.
struct OutboundPhases {
    std::optional<std::chrono::microseconds> connecting; // TCP and, for https, TLS; without TLS sending as well
    std::optional<std::chrono::microseconds> sending; // after TLS
    std::optional<std::chrono::microseconds> waiting; // from the last byte sent to the first of the answer's head
    std::optional<std::chrono::microseconds> receiving;

    bool operator==(const OutboundPhases &) const = default;
};

struct OutboundAnswer {
    OutboundFailure failure = OutboundFailure::None;
    QString words; // of the network, when it failed
    int status = 0; // 0 when no answer came
    QList<int> interim; // 1xx before it
    HttpHeaders headers; // a line that is no header has no name
    QByteArray body; // as it came: still packed when Content-Encoding says so
    bool isCut = false; // the body was longer than the cap
    QList<WireFault> faults;
    std::chrono::microseconds elapsed{0};
    OutboundPhases phases;
    bool wasSent = false; // false: the other side has seen nothing of the request
};

/// Sends webhooks as they are to be sent: no proxy, no redirect followed, never twice, a connection for each, one deadline
/// for the whole, the body's exact bytes; and tells what came back as it came. The futures finish in a thread of the
/// sender's own. Destroying it cancels what is on its way.
class OutboundSender : public QObject
{
    Q_OBJECT

public:
    explicit OutboundSender(QObject *parent = nullptr);
    ~OutboundSender() override;

    QFuture<OutboundAnswer> send(const OutboundRequest &request);

private:
    std::unique_ptr<QThread> m_thread;
};

} // namespace signalbox
