#include "core/filewriting.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

#include <cerrno>

namespace signalbox {

namespace {

constexpr qint64 hardlyAny = 64 * 1024; // bytes

} // namespace

bool writeThrough(QFileDevice &file, const QByteArray &bytes)
{
    return file.write(bytes) == bytes.size() && file.flush();
}

bool commitWhole(QSaveFile &file)
{
    return file.flush() && file.error() == QFileDevice::NoError && file.commit();
}

QString writeFaultWords(const QFileDevice &file)
{
    const QString words = file.errorString();
    if (words != QCoreApplication::translate("QIODevice", "Unknown error"))
        return words;
    const QStorageInfo disk(QFileInfo(file.fileName()).absolutePath());
    return disk.isValid() && disk.bytesAvailable() < hardlyAny
        ? qt_error_string(ENOSPC)
        : QCoreApplication::translate("FileWriting", "Only a part of it could be written");
}

} // namespace signalbox
