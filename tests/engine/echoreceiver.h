#pragma once

#include "http/httpconnection.h"

#include <QHash>
#include <QMutex>
#include <QTcpServer>

#include <chrono>

namespace signalbox {

/// What one endpoint of the proofs received.
struct Hit {
    QString messageId;
    int attempt = 0;
    HttpRequest request;
    std::chrono::steady_clock::time_point at;
};

/// An endpoint that answers as its path says and names in each answer the message and attempt it belongs to ("id 2"), so
/// that an answer filed under another message shows: /ok, /status/<code>, /throttle/<seconds> (429 with Retry-After,
/// then 200), /flaky/<failures> (500 so often, then 200), /slow/<ms>, /hang, /close, /redirect, /garbage (200, not text),
/// /stumble (503 to the first request of a message whose payload says "stumble": true).
/// Works in the thread it lives in; hits() may be called from any.
class EchoReceiver : public QObject
{
    Q_OBJECT

public:
    EchoReceiver();

    bool listen(); // on a free port of 127.0.0.1
    QString url(const QString &path) const;
    QList<Hit> hits(int from = 0) const; // without the first `from`
    int hitCount() const;

private:
    void accept();
    void serve(HttpConnection *connection, const HttpRequest &request);
    void record(const Hit &hit);

    QTcpServer m_server;
    QHash<QString, int> m_seen; // requests with a body, by message
    mutable QMutex m_mutex;
    QList<Hit> m_hits;
};

} // namespace signalbox
