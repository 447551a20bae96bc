#include "domain/metrics/live/livehistory.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace signalbox {

using namespace Qt::StringLiterals;
using std::chrono::microseconds;

namespace {

constexpr double noFigure = std::numeric_limits<double>::quiet_NaN();

double inSeconds(microseconds span)
{
    return double(span.count()) / 1e6;
}

LiveFigure figureOfWait(const QString &type)
{
    if (type.isEmpty())
        return LiveFigure::Computing;
    if (type == "Lock"_L1)
        return LiveFigure::OnLock;
    if (type == "LWLock"_L1)
        return LiveFigure::OnLightLock;
    if (type == "IO"_L1)
        return LiveFigure::OnInputOutput;
    if (type == "IPC"_L1)
        return LiveFigure::OnOtherProcess;
    if (type == "Client"_L1)
        return LiveFigure::OnClient;
    return LiveFigure::OnOther;
}

/// What a counter went up by; one that fell was reset, and counts from zero.
double increase(qint64 before, qint64 now)
{
    return double(now < before ? now : now - before);
}

Instant liveBucketBegin(Instant at, microseconds bucket)
{
    const qint64 rest = at.micros % bucket.count();
    return {at.micros - (rest < 0 ? rest + bucket.count() : rest)};
}

void addTo(MetricBucket &bucket, double value, double weight, Instant at)
{
    const double whole = bucket.weight + weight;
    if (bucket.count == 0) {
        bucket.least = bucket.mean = bucket.greatest = value;
    } else {
        bucket.least = std::min(bucket.least, value);
        bucket.greatest = std::max(bucket.greatest, value);
        if (whole > 0)
            bucket.mean += (value - bucket.mean) * weight / whole;
    }
    bucket.weight = whole;
    bucket.last = value;
    bucket.lastAt = at;
    ++bucket.count;
}

} // namespace

void LiveHistory::take(const LiveSample &sample)
{
    while (!m_readings.isEmpty() && m_readings.last().covered.until >= sample.at) {
        m_readings.removeLast();
        m_newest.reset();
    }
    Reading reading{{sample.at, sample.at}, {}};
    reading.values.fill(noFigure);
    readNow(sample, reading);
    if (m_newest && sample.at - m_newest->at <= mostApart) {
        reading.covered.from = m_newest->at;
        readSince(*m_newest, sample, reading);
    }
    m_readings.append(reading);
    m_newest = sample;
    while (m_readings.size() > mostReadings || sample.at - m_readings.first().covered.until > kept)
        m_readings.removeFirst();
}

void LiveHistory::clear()
{
    m_readings.clear();
    m_newest.reset();
}

void LiveHistory::readNow(const LiveSample &sample, Reading &reading)
{
    const auto set = [&reading](LiveFigure figure, double value) { reading.values[size_t(figure)] = value; };
    const LiveSessions &sessions = sample.sessions;
    set(LiveFigure::Active, double(sessions.active));
    set(LiveFigure::Idle, double(sessions.idle));
    set(LiveFigure::IdleInTransaction, double(sessions.idleInTransaction));
    set(LiveFigure::Aborted, double(sessions.aborted));
    set(LiveFigure::OtherSessions, double(sessions.other));
    set(LiveFigure::Hidden, double(sessions.hidden));
    set(LiveFigure::Ours, double(sessions.ours));
    for (size_t wait = size_t(LiveFigure::Computing); wait <= size_t(LiveFigure::OnOther); ++wait)
        reading.values[wait] = 0;
    for (const LiveWait &wait : sample.waits)
        reading.values[size_t(figureOfWait(wait.type))] += double(wait.sessions);
    set(LiveFigure::LockWaiters, double(sample.lockWaiters));
    const auto age = sample.oldestTransaction ? sample.at - *sample.oldestTransaction : microseconds(0);
    set(LiveFigure::OldestTransaction, isFinite(age) ? std::max(0.0, inSeconds(age)) : noFigure);
    if (sample.queueLength)
        set(LiveFigure::QueueLength, double(*sample.queueLength));
    if (sample.replicationLag && std::isfinite(*sample.replicationLag))
        set(LiveFigure::ReplicationLag, *sample.replicationLag);
}

void LiveHistory::readSince(const LiveSample &before, const LiveSample &sample, Reading &reading)
{
    const double seconds = inSeconds(sample.at - before.at);
    const auto set = [&reading](LiveFigure figure, double value) { reading.values[size_t(figure)] = value; };
    if (before.walPosition && sample.walPosition && *before.walPosition <= *sample.walPosition)
        set(LiveFigure::WalRate, double(*sample.walPosition - *before.walPosition) / seconds);
    if (!before.counters || !sample.counters)
        return;
    const auto rate = [&](LiveFigure figure, qint64 LiveCounters::*counter) {
        set(figure, increase((*before.counters).*counter, (*sample.counters).*counter) / seconds);
    };
    rate(LiveFigure::CommitRate, &LiveCounters::commits);
    rate(LiveFigure::RollbackRate, &LiveCounters::rollbacks);
    rate(LiveFigure::ReadRate, &LiveCounters::rowsRead);
    rate(LiveFigure::WriteRate, &LiveCounters::rowsWritten);
    rate(LiveFigure::TemporaryRate, &LiveCounters::temporaryBytes);
    rate(LiveFigure::DeadlockRate, &LiveCounters::deadlocks);
    rate(LiveFigure::SessionRate, &LiveCounters::sessions);
    const double hit = increase(before.counters->blocksHit, sample.counters->blocksHit);
    const double blocks = hit + increase(before.counters->blocksRead, sample.counters->blocksRead);
    if (blocks >= double(fewestBlocks))
        set(LiveFigure::CacheHits, hit / blocks);
}

std::optional<Instant> LiveHistory::begin() const
{
    return m_readings.isEmpty() ? std::nullopt : std::optional(m_readings.first().covered.from);
}

QList<MetricBucket> LiveHistory::buckets(LiveFigure figure, const TimeSpan &span, microseconds bucket) const
{
    QList<MetricBucket> result;
    const auto at = [&result](Instant begin) -> MetricBucket & {
        if (result.isEmpty() || result.last().at < begin)
            result.append(MetricBucket{.at = begin});
        return result.last();
    };
    const auto first = std::ranges::lower_bound(
        m_readings, span.from, {}, [](const Reading &reading) { return reading.covered.until; });
    for (auto reading = first; reading != m_readings.cend(); ++reading) {
        const double value = reading->values[size_t(figure)];
        const TimeSpan covered = reading->covered;
        if (covered.from >= span.until)
            break;
        if (std::isnan(value))
            continue;
        if (covered.isEmpty()) {
            addTo(at(liveBucketBegin(covered.until, bucket)), value, 0, covered.until);
            continue;
        }
        const Instant until = std::min(covered.until, span.until);
        for (Instant begin = liveBucketBegin(std::max(covered.from, span.from), bucket); begin < until;
             begin = begin + bucket) {
            const TimeSpan part = covered.within({begin, begin + bucket});
            addTo(at(begin), value, inSeconds(part.length()), part.until);
        }
    }
    return result;
}

std::optional<double> LiveHistory::newestOf(LiveFigure figure) const
{
    if (m_readings.isEmpty() || std::isnan(m_readings.last().values[size_t(figure)]))
        return std::nullopt;
    return m_readings.last().values[size_t(figure)];
}

bool LiveHistory::has(LiveFigure figure) const
{
    return std::ranges::any_of(
        m_readings, [figure](const Reading &reading) { return !std::isnan(reading.values[size_t(figure)]); });
}

} // namespace signalbox
