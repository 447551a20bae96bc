#include "local/filelock.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QThread>

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace signalbox {

namespace {

bool lockNow(int descriptor, FileLock::Mode mode)
{
    const int operation = (mode == FileLock::Mode::Exclusive ? LOCK_EX : LOCK_SH) | LOCK_NB;
    int outcome = 0;
    do {
        outcome = ::flock(descriptor, operation);
    } while (outcome != 0 && errno == EINTR);
    return outcome == 0;
}

} // namespace

FileLock::FileLock(FileLock &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) { }

FileLock &FileLock::operator=(FileLock &&other) noexcept
{
    if (this != &other) {
        release();
        m_descriptor = std::exchange(other.m_descriptor, -1);
    }
    return *this;
}

FileLock::~FileLock()
{
    release();
}

Result<FileLock> FileLock::acquire(const QString &path, Mode mode, std::chrono::milliseconds patience)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0) {
        return tl::unexpected(
            Error{ErrorKind::Local, QCoreApplication::translate("FileLock", "A lock file cannot be opened."), path,
                QString::fromLocal8Bit(std::strerror(errno)), {}, {}});
    }
    FileLock lock(descriptor);
    // flock() without LOCK_NB has no deadline, and a timer signal would disturb the whole process: ask again instead.
    const QDeadlineTimer deadline(patience);
    while (!lockNow(descriptor, mode)) {
        if (deadline.hasExpired()) {
            return tl::unexpected(Error{ErrorKind::Timeout,
                QCoreApplication::translate("FileLock", "Another process keeps a lock file."), path, {}, {}, {}});
        }
        QThread::msleep(5);
    }
    return lock;
}

bool FileLock::convert(Mode mode)
{
    return isHeld() && lockNow(m_descriptor, mode);
}

void FileLock::release()
{
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
}

} // namespace signalbox
