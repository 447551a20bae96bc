#include "support/statementlog.h"

#include "support/libpq.h"

#include <QDeadlineTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QThread>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto logPatience = 10s;

Error logProblem(const QString &what, const QString &subject)
{
    return {ErrorKind::Local, what, subject, {}, {}, {}};
}

QString inlined(const QString &statement, const QString &detail)
{
    static const QRegularExpression value(uR"re(\$(\d+) = (NULL|'(?:[^']|'')*'))re"_s);
    static const QRegularExpression place(u"\\$(\\d+)"_s);
    QMap<QString, QString> values;
    for (auto match = value.globalMatch(detail); match.hasNext();) {
        const auto next = match.next();
        values.insert(next.captured(1), next.captured(2));
    }
    QString text;
    qsizetype from = 0;
    for (auto match = place.globalMatch(statement); match.hasNext();) {
        const auto next = match.next();
        text += statement.mid(from, next.capturedStart() - from) + values.value(next.captured(1));
        from = next.capturedEnd();
    }
    return text + statement.mid(from);
}

double rowsRead(const QJsonObject &plan)
{
    const QString node = plan[u"Node Type"].toString();
    const bool readsTable = node.contains("Index"_L1) || node == "Seq Scan"_L1 || node == "Bitmap Heap Scan"_L1;
    double rows = readsTable ? (plan[u"Actual Rows"].toDouble() + plan[u"Rows Removed by Filter"].toDouble())
            * plan[u"Actual Loops"].toDouble()
                             : 0;
    const QJsonArray parts = plan[u"Plans"].toArray();
    for (const auto &part : parts)
        rows += rowsRead(part.toObject());
    return rows;
}

} // namespace

QMap<QString, QString> StatementLog::parameters()
{
    return {{u"logging_collector"_s, u"on"_s}, {u"log_destination"_s, u"jsonlog"_s}, {u"log_rotation_size"_s, u"0"_s}};
}

Result<void> StatementLog::open(const QString &uri)
{
    m_uri = uri;
    const auto rows
        = execOnce(m_uri, u"select current_setting('data_directory') || '/' || pg_current_logfile('jsonlog')"_s);
    if (!rows)
        return tl::unexpected(rows.error());
    m_file.setFileName(rows->value(0).value(0));
    if (!m_file.open(QIODevice::ReadOnly))
        return tl::unexpected(logProblem(u"The server's log cannot be read"_s, m_file.fileName()));
    m_file.seek(m_file.size());
    return {};
}

Result<void> StatementLog::setOn(bool on) const
{
    const QString setting = on ? u"set log_min_duration_statement = 0"_s : u"reset log_min_duration_statement"_s;
    return execOnce(m_uri, u"alter role postgres "_s + setting).map([](const auto &) {});
}

/// The log is written by another process, in the order in which the statements ended: so one more of them, which is known,
/// tells that all before it have been read.
Result<QStringList> StatementLog::take()
{
    static const QRegularExpression text(
        u"execute <unnamed>: (/\\* signalbox .*)$"_s, QRegularExpression::DotMatchesEverythingOption);
    const QString mark = u"select 'mark %1'"_s.arg(++m_marks);
    if (const auto marked = execOnce(m_uri, u"set log_min_duration_statement = 0; "_s + mark); !marked)
        return tl::unexpected(marked.error());
    QStringList found;
    for (const QDeadlineTimer until(logPatience); !until.hasExpired();) {
        const qint64 start = m_file.pos();
        const QByteArray line = m_file.readLine();
        if (!line.endsWith('\n')) { // still being written
            m_file.seek(start);
            QThread::msleep(1);
            continue;
        }
        const QJsonObject entry = QJsonDocument::fromJson(line).object();
        const QString message = entry[u"message"].toString();
        if (message.endsWith(mark))
            return found;
        if (const auto match = text.match(message); match.hasMatch())
            found.append(inlined(match.captured(1), entry[u"detail"].toString()));
    }
    return tl::unexpected(logProblem(u"The server logs nothing"_s, m_file.fileName()));
}

StatementCost &StatementCost::operator+=(const StatementCost &other)
{
    ms += other.ms;
    read += other.read;
    blocks += other.blocks;
    return *this;
}

Result<StatementCost> costOf(const QString &uri, const QString &statement)
{
    const auto rows = execOnce(uri, u"explain (analyze, buffers, format json) "_s + statement);
    if (!rows)
        return tl::unexpected(rows.error());
    const QJsonObject answer = QJsonDocument::fromJson(rows->first().first().toUtf8()).array().first().toObject();
    const QJsonObject plan = answer[u"Plan"].toObject();
    return StatementCost{answer[u"Planning Time"].toDouble() + answer[u"Execution Time"].toDouble(), rowsRead(plan),
        plan[u"Shared Hit Blocks"].toDouble() + plan[u"Shared Read Blocks"].toDouble()};
}

Result<StatementCost> costOf(const QString &uri, const QStringList &statements)
{
    StatementCost sum;
    for (const QString &statement : statements) {
        const auto cost = costOf(uri, statement);
        if (!cost)
            return cost;
        sum += *cost;
    }
    return sum;
}

} // namespace signalbox
