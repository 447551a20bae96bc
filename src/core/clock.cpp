#include "core/clock.h"

namespace signalbox {

Instant SystemClock::now() const
{
    using namespace std::chrono;
    return {duration_cast<microseconds>(system_clock::now().time_since_epoch()).count()};
}

std::optional<ClockDifference> ServerClock::difference() const
{
    const std::lock_guard lock(m_mutex);
    return m_difference;
}

void ServerClock::take(const ClockReading &reading)
{
    using namespace std::chrono;
    if (!reading.server.isFinite() || reading.answered < reading.sent)
        return;
    const auto half = duration_cast<microseconds>(reading.answered - reading.sent) / 2;
    const auto sinceMiddle = duration_cast<microseconds>(steady_clock::now() - reading.sent) - half;
    const ClockDifference found{m_local->now() - sinceMiddle - reading.server, half};
    const std::lock_guard lock(m_mutex);
    const bool contradicts
        = m_difference && abs(found.ahead - m_difference->ahead) > found.uncertainty + m_difference->uncertainty;
    if (m_difference && !contradicts && m_difference->uncertainty <= found.uncertainty)
        return;
    m_difference = found;
    m_ahead = found.ahead.count();
}

} // namespace signalbox
