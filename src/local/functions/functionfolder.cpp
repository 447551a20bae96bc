#include "local/functions/functionfolder.h"

#include "core/filewriting.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

const auto configName = "config.toml"_L1;
const auto readmeName = "README.md"_L1;

Error folderError(const QString &what, const QString &path, const QString &words)
{
    return {.kind = ErrorKind::Local,
        .what = what,
        .subject = path,
        .serverWords = words,
        .hint = FunctionFolder::tr("Choose another folder, or make this one writable.")};
}

} // namespace

FunctionFolder::FunctionFolder(QString project, QString source)
    : m_project(std::move(project)), m_source(std::move(source)), m_part(QFileInfo(m_source).fileName() + u'/')
{ }

QStringList FunctionFolder::ours() const
{
    QStringList paths;
    QDirIterator files(m_source, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        paths.append(m_part + QDir(m_source).relativeFilePath(files.next()));
    paths.sort();
    return paths;
}

QString FunctionFolder::sourceOf(const QString &path) const
{
    return m_source + u'/' + path.mid(m_part.size());
}

QString FunctionFolder::targetOf(const QString &path) const
{
    return m_project + u'/' + path;
}

Result<FunctionFolder::Comparison> FunctionFolder::compare() const
{
    Comparison comparison;
    for (const QString &path : ours()) {
        const QFileInfo there(targetOf(path));
        if (!there.exists()) {
            comparison.missing.append(path);
            continue;
        }
        QFile mine(sourceOf(path));
        QFile theirs(there.filePath());
        if (!mine.open(QIODevice::ReadOnly) || !theirs.open(QIODevice::ReadOnly))
            return tl::unexpected(folderError(tr("A file there cannot be read."), path, theirs.errorString()));
        const QByteArray text = theirs.readAll();
        const QByteArray ours = mine.readAll();
        if (path == m_part + configName)
            comparison.config = SupabaseConfig::compare(QString::fromUtf8(text), QString::fromUtf8(ours));
        // Theirs is about their project.
        const bool isTheirs = path == m_part + configName || path == m_part + readmeName;
        (isTheirs || text == ours ? comparison.same : comparison.different).append(path);
    }
    return comparison;
}

Result<void> FunctionFolder::write(const QStringList &paths) const
{
    for (const QString &path : paths) {
        if (const Result<void> written = writeOne(path); !written)
            return written;
    }
    return {};
}

Result<void> FunctionFolder::addToConfig(const QString &sections) const
{
    const QString path = m_part + configName;
    QFile there(targetOf(path));
    if (!there.open(QIODevice::ReadOnly))
        return tl::unexpected(folderError(tr("A file there cannot be read."), path, there.errorString()));
    QByteArray text = there.readAll();
    if (!text.isEmpty() && !text.endsWith('\n'))
        text += '\n';
    QSaveFile target(there.fileName());
    if (!target.open(QIODevice::WriteOnly) || !writeThrough(target, text + '\n' + sections.toUtf8())
        || !commitWhole(target))
        return tl::unexpected(folderError(tr("A file could not be written."), path, writeFaultWords(target)));
    return {};
}

Result<void> FunctionFolder::writeOne(const QString &path) const
{
    QFile source(sourceOf(path));
    QSaveFile target(targetOf(path));
    if (!source.open(QIODevice::ReadOnly))
        return tl::unexpected(folderError(tr("The program lacks a file of its own."), path, source.errorString()));
    const bool isWritten = QDir().mkpath(QFileInfo(target.fileName()).absolutePath())
        && target.open(QIODevice::WriteOnly) && writeThrough(target, source.readAll()) && commitWhole(target);
    if (!isWritten)
        return tl::unexpected(folderError(tr("A file could not be written."), path, writeFaultWords(target)));
    return {};
}

} // namespace signalbox
