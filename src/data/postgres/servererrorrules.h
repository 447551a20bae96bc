#pragma once

#include "data/postgres/sqlerror.h"

namespace signalbox {

/// What an SQLSTATE, or words of the server, mean: the kind of error, the sentence, what to do. The texts are in
/// SqlError's context and not translated yet.
struct ServerErrorRule {
    QLatin1StringView state; // what the SQLSTATE begins with
    QLatin1StringView words; // what the text has in it
    ErrorKind kind = ErrorKind::Server;
    const char *what = nullptr; // null: the sentence of the kind
    const char *hint = nullptr; // null: the server's own
};

/// The first rule that fits; the last one fits everything.
const ServerErrorRule &serverErrorRule(const QString &sqlState, const QString &words);

/// The server's program files are not those that it was started from, so that it has to be started again.
bool namesReplacedPrograms(const QString &words);

} // namespace signalbox
