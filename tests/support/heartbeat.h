#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QTimer>

#include <algorithm>

#include <time.h>

namespace signalbox::test {

/// Measures the longest time in which the thread did not get round to a timer that is due every 5 ms: on the clock, how much
/// it computed meanwhile, and how long it waited for something else than a processor. The last two do not grow when the
/// machine is busy with other programs.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_worst = worst();
            begin();
        });
        begin();
        m_timer.start(5);
    }

    double worstMilliseconds() const { return milliseconds(worst().onTheClock); }
    double worstComputedMilliseconds() const { return milliseconds(worst().computed); }
    double worstWaitedMilliseconds() const { return milliseconds(worst().waited); }

private:
    /// In nanoseconds.
    struct Gap {
        qint64 onTheClock = 0;
        qint64 computed = 0;
        qint64 waited = 0;
    };

    static double milliseconds(qint64 nanoseconds) { return double(nanoseconds) / 1e6; }
    static qint64 computed()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
    }
    /// How long this thread was ready to run and had no processor: proc(5), schedstat. 0 where the kernel does not count it.
    static qint64 queued()
    {
        QFile file(QStringLiteral("/proc/thread-self/schedstat"));
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        return file.readAll().split(' ').value(1).toLongLong();
    }

    void begin()
    {
        m_computedBefore = computed();
        m_queuedBefore = queued();
        m_since.start();
    }
    Gap worst() const
    {
        const qint64 now = m_since.nsecsElapsed();
        const qint64 busy = computed() - m_computedBefore;
        return {std::max(m_worst.onTheClock, now), std::max(m_worst.computed, busy),
            std::max(m_worst.waited, now - busy - (queued() - m_queuedBefore))};
    }

    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_computedBefore = 0;
    qint64 m_queuedBefore = 0;
    Gap m_worst;
};

/// The least of up to three measurements, measured until one is within the limit: what the program computes it computes every
/// time, while other programs on the same core make it look longer now and then.
template <typename Measure>
double leastStall(double limit, const Measure &measure)
{
    double least = measure();
    for (int again = 0; again < 2 && least > limit; ++again)
        least = std::min(least, measure());
    return least;
}

} // namespace signalbox::test
