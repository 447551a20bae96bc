#pragma once

#include "core/timespan.h"
#include "domain/metrics/live/livesample.h"
#include "domain/metrics/metricbucket.h"

#include <array>

namespace signalbox {

/// A number of a sample, or what came to pass since the sample before, in one a second.
enum class LiveFigure {
    Active,
    Idle,
    IdleInTransaction,
    Aborted,
    OtherSessions,
    Hidden,
    Ours,
    Computing, // active and waiting for nothing
    OnLock,
    OnLightLock,
    OnInputOutput,
    OnOtherProcess,
    OnClient,
    OnOther,
    CommitRate,
    RollbackRate,
    ReadRate,
    WriteRate,
    CacheHits, // share of the blocks since the sample before
    TemporaryRate,
    WalRate,
    DeadlockRate,
    SessionRate,
    LockWaiters,
    OldestTransaction, // in seconds
    QueueLength,
    ReplicationLag, // in seconds
};

/// An hour of samples, in memory only. Two samples farther apart than mostApart have a gap between them, over which nothing
/// is drawn and nothing counted.
class LiveHistory
{
public:
    static constexpr std::chrono::microseconds kept = std::chrono::hours(1);
    static constexpr std::chrono::microseconds mostApart = std::chrono::seconds(5);
    static constexpr qsizetype mostReadings = 7200;
    static constexpr qint64 fewestBlocks = 20; // that a share of cache hits is told of

    /// A clock that was set back takes what it has not come to yet with it.
    void take(const LiveSample &sample);
    void clear();

    const std::optional<LiveSample> &newest() const { return m_newest; }
    qsizetype size() const { return m_readings.size(); }
    std::optional<Instant> begin() const; // of the oldest reading

    /// Each bucket that a reading covers a part of, weighted by that part; begins are multiples of `bucket` since 1970.
    QList<MetricBucket> buckets(LiveFigure figure, const TimeSpan &span, std::chrono::microseconds bucket) const;
    std::optional<double> newestOf(LiveFigure figure) const;
    bool has(LiveFigure figure) const; // a number of it, at any time

private:
    static constexpr size_t figureCount = size_t(LiveFigure::ReplicationLag) + 1;

    struct Reading {
        TimeSpan covered; // from the sample before to this one; empty after a gap
        std::array<double, figureCount> values; // not a number: none
    };

    static void readNow(const LiveSample &sample, Reading &reading);
    static void readSince(const LiveSample &before, const LiveSample &sample, Reading &reading);

    QList<Reading> m_readings; // oldest first
    std::optional<LiveSample> m_newest;
};

} // namespace signalbox
