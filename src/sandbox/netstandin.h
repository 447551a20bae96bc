#pragma once

#include "sandbox/netbatch.h"
#include "sandbox/sandboxconnection.h"

#include <QElapsedTimer>

namespace signalbox {

/// The worker of the sandbox's stand-in for pg_net (resources/sql/sandbox/30_net_standin.sql): one among all processes
/// takes batches out of the queue, performs them and stores what came back. Survives the server's crashes. Lives in a
/// worker thread with an event loop.
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
    void tick();
    void forgetServer();
    Result<void> startBatch();
    Result<void> storeBatch(const NetBatch &batch);
    void endBatch();
    void endWork();

    SandboxConnection m_connection;
    std::unique_ptr<OutboundSender> m_sender;
    std::unique_ptr<NetBatch> m_batch;
    QTimer m_pulse;
    QTimer m_grace;
    QElapsedTimer m_sinceBatch;
    bool m_isSender = false;
    bool m_isStopping = false;
};

} // namespace signalbox
