#pragma once

#include "engine/enginefixture.h"

namespace signalbox {

/// A play in which the test is the sender: nothing leaves, and each request gets the answer that the test gives it
/// (answers.sql). For proofs in which time does not matter.
class HandPlay
{
public:
    Result<void> start();
    Result<void> clear(); // no endpoint, no delivery, nothing known of any

    EngineFixture &engine() { return m_engine; }
    Result<void> run(const QString &sql) const;
    QString value(const QString &sql) const { return server().value(sql); }

    /// `more` are further columns of webhook_configs and their values: {"order_by", "'$.a'"}.
    Result<void> addEndpoint(const QString &name, const QString &retryConfig = QStringLiteral("{}"),
        const QMap<QString, QString> &more = {}) const;
    QString emitEvents(int count) const; // to whoever has subscribed
    /// The oldest `count` requests to an endpoint get `outcome`: "200", "null, '{}', 'Timeout was reached'".
    QString answer(const QString &endpoint, int count, const QString &outcome) const;
    QString pump() const; // absorbed, lost and dispatched of one round
    QString states(const QString &endpoint) const; // "delivered 1, in_flight 2"

private:
    const TestServer &server() const { return m_engine.server(); }

    EngineFixture m_engine{EngineFixture::idleSender()};
};

} // namespace signalbox
