#pragma once

#include "core/result.h"
#include "webhooks/httpconnection.h"

#include <QObject>
#include <QUrl>

class QTcpServer;

namespace signalbox {

/// An HTTP endpoint on 127.0.0.1 that behaves as its path says: /ok/<name> 200, /status/<code>, /slow/<ms>, /hang,
/// /close, /redirect (302 to /ok/redirected), /retry-after/<seconds> 503, /garbage (200, not text), /bytes/<count>.
/// Works in the thread it lives in.
class LocalReceiver : public QObject
{
    Q_OBJECT

public:
    explicit LocalReceiver(QObject *parent = nullptr, const ReceiverLimits &limits = {});
    ~LocalReceiver() override;

    Result<void> listen(quint16 wishedPort = 0); // when that is taken, on any free port
    quint16 port() const;
    QUrl baseUrl() const; // "http://127.0.0.1:40123", without a slash at the end

signals:
    void requestReceived(const signalbox::HttpRequest &request); // whole, before it is answered

private:
    void accept();
    void serve(HttpConnection *connection, const HttpRequest &request);

    QTcpServer *m_server;
    ReceiverLimits m_limits;
    int m_open = 0;
};

} // namespace signalbox
