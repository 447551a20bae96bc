#pragma once

#include "http/httpanswerreader.h"
#include "http/outboundsender.h"

#include <QElapsedTimer>
#include <QPromise>
#include <QSslSocket>
#include <QTimer>

namespace signalbox {

/// One request on its way, on a connection of its own. QNetworkAccessManager gives an interim answer for the final one and
/// an empty body for one whose frame or coding is wrong, so the answer is read here. Deletes itself when it has ended; its
/// future ends without a result when it is deleted before.
class OutboundCall : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds longestSilence{1000}; // where nothing else says that an answer has ended

    explicit OutboundCall(const OutboundRequest &request);

    QFuture<OutboundAnswer> future() { return m_promise.future(); }
    void start(); // in the thread it lives in

private:
    void beginSending();
    void noticeSent();
    void receive();
    void fail(QAbstractSocket::SocketError error);
    OutboundFailure failureOf(QAbstractSocket::SocketError error) const;
    void expire();
    void finish(OutboundFailure failure, const QString &words = {});
    OutboundPhases phases(std::chrono::microseconds elapsed) const;
    bool isSecure() const;
    std::chrono::microseconds now() const { return std::chrono::microseconds(m_clock.nsecsElapsed() / 1000); }

    OutboundRequest m_request;
    QPromise<OutboundAnswer> m_promise;
    QSslSocket *m_socket = nullptr;
    QElapsedTimer m_clock;
    QTimer m_deadline;
    QTimer m_silence;
    HttpAnswerReader m_reader;
    bool m_wasSent = false;
    bool m_isFinished = false;
    std::optional<std::chrono::microseconds> m_secureAt;
    std::optional<std::chrono::microseconds> m_sentAt;
    std::optional<std::chrono::microseconds> m_firstByteAt;
};

} // namespace signalbox
