#include "sandbox/functionfiles.h"

#include "core/filewriting.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct FunctionFilesTexts {
    Q_DECLARE_TR_FUNCTIONS(FunctionFiles)
};

const auto functionResources = ":/functions"_L1;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Result<void> FunctionFiles::write(const QString &folder)
{
    QDirIterator files(functionResources, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString resource = files.next();
        const QString path = folder + resource.sliced(functionResources.size());
        const QByteArray wanted = bytesOf(resource);
        if (QFileInfo::exists(path) && bytesOf(path) == wanted)
            continue;
        QDir().mkpath(QFileInfo(path).path());
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || !writeThrough(file, wanted) || !commitWhole(file)) {
            return tl::unexpected(
                Error{ErrorKind::Local, FunctionFilesTexts::tr("A file of the Edge Functions cannot be written."), path,
                    writeFaultWords(file), {}, {}});
        }
    }
    return {};
}

} // namespace signalbox
