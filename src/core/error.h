#pragma once

#include <QMetaType>
#include <QString>
#include <QStringList>

namespace signalbox {

enum class ErrorKind {
    Unreachable, // no server answered at that address
    Refused, // a server answered and would not talk: connection limit, starting up, TLS, pg_hba
    Auth, // user or password rejected; never retried without the user
    Permission, // SQLSTATE 42501
    HiddenByPolicy, // row level security hides the rows; an empty answer would be a lie
    MissingObject, // a schema, table, column, function or extension is not there
    Timeout, // the deadline passed
    Cancelled, // superseded or cancelled by the user; never shown
    Lost, // the connection broke while waiting for the answer
    Server, // the server refused the statement for any other reason
    Invalid, // the input cannot be used
    Local, // this computer: files, programs, ports, keychain
};

/// Why something could not be done, ready to be shown: what happened, to what, the other side's words, what to do.
/// Always plain text; never holds a secret (see redaction.h).
struct Error {
    ErrorKind kind = ErrorKind::Server;
    QString what; // one sentence for the user
    QString subject; // what it happened to: a job, an endpoint, a statement id, a host
    QString serverWords; // verbatim, redacted
    QString hint; // what to do next; may be empty
    QString sqlState; // five characters, or empty when no server said one

    bool operator==(const Error &) const = default;
};

/// One paragraph for a log line or a terminal.
QString describe(const Error &error);

/// The parts one after the other, each with its end; empty ones are left out.
QString inSentences(const QStringList &parts);
/// What happened, the other side's words and what to do, as sentences.
QString sentences(const Error &error);

} // namespace signalbox

Q_DECLARE_METATYPE(signalbox::Error)
