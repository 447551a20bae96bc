#pragma once

#include "engine/enginefixture.h"
#include "engine/pumps.h"

namespace signalbox {

/// An installation at work: endpoints that listen, the sender, and the pump as pg_cron runs it for everybody. In a smoke
/// run, which cannot wait for the next minute, a session of the bench pumps.
class DeliveryBed
{
public:
    explicit DeliveryBed(bool isSmoke) : m_isSmoke(isSmoke) { }

    /// Answers who sends, in words: "pg_net 0.20.4" or its stand-in, and the versions of what else matters.
    Result<QString> start();
    Result<void> schedulePump(); // it will run within a minute
    Result<void> awaitPump(); // at most two minutes
    PgClient &client() { return *m_client; }
    const EchoReceiver &receiver() const { return m_engine.receiver(); }

    /// These instead of all others, each with its path and named by its place: "0", "1" ... Waits until nothing of the others is
    /// on its way. All want proof.event.
    Result<void> setEndpoints(const QStringList &paths, const QString &retryConfig = QStringLiteral("{}"));
    /// Until nothing is on its way and the sender has come to rest.
    Result<void> rest();

private:
    const bool m_isSmoke;
    EngineFixture m_engine;
    std::unique_ptr<PgClient> m_client;
    std::unique_ptr<Pumps> m_pump;
    bool m_isScheduled = false;
};

} // namespace signalbox
