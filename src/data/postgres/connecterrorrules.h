#pragma once

#include "data/postgres/sqlerror.h"

namespace signalbox {

/// What libpq or the server says while connecting, and what it means. Texts as in ServerErrorRule.
struct ConnectErrorRule {
    QLatin1StringView words;
    ErrorKind kind = ErrorKind::Refused;
    bool passes = false; // may pass by itself
    const char *what = nullptr; // null: the sentence of the kind
    const char *hint = nullptr;
};

/// The first that fits: with several addresses the text has several lines, and a rejected password on one must not be
/// tried again for another's sake. Null for words that nobody has met yet.
const ConnectErrorRule *connectErrorRule(const QString &words);

} // namespace signalbox
