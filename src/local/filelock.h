#pragma once

#include "core/result.h"

#include <chrono>

namespace signalbox {

/// An advisory lock on a file that the kernel gives back when the process ends, however it ends. Not inherited by
/// child processes. Blocking functions are for worker threads, the command line and tests.
class FileLock
{
public:
    enum class Mode { Shared, Exclusive };

    FileLock() = default;
    FileLock(FileLock &&other) noexcept;
    FileLock &operator=(FileLock &&other) noexcept;
    ~FileLock();

    /// Opens `path`, creating it with mode 0600, and locks it; waits for other holders at most `patience`.
    static Result<FileLock> acquire(const QString &path, Mode mode, std::chrono::milliseconds patience);

    /// Changes the mode without waiting. On false somebody else is in the way, and the lock that was held may be gone
    /// (the kernel converts by releasing first): call again, or acquire anew.
    bool convert(Mode mode);
    bool isHeld() const { return m_descriptor >= 0; }
    void release();

private:
    explicit FileLock(int descriptor) : m_descriptor(descriptor) { }

    int m_descriptor = -1;
};

} // namespace signalbox
