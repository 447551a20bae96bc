#pragma once

#include "engine/echoreceiver.h"
#include "engine/onthread.h"
#include "engine/pgclient.h"
#include "sandbox/netstandin.h"
#include "support/testserver.h"
#include "support/verify.h"
#include "support/waiting.h"

namespace signalbox {

/// How much a proof does: `small` in every test run, `full` when SIGNALBOX_PROOF is "full" (tests/engine/run.sh --full).
int proofSize(int small, int full);

/// 'text' as an SQL literal.
QString quoted(const QString &text);

/// An endpoint in webhook_configs that has subscribed to proof.event.
struct Endpoint {
    QString name;
    QString url;
    QString secret; // a null one is NULL
    QString retryConfig = QStringLiteral("{}");
};

/// A migrated database, an endpoint to send to and, where the server has no pg_net, the worker of its stand-in. No
/// scheduled job runs, so that whoever pumps is the test.
class EngineFixture
{
public:
    explicit EngineFixture(const QMap<QString, QString> &parameters = {})
        : m_server(TestServer::Content::Migrated, parameters)
    { }

    /// Parameters under which pg_net takes nothing out of its queue, so that whoever answers is the test.
    static QMap<QString, QString> idleSender() { return {{QStringLiteral("pg_net.batch_size"), QStringLiteral("0")}}; }

    Result<void> start();
    bool hasStandIn() const; // in place of pg_net
    void startSender(); // the worker of the stand-in; pg_net brings its own
    void stopSender();
    void restartSender();

    TestServer &server() { return m_server; }
    const TestServer &server() const { return m_server; }
    const EchoReceiver &receiver() const { return m_receiver->object(); }
    std::unique_ptr<PgClient> client(const QString &role = QStringLiteral("postgres")) const;

    Result<void> addEndpoint(const Endpoint &endpoint);
    bool waitUntilSettled(std::chrono::milliseconds patience) const; // nothing pending, nothing in flight
    QString log() const; // of the server

private:
    TestServer m_server;
    std::unique_ptr<OnThread<EchoReceiver>> m_receiver;
    std::unique_ptr<OnThread<NetStandIn>> m_sender;
};

} // namespace signalbox
