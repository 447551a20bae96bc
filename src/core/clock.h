#pragma once

#include "core/instant.h"

#include <atomic>
#include <memory>
#include <mutex>

namespace signalbox {

/// Where "now" comes from, so that tests can move it. Safe to call from any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

class SystemClock final : public Clock
{
public:
    Instant now() const override;
};

/// What a server's clock showed, and between which two moments of ours it was read.
struct ClockReading {
    Instant server;
    std::chrono::steady_clock::time_point sent;
    std::chrono::steady_clock::time_point answered;
};

/// How far this computer's clock is ahead of a server's; negative: behind.
struct ClockDifference {
    std::chrono::microseconds ahead{0};
    std::chrono::microseconds uncertainty{0}; // half the way there and back

    bool operator==(const ClockDifference &) const = default;
};

/// A server's clock, by this computer's and what the two were found to differ by. Until the first reading they are taken
/// for the same.
class ServerClock final : public Clock
{
public:
    explicit ServerClock(std::shared_ptr<const Clock> local) : m_local(std::move(local)) { }

    Instant now() const override { return fromLocal(m_local->now()); }
    Instant localNow() const { return m_local->now(); }
    Instant fromLocal(Instant local) const { return local - std::chrono::microseconds(m_ahead); }
    std::optional<ClockDifference> difference() const;

    /// The reading that was quicker to come is nearer to the truth, and stays until one contradicts it: then one of the
    /// clocks was set.
    void take(const ClockReading &reading);

private:
    std::shared_ptr<const Clock> m_local;
    std::atomic<qint64> m_ahead = 0;
    mutable std::mutex m_mutex;
    std::optional<ClockDifference> m_difference;
};

} // namespace signalbox
