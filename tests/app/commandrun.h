#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

namespace signalbox {

/// One run of the `signalbox` executable, without anything of the caller's own settings or PG* variables.
struct CommandRun {
    int exitCode = -1; // -1: crashed, did not start, or did not end in time
    QByteArray out;
    QByteArray err;
    qint64 milliseconds = 0;

    QJsonObject json() const;
};

/// Blocks until the program ends. `environment` is added to an otherwise clean one; HOME is `home`.
CommandRun runSignalbox(const QStringList &arguments, const QString &home,
    const QMap<QString, QString> &environment = {}, int patienceMilliseconds = 60000);

} // namespace signalbox
