#pragma once

#include "core/error.h"

#include <QCoreApplication>

namespace signalbox {

class ConnectionSpec;

namespace pg {

/// What the server said about a statement, as an error or as a notice.
struct ServerMessage {
    QString severity; // "ERROR", "FATAL", "NOTICE", never localised
    QString sqlState;
    QString text;
    QString detail;
    QString hint;

    bool operator==(const ServerMessage &) const = default;
};

} // namespace pg

/// Turns what PostgreSQL and libpq say into an Error: the kind, and a hint in the user's words.
class SqlError
{
    Q_DECLARE_TR_FUNCTIONS(SqlError)

public:
    static Error fromServer(const pg::ServerMessage &message, const QString &subject);
    /// Connecting fails without an SQLSTATE: only libpq's text (in English, see PgConnection) tells why.
    static Error fromConnect(const QString &words, const ConnectionSpec &spec);
    static Error lost(const QString &words, const QString &subject);
    static Error timedOut(const QString &subject, const QString &sqlState = {});
    static Error cancelled(const QString &subject);

    /// True when trying to connect again without the user may help, and cannot lock the user out.
    static bool mayPassByItself(const Error &connectError);
    /// True when the server has to be restarted because its program files were replaced.
    static bool wantsRestart(const Error &error);
    /// True when the server ends the connection with this message.
    static bool endsConnection(const pg::ServerMessage &message);
};

} // namespace signalbox
