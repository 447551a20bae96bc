#pragma once

#include "http/httpmessage.h"

#include <QFuture>
#include <QHash>
#include <QHostAddress>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

class QNetworkAccessManager;

namespace signalbox {

struct OutboundRequest {
    QByteArray method = QByteArrayLiteral("POST");
    QUrl url;
    HttpHeaders headers;
    QByteArray body; // sent byte for byte; none for GET and when empty
    std::chrono::milliseconds deadline{5000}; // of everything, from connecting to the last byte
    qint64 answerCap = 1024 * 1024; // of the answer's body; the rest is not read
    /// Where to connect to instead of resolving the URL's host again. The Host header, the certificate that is asked for
    /// and the one that is accepted stay those of the URL. A connection of its own, so that the phases are its own too.
    std::optional<QHostAddress> pinned;
};

enum class OutboundFailure { None, InvalidUrl, HostNotFound, Refused, Closed, Tls, Timeout, Other };

/// How the time went, as far as Qt Network tells: a phase that it says nothing of is not set.
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
    HttpHeaders headers;
    QByteArray body;
    bool isCut = false; // the body was longer than the cap
    std::chrono::microseconds elapsed{0};
    OutboundPhases phases;
    bool wasSent = false; // false: the other side has seen nothing of the request
};

/// Sends webhooks as they are to be sent: no proxy, no redirect followed, never twice, one deadline for the whole, the
/// body's exact bytes. Works in the thread it lives in; futures finish there. Destroying it cancels what is on its way.
class OutboundSender : public QObject
{
    Q_OBJECT

public:
    explicit OutboundSender(QObject *parent = nullptr);
    ~OutboundSender() override;

    QFuture<OutboundAnswer> send(const OutboundRequest &request);

private:
    /// QNetworkAccessManager opens at most six connections to a host and lets the rest wait, while their deadlines run.
    struct Lane {
        std::unique_ptr<QNetworkAccessManager> manager;
        QHash<QString, int> underWay; // by host and port
        bool isPrivate = false; // for one request
    };

    std::shared_ptr<Lane> laneFor(const QString &host, bool isPrivate);
    void leave(const std::shared_ptr<Lane> &lane, const QString &host);

    std::vector<std::shared_ptr<Lane>> m_lanes;
};

} // namespace signalbox
