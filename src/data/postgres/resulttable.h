#pragma once

#include "core/instant.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>
#include <optional>

namespace signalbox {

class ResultTable;

/// One row of an answer, read by position. A NULL reads as the type's empty value, or as nullopt with the opt...()
/// readers. Valid as long as its ResultTable.
class RowView
{
public:
    RowView(const ResultTable &table, int row) : m_table(&table), m_row(row) { }

    bool isNull(int column) const;
    QByteArrayView bytes(int column) const; // as the server printed it
    QString text(int column) const; // invalid UTF-8 becomes U+FFFD
    QByteArray utf8(int column) const; // the same, for those who read UTF-8 and give up at anything else
    qint64 int64(int column) const;
    int int32(int column) const;
    double real(int column) const;
    bool boolean(int column) const;
    QStringList textList(int column) const; // of a jsonb array of strings
    std::optional<qint64> optInt64(int column) const;
    std::optional<int> optInt32(int column) const;
    std::optional<double> optReal(int column) const;
    std::optional<Instant> optInstant(int column) const; // timestamptz

private:
    const ResultTable *m_table;
    int m_row;
};

/// The answer to one statement: immutable, cheap to copy, readable from any thread.
class ResultTable
{
public:
    ResultTable() = default;

    int rowCount() const;
    QString commandTag() const; // "DELETE 12"
    std::optional<qint64> taggedRows() const; // that the tag counts
    RowView row(int index) const { return {*this, index}; }
    /// Between them the server worked on it: when the statement was sent, and when its answer was complete.
    std::chrono::steady_clock::time_point sent() const { return m_sent; }
    std::chrono::steady_clock::time_point answered() const { return m_answered; }

private:
    friend class RowView;
    friend class PgConnection;
    struct Data; // holds the PGresult
    std::shared_ptr<const Data> m_data;
    std::chrono::steady_clock::time_point m_sent;
    std::chrono::steady_clock::time_point m_answered;
};

} // namespace signalbox
