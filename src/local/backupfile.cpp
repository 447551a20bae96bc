#include "local/backupfile.h"

#include "core/filewriting.h"
#include "core/jsonscanner.h"

#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QStringDecoder>
#include <QTemporaryFile>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largest = 16 * 1024 * 1024;

tl::unexpected<Error> problem(ErrorKind kind, const QString &what, const QString &path, const QString &words = {})
{
    return tl::unexpected(Error{kind, what, path, words, {}, {}});
}

tl::unexpected<Error> notWritten(const QString &path, const QString &words, const QString &hint = {})
{
    return tl::unexpected(
        Error{ErrorKind::Local, BackupFile::tr("The backup cannot be written"), path, words, hint, {}});
}

/// The members of the outermost object that are texts, numbers or words, as they are written.
Result<QMap<QString, QString>> headOf(const QString &text, const QString &path)
{
    QMap<QString, QString> head;
    QString name;
    JsonScanner scanner(text);
    const bool isWhole = scanner.scan([&](const JsonToken &token) {
        if (token.depth == 1 && token.kind == JsonToken::Kind::Name)
            name = token.text();
        else if (token.depth == 1 && token.kind == JsonToken::Kind::Text)
            head.insert(name, token.text());
        else if (token.depth == 1 && token.kind == JsonToken::Kind::Number)
            head.insert(name, token.written.toString());
        return true;
    });
    if (!isWhole)
        return problem(ErrorKind::Invalid, BackupFile::tr("The file is no JSON document"), path, scanner.fault().words);
    return head;
}

/// What both sides hold to: what is written can be read.
Result<QMap<QString, QString>> checked(const QByteArray &document, const QString &path)
{
    if (document.size() > largest)
        return problem(ErrorKind::Invalid, BackupFile::tr("The file is too large to be a backup"), path);
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(document);
    if (decoder.hasError() || text.contains(QChar::Null))
        return problem(ErrorKind::Invalid, BackupFile::tr("The file is no JSON document"), path);
    const auto head = headOf(text, path);
    if (!head)
        return head;
    if (head->value(u"format"_s) != "signalbox backup"_L1)
        return problem(ErrorKind::Invalid, BackupFile::tr("The file is no backup of Signalbox"), path);
    if (head->value(u"version"_s) != "1"_L1)
        return problem(ErrorKind::Invalid, BackupFile::tr("The backup was made by a newer Signalbox"), path);
    return head;
}

/// Into a file of its own beside `path`, which then takes its place: the old content stays until the new one is whole.
Result<void> replace(const QString &path, const QByteArray &document)
{
    QTemporaryFile file(
        path + ".XXXXXX.part"_L1); // readable by its owner only from the start; removed unless it is kept
    if (!file.open())
        return notWritten(path, file.errorString());
    if (!writeThrough(file, document))
        return notWritten(path, writeFaultWords(file));
    if (::fsync(file.handle()) != 0
        || std::rename(QFile::encodeName(file.fileName()).constData(), QFile::encodeName(path).constData()) != 0)
        return notWritten(path, qt_error_string(errno));
    file.setAutoRemove(false);
    return {};
}

/// A pipe or a terminal; opened without waiting, because nobody may ever read from a pipe.
Result<int> openedToPass(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (descriptor < 0 && errno == ENXIO)
        return notWritten(
            path, qt_error_string(ENXIO), BackupFile::tr("Nobody reads from this pipe: start the reader first."));
    if (descriptor < 0)
        return notWritten(path, qt_error_string(errno));
    ::fcntl(descriptor, F_SETFL, ::fcntl(descriptor, F_GETFL) & ~O_NONBLOCK); // a slow reader is waited for
    return descriptor;
}

/// Into what is open already. Closes it.
Result<void> passTo(int descriptor, const QByteArray &document, const QString &path)
{
    const auto before = std::signal(SIGPIPE, SIG_IGN); // a reader that goes away is an error like any other
    int code = 0;
    for (QByteArrayView rest = document; !rest.isEmpty() && code == 0;) {
        const ssize_t count = ::write(descriptor, rest.data(), size_t(rest.size()));
        if (count >= 0)
            rest = rest.sliced(count);
        else if (errno != EINTR)
            code = errno;
    }
    std::signal(SIGPIPE, before);
    ::close(descriptor);
    return code == 0 ? Result<void>() : notWritten(path, qt_error_string(code));
}

bool isStandardOutput(const struct stat &found)
{
    struct stat out {
    };
    return ::fstat(STDOUT_FILENO, &out) == 0 && out.st_dev == found.st_dev && out.st_ino == found.st_ino;
}

} // namespace

Result<void> BackupFile::write(const QString &path, const QByteArray &document)
{
    if (const auto readable = checked(document, path); !readable)
        return notWritten(path, readable.error().what);
    struct stat found {
    };
    if (::lstat(QFile::encodeName(path).constData(), &found) != 0)
        return errno == ENOENT ? replace(path, document) : notWritten(path, qt_error_string(errno));
    const bool isLink = S_ISLNK(found.st_mode);
    if (isLink && ::stat(QFile::encodeName(path).constData(), &found) != 0)
        return notWritten(path, qt_error_string(errno), tr("It is a link: see where it points to."));
    // /dev/stdout is a link too: what is before us in the file that it is redirected to stays.
    if (isLink && isStandardOutput(found))
        return passTo(::dup(STDOUT_FILENO), document, path);
    if (S_ISREG(found.st_mode))
        return replace(isLink ? QFileInfo(path).canonicalFilePath() : path, document);
    if (S_ISFIFO(found.st_mode) || S_ISCHR(found.st_mode))
        return openedToPass(path).and_then([&](int descriptor) { return passTo(descriptor, document, path); });
    return notWritten(path, {}, tr("It is no file but a folder, a disk or a socket: name a file."));
}

Result<QByteArray> BackupFile::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return problem(ErrorKind::Local, tr("The backup cannot be read"), path, file.errorString());
    QByteArray document;
    while (document.size() <= largest) { // a pipe hands over a piece at a time
        const QByteArray piece = file.read(largest + 1 - document.size());
        if (piece.isEmpty())
            break;
        document += piece;
    }
    if (file.error() != QFile::NoError)
        return problem(ErrorKind::Local, tr("The backup cannot be read"), path, file.errorString());
    return checked(document, path).map([&](const auto &) { return document; });
}

bool BackupFile::hasSecrets(const QByteArray &document)
{
    const auto head = headOf(QString::fromUtf8(document), {});
    return head && head->value(u"secrets"_s) == "encrypted"_L1;
}

} // namespace signalbox
