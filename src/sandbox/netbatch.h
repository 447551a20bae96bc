#pragma once

#include "http/outboundsender.h"

#include <QDeadlineTimer>
#include <QList>
#include <QObject>

#include <optional>

namespace signalbox {

/// One row of the stand-in's queue.
struct NetRequest {
    qint64 id = 0;
    QByteArray method;
    QUrl url;
    HttpHeaders headers;
    QByteArray body;
    std::chrono::milliseconds timeout{5000};
    bool isTooLarge = false; // pg_net would never get the end of the body out
};

/// One row of net._http_response: a status, or an error in pg_net's words.
struct NetResponse {
    qint64 id = 0;
    std::optional<int> status;
    QByteArray contentType;
    HttpHeaders headers; // of every hop, the last value of a name counts
    QByteArray content;
    bool timedOut = false;
    QString error;
};

/// Sends one batch as pg_net does, its hard edges included: follows redirects, most of them with a bodyless GET, never gets
/// a large body out, and is done only when its slowest request is.
class NetBatch : public QObject
{
    Q_OBJECT

public:
    NetBatch(OutboundSender &sender, const QList<NetRequest> &requests, QObject *parent = nullptr);

    void send();
    const QList<NetResponse> &responses() const { return m_responses; } // so far, in any order
    QList<NetRequest> unanswered() const;
    bool isComplete() const { return m_responses.size() == m_requests.size(); }

signals:
    void finished();

private:
    struct Journey {
        NetRequest request;
        QDeadlineTimer deadline;
        HttpHeaders headers;
        int hops = 0;
    };

    void takeHop(const std::shared_ptr<Journey> &journey);
    void arrive(const std::shared_ptr<Journey> &journey, const OutboundAnswer &answer);
    bool follow(const std::shared_ptr<Journey> &journey, const OutboundAnswer &answer);
    void fail(const Journey &journey, const OutboundAnswer &answer);
    void settle(const NetResponse &response);

    OutboundSender &m_sender;
    QList<NetRequest> m_requests;
    QList<NetResponse> m_responses;
};

} // namespace signalbox
