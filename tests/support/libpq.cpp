#include "support/libpq.h"

#include <memory>

#include <libpq-fe.h>

namespace signalbox {

using namespace Qt::StringLiterals;

Result<QList<QStringList>> execOnce(const QString &uri, const QString &sql)
{
    const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(PQconnectdb(uri.toUtf8().constData()), &PQfinish);
    const auto words = [&connection] { return QString::fromUtf8(PQerrorMessage(connection.get())).trimmed(); };
    if (PQstatus(connection.get()) != CONNECTION_OK)
        return tl::unexpected(
            Error{ErrorKind::Unreachable, u"No connection to the test server."_s, uri, words(), {}, {}});

    PQsetNoticeProcessor(
        connection.get(), [](void *, const char *) {}, nullptr);
    const std::unique_ptr<PGresult, decltype(&PQclear)> result(
        PQexec(connection.get(), sql.toUtf8().constData()), &PQclear);
    const auto status = PQresultStatus(result.get());
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK && status != PGRES_EMPTY_QUERY) {
        return tl::unexpected(Error{ErrorKind::Server, u"A statement of the test failed."_s, sql.left(200), words(), {},
            QString::fromLatin1(PQresultErrorField(result.get(), PG_DIAG_SQLSTATE))});
    }
    QList<QStringList> rows;
    for (int row = 0; row < PQntuples(result.get()); ++row) {
        QStringList fields;
        for (int column = 0; column < PQnfields(result.get()); ++column) {
            fields << (PQgetisnull(result.get(), row, column)
                    ? QString()
                    : QString::fromUtf8(PQgetvalue(result.get(), row, column), PQgetlength(result.get(), row, column)));
        }
        rows << fields;
    }
    return rows;
}

} // namespace signalbox
