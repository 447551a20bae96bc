#include "data/postgres/resulttable.h"

#include "data/postgres/resultdata.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace signalbox {

bool RowView::isNull(int column) const
{
    return PQgetisnull(m_table->m_data->result.get(), m_row, column) != 0;
}

QByteArrayView RowView::bytes(int column) const
{
    const PGresult *result = m_table->m_data->result.get();
    return {PQgetvalue(result, m_row, column), PQgetlength(result, m_row, column)};
}

QString RowView::text(int column) const
{
    return QString::fromUtf8(bytes(column));
}

QByteArray RowView::utf8(int column) const
{
    const QByteArrayView all = bytes(column);
    return all.isValidUtf8() ? all.toByteArray() : text(column).toUtf8();
}

qint64 RowView::int64(int column) const
{
    return bytes(column).toByteArray().toLongLong();
}

int RowView::int32(int column) const
{
    return bytes(column).toByteArray().toInt();
}

double RowView::real(int column) const
{
    return bytes(column).toByteArray().toDouble();
}

bool RowView::boolean(int column) const
{
    return bytes(column) == QByteArrayView("t");
}

QStringList RowView::textList(int column) const
{
    QStringList list;
    const QJsonArray array = QJsonDocument::fromJson(utf8(column)).array();
    for (const auto &item : array)
        list.append(item.toString());
    return list;
}

std::optional<qint64> RowView::optInt64(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(int64(column));
}

std::optional<int> RowView::optInt32(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(int32(column));
}

std::optional<double> RowView::optReal(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(real(column));
}

std::optional<Instant> RowView::optInstant(int column) const
{
    return isNull(column) ? std::nullopt : Instant::fromPostgres(bytes(column));
}

QString ResultTable::commandTag() const
{
    return m_data ? QString::fromUtf8(PQcmdStatus(m_data->result.get())) : QString();
}

std::optional<qint64> ResultTable::taggedRows() const
{
    bool counts = false;
    const qint64 rows = m_data ? QByteArray(PQcmdTuples(m_data->result.get())).toLongLong(&counts) : 0;
    return counts ? std::optional(rows) : std::nullopt;
}

int ResultTable::rowCount() const
{
    return m_data ? PQntuples(m_data->result.get()) : 0;
}

} // namespace signalbox
