#pragma once

#include <QJsonArray>
#include <QString>

#include <functional>
#include <memory>

class QSettings;

namespace signalbox {

/// How the program keeps files on this computer: for their owner only, whole or not at all, and with several windows at
/// work at once. Reading and writing are for worker threads.
struct KeptFile {
    /// The file is there, and nobody but its owner may read it; so are folders that had to be made.
    static bool makePrivate(const QString &path);
    static QJsonArray read(const QString &path); // empty when there is none, or none that can be read
    /// Replaces the list by what `change` makes of it. What another window wrote meanwhile is in it, and what cannot be read
    /// is kept beside it as `<path>.unreadable`.
    static bool update(const QString &path, const std::function<QJsonArray(const QJsonArray &)> &change);
    /// QSettings alone would let everybody read them.
    static std::shared_ptr<QSettings> settings(const QString &path);
};

} // namespace signalbox
