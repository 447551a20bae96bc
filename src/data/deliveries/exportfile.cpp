#include "data/deliveries/exportfile.h"

#include "core/csvfield.h"
#include "core/filewriting.h"
#include "core/redaction.h"

#include <QCoreApplication>

#include <algorithm>

namespace signalbox {

namespace {

struct ExportFileTexts {
    Q_DECLARE_TR_FUNCTIONS(ExportFile)
};

bool isPlainJson(char c)
{
    return uchar(c) >= 0x20 && uchar(c) < 0x7f && c != '"' && c != '\\';
}

} // namespace

void appendJsonString(QByteArray &line, QByteArrayView value)
{
    if (!std::all_of(value.begin(), value.end(), isPlainJson) && !value.isValidUtf8()) {
        const QByteArray repaired = QString::fromUtf8(value).toUtf8();
        appendJsonString(line, repaired);
        return;
    }
    static constexpr char digits[] = "0123456789abcdef";
    line.append('"');
    for (const char c : value) {
        switch (c) {
        case '"':
            line.append("\\\"");
            break;
        case '\\':
            line.append("\\\\");
            break;
        case '\n':
            line.append("\\n");
            break;
        case '\t':
            line.append("\\t");
            break;
        default:
            if (uchar(c) < 0x20 || c == 0x7f)
                line.append("\\u00").append(digits[uchar(c) >> 4]).append(digits[uchar(c) & 15]);
            else
                line.append(c);
        }
    }
    line.append('"');
}

ExportFile::ExportFile(const QString &path, ExportFormat format) : m_file(path), m_format(format) { }

Result<void> ExportFile::open(const QList<Column> &columns)
{
    if (!m_file.open(QIODevice::WriteOnly))
        return tl::unexpected(failed());
    m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner); // payloads are nobody else's business
    QByteArrayList names;
    for (const Column &column : columns) {
        names.append(column.name.toUtf8());
        QByteArray key = m_fields.isEmpty() ? QByteArrayLiteral("{") : QByteArrayLiteral(",");
        appendJsonString(key, names.last());
        m_fields.append({key + ':', column.kind});
    }
    if (m_format == ExportFormat::Csv)
        m_buffer = names.join(',') + "\r\n";
    return flush();
}

Result<void> ExportFile::write(const ResultTable &rows, qint64 count)
{
    for (int row = 0; row < count; ++row) {
        switch (m_format) {
        case ExportFormat::Csv:
            addCsv(rows.row(row));
            break;
        case ExportFormat::JsonLines:
            addJson(rows.row(row));
            break;
        }
        if (m_buffer.size() > 1024 * 1024) {
            if (const auto written = flush(); !written)
                return written;
        }
    }
    return flush();
}

/// The bytes to write; valid until the next call.
QByteArrayView ExportFile::value(const RowView &row, int column)
{
    const QByteArrayView bytes = row.bytes(column);
    const bool isWords = m_fields[column].kind == Kind::Words && !bytes.isEmpty();
    if (!isWords && bytes.isValidUtf8())
        return bytes;
    const QString text = QString::fromUtf8(bytes); // a file with one byte that is no UTF-8 is read by few
    m_value = (isWords ? redacted(text) : text).toUtf8();
    return m_value;
}

void ExportFile::addCsv(const RowView &row)
{
    for (int column = 0; column < m_fields.size(); ++column) {
        if (column > 0)
            m_buffer.append(',');
        appendCsvField(m_buffer, value(row, column));
    }
    m_buffer.append("\r\n");
}

void ExportFile::addJson(const RowView &row)
{
    for (int column = 0; column < m_fields.size(); ++column) {
        m_buffer.append(m_fields[column].key);
        if (row.isNull(column))
            m_buffer.append("null");
        else if (m_fields[column].kind == Kind::Json)
            m_buffer.append(row.utf8(column));
        else
            appendJsonString(m_buffer, value(row, column));
    }
    m_buffer.append("}\n");
}

Result<void> ExportFile::flush()
{
    const bool written = m_file.write(m_buffer) == m_buffer.size();
    m_buffer.clear();
    if (!written)
        return tl::unexpected(failed());
    return {};
}

Result<void> ExportFile::commit()
{
    if (!commitWhole(m_file))
        return tl::unexpected(failed());
    return {};
}

void ExportFile::discard()
{
    m_file.cancelWriting();
}

Error ExportFile::failed() const
{
    return {ErrorKind::Local, ExportFileTexts::tr("The file could not be written"), m_file.fileName(),
        writeFaultWords(m_file), ExportFileTexts::tr("Choose another folder, or make room there"), {}};
}

} // namespace signalbox
