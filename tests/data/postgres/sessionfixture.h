#pragma once

#include "data/postgres/pgsession.h"
#include "data/postgres/sqlcatalogue.h"
#include "support/testserver.h"
#include "support/waiting.h"

#include <memory>

namespace signalbox {

/// A server, a catalogue with a few statements of its own, and short ways to open a session on them. The role
/// `secretive` has the password "right".
class SessionFixture
{
public:
    SessionFixture();

    Result<void> start(); // the server, with the roles and tables that the statements use
    ConnectionSpec spec(const QString &user = QStringLiteral("postgres")) const;
    std::unique_ptr<PgSession> opened(const QString &user = QStringLiteral("postgres")) const;
    std::unique_ptr<PgSession> opened(const ConnectionSpec &spec) const;
    /// Replaces pg_hba.conf, until the server is started again.
    Result<void> admit(const QByteArray &rules);
    int running(const QString &text) const; // statements with that text in other sessions

    TestServer server;
    std::shared_ptr<const SqlCatalogue> catalogue;
};

/// For QVERIFY2.
template <typename T>
QByteArray words(const Result<T> &result)
{
    return result ? QByteArray() : describe(result.error()).toUtf8();
}

} // namespace signalbox
