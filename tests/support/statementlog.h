#pragma once

#include "core/result.h"

#include <QFile>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

namespace signalbox {

/// Our statements as a server logs them, with the values in their places: of sessions that began while `on` was set.
/// The server has to be started with parameters().
class StatementLog
{
public:
    StatementLog() = default;

    static QMap<QString, QString> parameters();

    Result<void> open(const QString &uri);
    /// Whether sessions that begin from now on are logged.
    Result<void> setOn(bool on) const;
    /// What was logged since the last call.
    Result<QStringList> take();

private:
    QString m_uri;
    QFile m_file;
    int m_marks = 0;
};

struct StatementCost {
    double ms = 0; // planning and execution
    double read = 0; // rows of tables and entries of indexes
    double blocks = 0; // tells what an index is read through without finding, too

    StatementCost &operator+=(const StatementCost &other);
};

/// What EXPLAIN (ANALYZE) tells of a statement.
Result<StatementCost> costOf(const QString &uri, const QString &statement);
Result<StatementCost> costOf(const QString &uri, const QStringList &statements);

} // namespace signalbox
