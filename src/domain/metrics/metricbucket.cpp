#include "domain/metrics/metricbucket.h"

#include <algorithm>
#include <array>

namespace signalbox {

using namespace std::chrono_literals;
using std::chrono::microseconds;

namespace {

constexpr int narrowestMetricBucket = 2; // pixels

} // namespace

void MetricBucket::add(const MetricBucket &other)
{
    if (other.count == 0)
        return;
    if (count == 0) {
        const Instant begin = at;
        *this = other;
        at = begin;
        return;
    }
    least = std::min(least, other.least);
    greatest = std::max(greatest, other.greatest);
    count += other.count;
    if (other.weight > 0) {
        weight += other.weight;
        mean += (other.mean - mean) * (other.weight / weight);
    }
    if (other.lastAt > lastAt) {
        last = other.last;
        lastAt = other.lastAt;
    }
}

microseconds metricBucketFor(const TimeSpan &view, int pixels, const MetricReach &reach)
{
    static constexpr std::array<microseconds, 21> lengths{
        1s, 2s, 5s, 10s, 15s, 30s, 1min, 2min, 5min, 10min, 15min, 30min, 1h, 2h, 3h, 6h, 12h, 24h, 48h, 168h, 336h};
    static constexpr microseconds longest = 672h;
    const bool isOnlyRolled = reach.rolledFrom && view.until > *reach.rolledFrom && reach.rowsFrom > reach.rolledFrom
        && view.from < *reach.rowsFrom;
    const qint64 mostBuckets = std::max(1, pixels / narrowestMetricBucket);
    const qint64 least = view.length().count() / mostBuckets + (view.length().count() % mostBuckets > 0 ? 1 : 0);
    const auto length = std::ranges::lower_bound(
        lengths, std::max(microseconds(least), isOnlyRolled ? microseconds(1h) : microseconds(0)));
    return length == lengths.end() ? longest : *length;
}

} // namespace signalbox
