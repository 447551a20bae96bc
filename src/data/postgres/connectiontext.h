#pragma once

#include "data/postgres/connectionspec.h"

#include <QStringList>

namespace signalbox {

/// What somebody pasted as a connection, taken apart.
struct ConnectionText {
    ConnectionSpec spec;
    QStringList notes; // what was left out or read as something else, a sentence each; no values

    bool operator==(const ConnectionText &) const = default;
};

/// A URI as dashboards, .env files and drivers write it, libpq's keywords and values, or psql's command line. What could be
/// read in two ways, since a password is not percent-encoded, is refused; no error repeats what was pasted.
/// https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING
Result<ConnectionText> readConnectionText(const QString &text);

} // namespace signalbox
