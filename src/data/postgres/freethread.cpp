#include "data/postgres/freethread.h"

#include <QCoreApplication>

#include <unistd.h>

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace signalbox {

namespace {

constexpr std::chrono::milliseconds patienceAtExit(1000);

struct FreeThreads {
    std::mutex mutex;
    std::condition_variable oneEnded;
    int running = 0;
    bool applicationEnded = false;
};

/// Never destroyed: a free thread may outlive every static object.
FreeThreads &freeThreads()
{
    static auto *const threads = new FreeThreads;
    return *threads;
}

void waitAtApplicationEnd()
{
    FreeThreads &threads = freeThreads();
    std::unique_lock lock(threads.mutex);
    threads.oneEnded.wait_for(lock, patienceAtExit, [&] { return threads.running == 0; });
    threads.applicationEnded = true;
}

} // namespace

void runOnFreeThread(std::function<void()> work)
{
    static std::once_flag registered;
    std::call_once(registered, [] { qAddPostRoutine(waitAtApplicationEnd); });
    FreeThreads &threads = freeThreads();
    {
        const std::lock_guard lock(threads.mutex);
        ++threads.running;
    }
    std::thread([&threads, work = std::move(work)]() mutable {
        work();
        work = nullptr;
        std::unique_lock lock(threads.mutex);
        --threads.running;
        // Only once what Qt keeps for each thread is gone too.
        std::notify_all_at_thread_exit(threads.oneEnded, std::move(lock));
    }).detach();
}

void parkIfApplicationEnded()
{
    FreeThreads &threads = freeThreads();
    std::unique_lock lock(threads.mutex);
    if (!threads.applicationEnded)
        return;
    lock.unlock();
    for (;;)
        pause();
}

} // namespace signalbox
