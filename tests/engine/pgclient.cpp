#include "engine/pgclient.h"

#include <libpq-fe.h>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct ResultClosing {
    void operator()(PGresult *result) const { PQclear(result); }
};

Rows rowsOf(const PGresult *result)
{
    Rows rows;
    for (int row = 0; row < PQntuples(result); ++row) {
        QStringList fields;
        for (int column = 0; column < PQnfields(result); ++column) {
            fields << (PQgetisnull(result, row, column)
                    ? QString()
                    : QString::fromUtf8(PQgetvalue(result, row, column), PQgetlength(result, row, column)));
        }
        rows << fields;
    }
    return rows;
}

} // namespace

void PgClient::Closing::operator()(pg_conn *connection) const
{
    PQfinish(connection);
}

PgClient::PgClient(const QString &uri) : m_connection(PQconnectdb(uri.toUtf8().constData()))
{
    PQsetNoticeProcessor(
        m_connection.get(), [](void *, const char *) {}, nullptr);
}

bool PgClient::isOpen() const
{
    return PQstatus(m_connection.get()) == CONNECTION_OK;
}

QString PgClient::openError() const
{
    return QString::fromUtf8(PQerrorMessage(m_connection.get())).trimmed();
}

Result<Rows> PgClient::exec(const QString &sql)
{
    const std::unique_ptr<PGresult, ResultClosing> result(PQexec(m_connection.get(), sql.toUtf8().constData()));
    const auto status = PQresultStatus(result.get());
    if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK || status == PGRES_EMPTY_QUERY)
        return rowsOf(result.get());
    // Without a state it was libpq that spoke; class 57P is the server's farewell, and the connection ends right after.
    const QString state = QString::fromLatin1(PQresultErrorField(result.get(), PG_DIAG_SQLSTATE));
    const bool isLost = state.isEmpty() || state.startsWith("57P"_L1);
    return tl::unexpected(Error{isLost ? ErrorKind::Lost : ErrorKind::Server, u"A statement of the test failed."_s,
        sql.left(200), openError(), {}, state});
}

} // namespace signalbox
