#pragma once

#include "core/result.h"
#include "http/httpconnection.h"

#include <QObject>
#include <QUrl>

class QTcpServer;

namespace signalbox {

/// How a receiver answers whatever comes in.
struct ReceiverBehaviour {
    enum class Kind {
        ByPath, // as the path says
        Answer, // `status`, with Retry-After when that is set
        Drop, // closes without an answer
    };
    Kind kind = Kind::ByPath;
    int status = 200;
    int retryAfterSeconds = 0; // 0: no such header
    std::chrono::milliseconds delay{0}; // before the answer, or before closing

    bool operator==(const ReceiverBehaviour &) const = default;
};

/// An HTTP endpoint on 127.0.0.1 that behaves as its path says: /ok/<name> 200, /status/<code>, /slow/<ms>, /hang,
/// /close, /redirect (302 to /ok/redirected), /retry-after/<seconds> 503, /garbage (200, not text), /bytes/<count>; or as setBehaviour() says, whatever the path.
/// Works in the thread it lives in.
class LocalReceiver : public QObject
{
    Q_OBJECT

public:
    explicit LocalReceiver(QObject *parent = nullptr, const ReceiverLimits &limits = {});
    ~LocalReceiver() override;

    Result<void> listen(quint16 wishedPort = 0); // when that is taken, on any free port
    bool isListening() const;
    void close(); // connections that are open may still be answered
    void setBehaviour(const ReceiverBehaviour &behaviour);
    quint16 port() const;
    QUrl baseUrl() const; // "http://127.0.0.1:40123", without a slash at the end

signals:
    void requestReceived(const signalbox::HttpRequest &request); // whole, before it is answered

private:
    void accept();
    void serve(HttpConnection *connection, const HttpRequest &request);
    void serveByPath(HttpConnection *connection, const HttpRequest &request);
    void behave(HttpConnection *connection) const;

    QTcpServer *m_server;
    ReceiverLimits m_limits;
    ReceiverBehaviour m_behaviour;
    int m_open = 0;
};

} // namespace signalbox
