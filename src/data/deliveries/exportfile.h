#pragma once

#include "core/result.h"
#include "data/postgres/resulttable.h"
#include "domain/deliveries/deliveryexport.h"

#include <QSaveFile>

namespace signalbox {

/// A file of deliveries that appears under its name only when it is complete. Used on one thread at a time.
///
/// CSV as of RFC 4180, with a header line and no formulas (csvfield.h). JSON Lines has one object a line; the payload stands in it as JSON.
class ExportFile
{
public:
    ExportFile(const QString &path, ExportFormat format);

    enum class Kind {
        Text,
        Words, // text of servers and endpoints, which passes the redactor
        Json, // numbers too
    };
    struct Column {
        QString name;
        Kind kind = Kind::Text;
    };

    Result<void> open(const QList<Column> &columns);
    /// The first `count` rows; their first columns are those of open(), in that order.
    Result<void> write(const ResultTable &rows, qint64 count);
    Result<void> commit();
    void discard();
    qint64 size() const { return m_file.size(); }

private:
    QByteArrayView value(const RowView &row, int column);
    void addCsv(const RowView &row);
    void addJson(const RowView &row);
    Result<void> flush();
    Error failed() const;

    QSaveFile m_file;
    ExportFormat m_format;
    struct Field {
        QByteArray key; // in JSON, with what stands before it
        Kind kind = Kind::Text;
    };
    QList<Field> m_fields;
    QByteArray m_buffer;
    QByteArray m_value;
};

/// A JSON string with its quotes. Bytes that are no UTF-8 become U+FFFD.
void appendJsonString(QByteArray &line, QByteArrayView value);

} // namespace signalbox
