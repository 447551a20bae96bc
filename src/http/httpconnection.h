#pragma once

#include "http/chunkedreader.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

class QTcpSocket;

namespace signalbox {

/// What one client may use up.
struct ReceiverLimits {
    std::chrono::milliseconds readDeadline{5000}; // for the whole request, however slowly it drips
    std::chrono::milliseconds lifetime{60000}; // of a connection that is never answered
    qint64 headBytes = 32 * 1024;
    qint64 bodyBytes = 1024 * 1024;
    int connections = 256;

    bool operator==(const ReceiverLimits &) const = default;
};

/// One client on the receiving side: reads one request within the limits, sends one answer, closes. QHttpServer of Qt
/// 6.4 has no limits and cannot withhold an answer or close without one, which is what a test endpoint is for.
/// Deletes itself when the socket is gone.
class HttpConnection : public QObject
{
    Q_OBJECT

public:
    HttpConnection(QTcpSocket *socket, const ReceiverLimits &limits, QObject *parent); // takes the socket

    /// After requestReceived; later calls and calls after the client left do nothing.
    void answer(const HttpResponse &response);
    void closeWithoutAnswer();

signals:
    void requestReceived(const signalbox::HttpRequest &request);

private:
    enum class Stage { Head, Body, Waiting, Answered };

    void read();
    void readHead();
    bool readFrame();
    void readBody();
    void readChunks();
    void receive();
    QByteArray tooLong() const;
    void refuse(int status, const QByteArray &why);

    QTcpSocket *m_socket;
    ReceiverLimits m_limits;
    QTimer m_deadline;
    Stage m_stage = Stage::Head;
    QByteArray m_head;
    HttpRequest m_request;
    qint64 m_bodySize = 0;
    std::optional<ChunkedReader> m_chunks;
    QByteArray m_wire; // of chunks, not taken apart yet
};

} // namespace signalbox
