#pragma once

#include "data/postgres/resulttable.h"

#include "core/result.h"

#include <functional>

namespace signalbox {

/// One column of a statement's answer and the place where its value goes.
template <typename T>
struct RowField {
    QString column;
    std::function<void(T &, const RowView &, int)> read;
};

inline void readColumn(const RowView &row, int column, qint64 &value)
{
    value = row.int64(column);
}
inline void readColumn(const RowView &row, int column, int &value)
{
    value = row.int32(column);
}
inline void readColumn(const RowView &row, int column, double &value)
{
    value = row.real(column);
}
inline void readColumn(const RowView &row, int column, bool &value)
{
    value = row.boolean(column);
}
inline void readColumn(const RowView &row, int column, QString &value)
{
    value = row.text(column);
}
inline void readColumn(const RowView &row, int column, QStringList &value)
{
    value = row.textList(column);
}
inline void readColumn(const RowView &row, int column, std::optional<qint64> &value)
{
    value = row.optInt64(column);
}
inline void readColumn(const RowView &row, int column, std::optional<int> &value)
{
    value = row.optInt32(column);
}
inline void readColumn(const RowView &row, int column, std::optional<double> &value)
{
    value = row.optReal(column);
}
inline void readColumn(const RowView &row, int column, std::optional<Instant> &value)
{
    value = row.optInstant(column);
}
inline void readColumn(const RowView &row, int column, Instant &value)
{
    value = row.optInstant(column).value_or(Instant::distantPast());
}
inline void readColumn(const RowView &row, int column, std::optional<bool> &value)
{
    value = row.isNull(column) ? std::nullopt : std::optional(row.boolean(column));
}

inline void readColumn(const RowView &row, int column, std::optional<QString> &value)
{
    value = row.isNull(column) ? std::nullopt : std::optional(row.text(column));
}

template <typename T, typename Member>
RowField<T> field(const QString &column, Member T::*member)
{
    return {column, [member](T &value, const RowView &row, int at) { readColumn(row, at, value.*member); }};
}

/// A field whose text is turned into the member by `parse`.
template <typename T, typename Member, typename Parse>
RowField<T> field(const QString &column, Member T::*member, Parse parse)
{
    return {column, [member, parse](T &value, const RowView &row, int at) { value.*member = parse(row.text(at)); }};
}

/// The fields of a part, as fields of the whole.
template <typename Whole, typename Part>
QList<RowField<Whole>> within(Part Whole::*part, const QList<RowField<Part>> &fields, const QString &prefix = {})
{
    QList<RowField<Whole>> result;
    for (const RowField<Part> &inner : fields) {
        result.append({prefix + inner.column,
            [part, read = inner.read](Whole &whole, const RowView &row, int at) { read(whole.*part, row, at); }});
    }
    return result;
}

/// How the rows of one catalogued statement become values: its columns by position, each named beside the place it is
/// read into, so that a test can compare them with what a live server answers.
template <typename T>
class RowShape
{
public:
    RowShape(const QString &statement, const QList<RowField<T>> &fields) : m_statement(statement), m_fields(fields) { }

    const QString &statement() const { return m_statement; }

    QStringList columns() const
    {
        QStringList names;
        for (const RowField<T> &field : m_fields)
            names.append(field.column);
        return names;
    }

    T read(const RowView &row) const
    {
        T value;
        for (int at = 0; at < m_fields.size(); ++at)
            m_fields[at].read(value, row, at);
        return value;
    }

    Result<QList<T>> read(const Result<ResultTable> &answer) const
    {
        if (!answer)
            return tl::unexpected(answer.error());
        QList<T> values;
        values.reserve(answer->rowCount());
        for (int row = 0; row < answer->rowCount(); ++row)
            values.append(read(answer->row(row)));
        return values;
    }

private:
    QString m_statement;
    QList<RowField<T>> m_fields;
};

} // namespace signalbox
