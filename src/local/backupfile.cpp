#include "local/backupfile.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>

#include <cstdio>
#include <unistd.h>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largest = 16 * 1024 * 1024;

tl::unexpected<Error> problem(ErrorKind kind, const QString &what, const QString &path, const QString &words = {})
{
    return tl::unexpected(Error{kind, what, path, words, {}, {}});
}

} // namespace

Result<void> BackupFile::write(const QString &path, const QByteArray &document)
{
    const QString unfinished = path + ".part"_L1;
    QFile::remove(unfinished);
    QFile file(unfinished);
    // Made with these rights, so that nobody can open it in between.
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return problem(ErrorKind::Local, tr("The backup cannot be written"), path, file.errorString());
    const bool written = file.write(document) == document.size() && file.flush() && ::fsync(file.handle()) == 0;
    const QString words = file.errorString();
    file.close();
    if (!written || std::rename(QFile::encodeName(unfinished).constData(), QFile::encodeName(path).constData()) != 0) {
        QFile::remove(unfinished);
        return problem(ErrorKind::Local, tr("The backup cannot be written"), path, words);
    }
    return {};
}

Result<QByteArray> BackupFile::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return problem(ErrorKind::Local, tr("The backup cannot be read"), path, file.errorString());
    const QByteArray document = file.read(largest + 1);
    if (document.size() > largest)
        return problem(ErrorKind::Invalid, tr("The file is too large to be a backup"), path);
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(document);
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(document, &error).object();
    if (decoder.hasError() || text.contains(QChar::Null) || error.error != QJsonParseError::NoError)
        return problem(ErrorKind::Invalid, tr("The file is no JSON document"), path, error.errorString());
    if (root.value("format"_L1).toString() != "signalbox backup"_L1)
        return problem(ErrorKind::Invalid, tr("The file is no backup of Signalbox"), path);
    if (root.value("version"_L1).toInt() != 1)
        return problem(ErrorKind::Invalid, tr("The backup was made by a newer Signalbox"), path);
    return document;
}

bool BackupFile::hasSecrets(const QByteArray &document)
{
    return QJsonDocument::fromJson(document).object().value("secrets"_L1).toString() == "encrypted"_L1;
}

} // namespace signalbox
