#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

#include <time.h>

namespace signalbox::test {

/// Measures the longest time in which the thread did not get round to a timer that is due every 5 ms: on the clock, and how
/// much it computed meanwhile. The latter does not grow when the machine is busy with something else.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_worst = std::max(m_worst, m_since.nsecsElapsed());
            m_worstComputed = std::max(m_worstComputed, computed() - m_computedBefore);
            m_since.start();
            m_computedBefore = computed();
        });
        m_since.start();
        m_computedBefore = computed();
        m_timer.start(5);
    }

    double worstMilliseconds() const { return double(std::max(m_worst, m_since.nsecsElapsed())) / 1e6; }
    double worstComputedMilliseconds() const
    {
        return double(std::max(m_worstComputed, computed() - m_computedBefore)) / 1e6;
    }

private:
    static qint64 computed()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
    }

    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_worst = 0;
    qint64 m_computedBefore = 0;
    qint64 m_worstComputed = 0;
};

} // namespace signalbox::test
