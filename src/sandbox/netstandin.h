#pragma once

#include "sandbox/netbatch.h"
#include "sandbox/sandboxconnection.h"

#include <QTimer>

namespace signalbox {

/// The worker of the sandbox's stand-in for pg_net (resources/sql/sandbox/30_net_standin.sql): one among all processes
/// takes batches out of the queue, performs them and stores what came back, at the pace of pg_net's own worker: it sleeps
/// until the first wake, goes round until nothing is left, and pauses a second after each batch, which only the first wake
/// since it got up cuts short. Survives the server's crashes. Lives in a worker thread with an event loop.
class NetStandIn : public QObject
{
    Q_OBJECT

public:
    NetStandIn(const ConnectionSpec &spec, std::shared_ptr<const SqlCatalogue> calls, QObject *parent = nullptr);
    ~NetStandIn() override;

    void start();
    /// Waits for what is on its way, then emits stopped(). Requests still unanswered after `grace` go back into the
    /// queue.
    void stop(std::chrono::milliseconds grace);
    bool isSender() const { return m_isSender; } // false while another process sends, or the server is away

signals:
    void batchStored(int size);
    void stopped();
    void restartWanted(); // the server's programs were replaced

private:
    enum class Stage { Away, Asleep, AtWork, Pausing };

    void elect();
    void hear(const QString &payload);
    void getUp();
    void goRound();
    void pause();
    void endPause();
    void restartSoon();
    void forgetServer();
    Result<int> startBatch();
    Result<void> storeBatch(const NetBatch &batch);
    void endBatch();
    void endWork();

    SandboxConnection m_connection;
    std::unique_ptr<OutboundSender> m_sender;
    std::unique_ptr<NetBatch> m_batch;
    QTimer m_election;
    QTimer m_pause;
    QTimer m_grace;
    Stage m_stage = Stage::Away;
    bool m_shouldWake = true; // somebody called net.wake() since the worker got up: further calls do nothing
    bool m_isLatchSet = false; // the next pause is none
    bool m_isRestartWanted = false;
    bool m_hasMore = false; // the last round found something
    bool m_isSender = false;
    bool m_isStopping = false;
};

} // namespace signalbox
