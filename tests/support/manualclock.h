#pragma once

#include "core/clock.h"

#include <atomic>

namespace signalbox {

/// A clock that stands still until a test moves it.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(Instant start) : m_micros(start.micros) { }

    Instant now() const override { return {m_micros.load()}; }
    void set(Instant now) { m_micros = now.micros; }
    void advance(std::chrono::microseconds span) { m_micros += span.count(); }

private:
    std::atomic<qint64> m_micros;
};

} // namespace signalbox
