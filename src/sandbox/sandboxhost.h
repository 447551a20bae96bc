#pragma once

#include "http/localreceiver.h"
#include "sandbox/netstandin.h"

namespace signalbox {

/// What makes the sandbox live beside its server: the local endpoints and, without pg_net, the stand-in's worker. Every
/// process that uses the sandbox has one of these; one among them is active, and when it ends another takes over. Lives
/// in a worker thread with an event loop.
class SandboxHost : public QObject
{
    Q_OBJECT

public:
    SandboxHost(const ConnectionSpec &spec, std::shared_ptr<const SqlCatalogue> calls, QObject *parent = nullptr);
    ~SandboxHost() override;

    void start();
    void stop(std::chrono::milliseconds grace); // ends with stopped()

signals:
    void serverLost(); // it is tried again
    void restartWanted(); // the server's programs were replaced
    void stopped();

private:
    void stand();
    Result<void> takeOver();
    quint16 lastPort();

    ConnectionSpec m_spec;
    std::shared_ptr<const SqlCatalogue> m_calls;
    SandboxConnection m_connection;
    LocalReceiver m_receiver;
    std::unique_ptr<NetStandIn> m_standIn;
    QTimer m_election;
    bool m_isActive = false;
};

} // namespace signalbox
