#include "local/keptfile.h"

#include "local/filelock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QSaveFile>
#include <QSettings>

#include <cerrno>

#include <sys/stat.h>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(logKept, "signalbox.local", QtInfoMsg)

constexpr auto lockPatience = 5s;
constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

/// Only what is missing is made, from the outermost on; folders that are there are somebody's choice.
bool makeFolders(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return true;
    const QString parent = QFileInfo(folder).absolutePath();
    if (parent == folder || !makeFolders(parent))
        return false;
    return ::mkdir(QFile::encodeName(folder).constData(), 0700) == 0 || errno == EEXIST;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void putAside(const QString &path)
{
    const QString aside = path + ".unreadable"_L1;
    QFile::remove(aside);
    if (QFile::copy(path, aside) && QFile::setPermissions(aside, ownerOnly))
        qCWarning(logKept).noquote() << path << "cannot be read. It is kept as" << aside;
}

bool replaceList(const QString &path, const QJsonArray &list)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(ownerOnly)
        && file.write(QJsonDocument(list).toJson(QJsonDocument::Compact)) >= 0 && file.commit();
    if (!written)
        qCWarning(logKept).noquote() << path << "cannot be written:" << file.errorString();
    return written;
}

} // namespace

bool KeptFile::makePrivate(const QString &path)
{
    if (!makeFolders(QFileInfo(path).absolutePath()))
        return false;
    QFile file(path);
    if (!file.exists() && !file.open(QFile::WriteOnly | QFile::NewOnly, ownerOnly) && !file.exists())
        return false;
    file.close();
    return file.permissions() == (ownerOnly | QFile::ReadUser | QFile::WriteUser) || file.setPermissions(ownerOnly);
}

QJsonArray KeptFile::read(const QString &path)
{
    if (!QFileInfo::exists(path) || !makePrivate(path))
        return {};
    return QJsonDocument::fromJson(contentOf(path)).array();
}

bool KeptFile::update(const QString &path, const std::function<QJsonArray(const QJsonArray &)> &change)
{
    if (!makeFolders(QFileInfo(path).absolutePath())) {
        qCWarning(logKept).noquote() << path << "cannot be written: its folder cannot be made";
        return false;
    }
    const auto lock = FileLock::acquire(path + ".lock"_L1, FileLock::Mode::Exclusive, lockPatience);
    if (!lock) {
        qCWarning(logKept).noquote() << describe(lock.error());
        return false;
    }
    const QByteArray content = contentOf(path);
    const QJsonDocument document = QJsonDocument::fromJson(content);
    if (!content.isEmpty() && !document.isArray())
        putAside(path);
    return replaceList(path, change(document.array()));
}

std::shared_ptr<QSettings> KeptFile::settings(const QString &path)
{
    if (!makePrivate(path))
        qCWarning(logKept).noquote() << path << "cannot be kept from others";
    return std::make_shared<QSettings>(path, QSettings::IniFormat);
}

} // namespace signalbox
