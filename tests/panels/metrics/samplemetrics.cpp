#include "panels/metrics/samplemetrics.h"

#include <algorithm>
#include <cmath>

namespace signalbox::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::microseconds;

namespace {

constexpr microseconds writtenStep = 1min;

double hoursOf(microseconds span)
{
    return std::chrono::duration<double, std::ratio<3600>>(span).count();
}

/// From minus one to one, the same for the same moment.
double noise(qint64 minute, uint salt)
{
    quint64 bits = quint64(minute) * 0x9e3779b97f4a7c15ULL + salt * 0xbf58476d1ce4e5b9ULL;
    bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9ULL;
    bits = (bits ^ (bits >> 27)) * 0x94d049bb133111ebULL;
    return double((bits >> 11) % 20'001) / 10'000.0 - 1;
}

/// How busy it is at that time of the day and the week.
double busy(Instant at)
{
    const double hours = hoursOf(at - Instant{0});
    const double day = 0.5 - 0.5 * std::cos((hours - 3) * 2 * M_PI / 24);
    const bool isWeekend = int(std::floor(hours / 24)) % 7 >= 5;
    return day * (isWeekend ? 0.45 : 1);
}

double sampleValue(const MetricKey &key, Instant at, Instant now)
{
    const qint64 minute = at.micros / microseconds(1min).count();
    const uint salt = uint(qHash(key) % 1009);
    const double rough = noise(minute, salt);
    const double slow = noise(minute / 7, salt) * 0.5 + noise(minute / 31, salt) * 0.5;
    const double ago = hoursOf(now - at);
    const double nightJob = std::fmod(hoursOf(at - Instant{0}), 24) < 0.4 ? 1 : 0;
    const double refused = ago < 2.2 ? 2.2 - ago : 0; // hours since the endpoint began to refuse
    const auto is
        = [&](QLatin1StringView type, QLatin1StringView name) { return key.type == type && key.name == name; };
    if (is("connections"_L1, "limit"_L1))
        return 60;
    if (is("connections"_L1, "active"_L1))
        return std::round(3 + 9 * busy(at) + 3 * rough + 6 * nightJob);
    if (is("connections"_L1, "idle"_L1))
        return std::round(14 + 12 * busy(at) + 3 * slow);
    if (is("connections"_L1, "idle_in_transaction"_L1))
        return std::round(std::max(0.0, 1 + 2 * slow + rough));
    if (is("connections"_L1, "other"_L1))
        return std::round(std::max(0.0, 1 + rough));
    if (is("database"_L1, "cache_hit_ratio_lately"_L1))
        return std::min(1.0, 0.9965 + 0.002 * slow - 0.006 * nightJob + 0.0008 * rough);
    if (is("database"_L1, "size"_L1))
        return 1.84e9 - ago * 190'000 + 8e5 * slow;
    if (is("database"_L1, "longest_transaction"_L1))
        return std::max(0.05, 1.5 + 2.5 * slow + (minute % 193 < 6 ? 40 + 30 * rough : 0) + 95 * nightJob);
    if (is("webhooks"_L1, "queue_depth"_L1))
        return std::round(std::max(0.0, 4 * busy(at) + 3 * rough + 60 * refused));
    if (is("webhooks"_L1, "oldest_due"_L1))
        return std::max(0.0, 3 + 3 * rough + 110 * refused);
    if (is("webhooks"_L1, "delivered"_L1))
        return (0.4 + 2.2 * busy(at)) * (1 + 0.35 * rough) * (refused > 0 ? 0.6 : 1);
    if (is("webhooks"_L1, "failed"_L1))
        return refused > 0 ? 0.45 * (1 + 0.4 * rough) : rough > 0.97 ? 0.05 : 0;
    if (is("cron"_L1, "run_time"_L1))
        return 0.6 + 0.3 * slow + 4.5 * nightJob + 0.2 * rough;
    if (is("cron"_L1, "failed"_L1))
        return rough > 0.985 || (refused > 1 && rough > 0.8) ? 1.0 / 60 : 0;
    if (is("queries"_L1, "calls"_L1))
        return 120 + 640 * busy(at) * (1 + 0.15 * rough);
    if (is("queries"_L1, "mean_time_lately"_L1))
        return 2.1 + 0.8 * slow + 1.6 * busy(at) + 6 * nightJob + 0.3 * rough;
    if (is("database"_L1, "deadlocks"_L1))
        return rough > 0.99 ? 1.0 / 60 : 0;
    return 10 + 4 * slow + 2 * rough;
}

bool isDown(Instant at, Instant now)
{
    const double ago = hoursOf(now - at);
    return ago > 4.1 && ago < 4.6;
}

MetricSeries sampleOne(
    const QString &type, const QString &name, const QString &unit, Instant now, bool cumulative = false)
{
    const Instant at{(now - 20s).micros / writtenStep.count() * writtenStep.count()};
    const double value = sampleValue({type, name, {}}, at, now);
    MetricSeries series{.type = type,
        .name = name,
        .newestAt = at,
        .newestValue = cumulative ? 1'000'000 : value,
        .previousAt = at - writtenStep,
        .unit = unit,
        .cumulative = cumulative};
    if (cumulative)
        series.newestRate = value;
    return series;
}

} // namespace

QList<MetricSeries> sampleSeries(Instant now)
{
    return {
        sampleOne(u"connections"_s, u"active"_s, u"sessions"_s, now),
        sampleOne(u"connections"_s, u"idle"_s, u"sessions"_s, now),
        sampleOne(u"connections"_s, u"idle_in_transaction"_s, u"sessions"_s, now),
        sampleOne(u"connections"_s, u"limit"_s, u"sessions"_s, now),
        sampleOne(u"connections"_s, u"other"_s, u"sessions"_s, now),
        sampleOne(u"cron"_s, u"failed"_s, u"runs"_s, now, true),
        sampleOne(u"cron"_s, u"run_time"_s, u"s"_s, now),
        sampleOne(u"database"_s, u"cache_hit_ratio_lately"_s, u"ratio"_s, now),
        sampleOne(u"database"_s, u"deadlocks"_s, u"count"_s, now, true),
        sampleOne(u"database"_s, u"longest_transaction"_s, u"s"_s, now),
        sampleOne(u"database"_s, u"size"_s, u"bytes"_s, now),
        sampleOne(u"queries"_s, u"calls"_s, u"count"_s, now, true),
        sampleOne(u"queries"_s, u"mean_time_lately"_s, u"ms"_s, now),
        sampleOne(u"webhooks"_s, u"delivered"_s, u"deliveries"_s, now, true),
        sampleOne(u"webhooks"_s, u"failed"_s, u"deliveries"_s, now, true),
        sampleOne(u"webhooks"_s, u"oldest_due"_s, u"s"_s, now),
        sampleOne(u"webhooks"_s, u"queue_depth"_s, u"deliveries"_s, now),
    };
}

QList<Happening> sampleHappenings(Instant now)
{
    using Kind = Happening::Kind;
    return {
        {.kind = Kind::ServerStarted, .at = now - 18h},
        {.kind = Kind::Migrated, .at = now - 9h, .what = u"20261121_bookings"_s},
        {.kind = Kind::EndpointChanged, .at = now - 2h - 14min, .what = u"booking_events"_s},
        {.kind = Kind::DeliveriesFailed, .at = now - 2h - 10min, .what = u"booking_events"_s, .count = 41},
    };
}

MetricLine sampleLine(const MetricKey &key, const TimeSpan &span, microseconds bucket, Instant now)
{
    constexpr int mostValues = 6; // of a bucket
    MetricLine line{.key = key};
    const auto step = std::max(writtenStep, bucket / mostValues / writtenStep * writtenStep);
    const qint64 first = (span.from.micros + step.count() - 1) / step.count() * step.count();
    for (Instant at{first}; at < span.until && at < now; at = at + step) {
        if (isDown(at, now))
            continue;
        const double value = sampleValue(key, at, now);
        const Instant begin{at.micros / bucket.count() * bucket.count()};
        if (line.buckets.isEmpty() || line.buckets.last().at != begin)
            line.buckets.append({.at = begin});
        line.buckets.last().add({begin, value, value, value, value, 1, 1, at});
    }
    return line;
}

} // namespace signalbox::test
