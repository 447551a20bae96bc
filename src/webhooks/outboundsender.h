#pragma once

#include "webhooks/httpmessage.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>
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
};

enum class OutboundFailure { None, InvalidUrl, HostNotFound, Refused, Closed, Tls, Timeout, Other };

struct OutboundAnswer {
    OutboundFailure failure = OutboundFailure::None;
    QString words; // of the network, when it failed
    int status = 0; // 0 when no answer came
    HttpHeaders headers;
    QByteArray body;
    bool isCut = false; // the body was longer than the cap
    std::chrono::microseconds elapsed{0};
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
    };

    std::shared_ptr<Lane> laneFor(const QString &host);
    void leave(const std::shared_ptr<Lane> &lane, const QString &host);

    std::vector<std::shared_ptr<Lane>> m_lanes;
};

} // namespace signalbox
