#pragma once

#include "core/result.h"

#include <QList>
#include <QStringList>

#include <memory>

struct pg_conn;

namespace signalbox {

using Rows = QList<QStringList>; // NULL is a null string

/// One libpq connection that stays open, for transactions and for many statements in a row. Blocks; one thread at a
/// time.
class PgClient
{
public:
    explicit PgClient(const QString &uri);

    bool isOpen() const; // false after the server went away: it does not come back
    QString openError() const;
    /// `sql` may hold several statements, as with psql -c; the rows are those of the last one.
    Result<Rows> exec(const QString &sql);

private:
    struct Closing {
        void operator()(pg_conn *connection) const;
    };
    std::unique_ptr<pg_conn, Closing> m_connection;
};

} // namespace signalbox
