#pragma once

#include "http/localreceiver.h"
#include "sandbox/netstandin.h"
#include "sandbox/sandboxfunctions.h"

namespace signalbox {

/// What makes the sandbox live beside its server: the local endpoints, with Deno the Edge Functions and, without pg_net, the
/// stand-in's worker. Every process that uses the sandbox has one of these; one among them is active, and when it ends another takes over. Lives
/// in a worker thread with an event loop.
class SandboxHost : public QObject
{
    Q_OBJECT

public:
    /// `spec` is that of `uri`.
    SandboxHost(const QString &folder, const QString &uri, const ConnectionSpec &spec,
        std::shared_ptr<const SqlCatalogue> calls, QObject *parent = nullptr);
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
    Result<void> point();
    void pointAgain();
    Result<void> startFunctions();
    quint16 lastPort(const QString &id);

    QString m_folder;
    QString m_uri;
    ConnectionSpec m_spec;
    std::shared_ptr<const SqlCatalogue> m_calls;
    SandboxConnection m_connection;
    LocalReceiver m_receiver;
    SandboxFunctions m_functions;
    std::unique_ptr<NetStandIn> m_standIn;
    QTimer m_election;
    bool m_isActive = false;
};

} // namespace signalbox
