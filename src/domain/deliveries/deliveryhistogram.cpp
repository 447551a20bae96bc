#include "domain/deliveries/deliveryhistogram.h"

#include <array>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int mostBuckets = 120;
constexpr std::array<std::chrono::minutes, 15> roundWidths{
    1min, 2min, 5min, 10min, 15min, 30min, 1h, 2h, 3h, 6h, 12h, 24h, 48h, 168h, 672h};
const QStringList ownKinds
    = {u"http_401"_s, u"http_403"_s, u"http_404"_s, u"http_408"_s, u"http_410"_s, u"http_425"_s, u"http_429"_s};

std::chrono::seconds roundWidth(std::chrono::microseconds span)
{
    for (const auto width : roundWidths) {
        if (span <= mostBuckets * width)
            return width;
    }
    return roundWidths.back() * std::max<qint64>(1, span / (mostBuckets * roundWidths.back()) + 1);
}

std::optional<QStringList> kindsOf(const NumberRange &range)
{
    const qint64 from = range.from.value_or(0);
    const qint64 to = range.to.value_or(599);
    if (from == 200 && to == 299)
        return QStringList{QString()};
    if (from == 300 && to == 399)
        return QStringList{u"redirect"_s};
    if (from == 400 && to == 499)
        return ownKinds + QStringList{u"http_4xx"_s};
    if (from == 500 && to >= 599)
        return QStringList{u"http_5xx"_s};
    const QString own = u"http_%1"_s.arg(from);
    return from == to && ownKinds.contains(own) ? std::optional(QStringList{own}) : std::nullopt;
}

} // namespace

qint64 DeliveryHistogram::delivered() const
{
    qint64 sum = 0;
    for (const DeliveryBucket &bucket : buckets)
        sum += bucket.delivered;
    return sum;
}

qint64 DeliveryHistogram::failed() const
{
    qint64 sum = 0;
    for (const DeliveryBucket &bucket : buckets)
        sum += bucket.failed;
    return sum;
}

HistogramRange histogramRange(
    const DeliveryFilter &filter, Instant now, const QTimeZone &zone, std::chrono::seconds standing)
{
    HistogramRange range;
    range.to = filter.until ? std::min(filter.until->resolved(now), now) : now;
    range.from = filter.since ? filter.since->resolved(now) : range.to - standing;
    if (range.to - range.from < 1min)
        range.to = range.from + 1min;
    range.width = roundWidth(range.to - range.from);
    const QDate day = range.from.toDateTime().toTimeZone(zone).date();
    range.origin = Instant::fromDateTime(day.startOfDay(zone));
    return range;
}

QList<DeliveryBucket> emptyBuckets(const HistogramRange &range)
{
    const std::chrono::microseconds width = range.width;
    const auto before = std::max<qint64>(0, (range.from - range.origin) / width);
    QList<DeliveryBucket> buckets;
    for (Instant at = range.origin + before * width; at < range.to; at = at + width)
        buckets.append({at, at + width, 0, 0});
    return buckets;
}

std::optional<QStringList> failureKindsOf(const QList<NumberRange> &statuses)
{
    QStringList all;
    for (const NumberRange &range : statuses) {
        const auto kinds = kindsOf(range);
        if (!kinds)
            return std::nullopt;
        all += *kinds;
    }
    return all;
}

QList<HistogramGap> histogramGaps(const DeliveryFilter &filter)
{
    QList<HistogramGap> gaps;
    if (!failureKindsOf(filter.wanted.statuses) || !failureKindsOf(filter.unwanted.statuses))
        gaps.append(HistogramGap::Status);
    if (!filter.words.isEmpty())
        gaps.append(HistogramGap::Words);
    if (!filter.payloads.isEmpty())
        gaps.append(HistogramGap::Payload);
    if (!filter.attempts.isOpen())
        gaps.append(HistogramGap::Attempts);
    if (!filter.settleMs.isOpen())
        gaps.append(HistogramGap::SettleTime);
    if (!filter.messageIds.isEmpty() || !filter.ids.isEmpty())
        gaps.append(HistogramGap::Ids);
    if (!filter.runs.isEmpty())
        gaps.append(HistogramGap::Runs);
    if (filter.replayed)
        gaps.append(HistogramGap::Replayed);
    return gaps;
}

} // namespace signalbox
