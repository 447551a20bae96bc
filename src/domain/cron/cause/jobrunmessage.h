#pragma once

#include <QString>

namespace signalbox {

/// What pg_cron recorded of a failure, taken apart. Over libpq it is what the client library says, in a background worker
/// pg_cron's own layout; neither has an SQLSTATE, and both may be in the server's language.
struct JobRunMessage {
    QString severity; // "ERROR", "FEHLER"; empty for words that are not the server's
    QString primary; // the first part, without the severity
    QString place; // of the innermost code: "PL/pgSQL function f() line 3 at RAISE"

    bool operator==(const JobRunMessage &) const = default;
};

JobRunMessage partsOf(const QString &returnMessage);

} // namespace signalbox
