#include "local/actionlog.h"

#include "core/credentials.h"
#include "core/redaction.h"
#include "local/keptfile.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QStandardPaths>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(logActions, "signalbox.data.actions", QtInfoMsg)

constexpr qsizetype longestValue = 200;
constexpr qsizetype longestRedacted = 64 * longestValue; // beyond it nothing reaches the log, secret or not

/// A list of a hundred thousand ids must not become a line of a megabyte.
QString shortForm(const QString &value)
{
    const QString kept = redacted(value.left(longestRedacted)).left(longestValue);
    return value.size() <= longestValue ? kept : kept + u"\u2026 (%1 characters)"_s.arg(value.size());
}

QByteArray lineOf(const ActionRecord &record)
{
    QJsonObject values;
    for (auto value = record.values.cbegin(); value != record.values.cend(); ++value) {
        if (!isCredentialMember(value.key()))
            values.insert(value.key(), shortForm(value.value()));
    }
    QJsonObject line{{u"at"_s, record.at.toPostgres()}, {u"database"_s, record.database}, {u"action"_s, record.action},
        {u"values"_s, values}, {u"outcome"_s, record.outcome}};
    if (!record.words.isEmpty())
        line.insert(u"words"_s, redacted(record.words));
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

bool appendTo(const QString &path, const QByteArray &line)
{
    QFile file(path);
    return KeptFile::makePrivate(path) && file.open(QIODevice::WriteOnly | QIODevice::Append)
        && file.write(line) == line.size();
}

} // namespace

ActionLog::ActionLog(QString filePath) : m_filePath(std::move(filePath))
{
    m_writer.setMaxThreadCount(1);
}

QString ActionLog::defaultFilePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/signalbox/actions.jsonl"_s;
}

void ActionLog::append(ActionRecord record)
{
    m_writer.start([path = m_filePath, record = std::move(record)] {
        if (!appendTo(path, lineOf(record)))
            qCWarning(logActions).noquote() << "The action log" << path << "cannot be written";
    });
}

} // namespace signalbox
