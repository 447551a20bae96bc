#pragma once

#include "domain/deliveries/filter/deliveryfilter.h"

#include <QTimeZone>

namespace signalbox {

/// The deliveries made in [from, to) that are finished, by outcome.
struct DeliveryBucket {
    Instant from;
    Instant to;
    qint64 delivered = 0;
    qint64 failed = 0;

    bool operator==(const DeliveryBucket &) const = default;
};

/// What a histogram is asked for: [from, to), in buckets of `width` that are counted from `origin`.
struct HistogramRange {
    Instant origin; // local midnight, so that buckets begin at round local times
    Instant from;
    Instant to;
    std::chrono::seconds width{60};

    bool operator==(const HistogramRange &) const = default;
};

/// How many deliveries were made over a range of time, by what became of them.
struct DeliveryHistogram {
    HistogramRange range; // wider buckets than asked for where the counts are kept by the hour only
    QList<DeliveryBucket> buckets; // all of the range, oldest first, those without deliveries included
    qint64 open = 0; // of the range, not finished yet; not in the buckets
    bool openIsMore = false; // counting stopped there
    qint64 unknown = 0; // of the range, nobody recorded how they went; not in the buckets
    std::optional<qint64>
        recovered; // of the failed ones, those that a later replay delivered; none where that is not known
    bool samples = false; // marked sample history is among them
    bool partial = false; // the range holds more deliveries from before the counts began than were counted

    qint64 delivered() const;
    qint64 failed() const;
    bool operator==(const DeliveryHistogram &) const = default;
};

/// Parts of a filter that the counts behind a histogram know nothing of.
enum class HistogramGap { Status, Words, Payload, Attempts, SettleTime, Ids, Runs, Replayed };

/// The filter's own time range; an end that it leaves open is now, a beginning is `standing` before the end. About a
/// hundred buckets of a width that people count in.
HistogramRange histogramRange(
    const DeliveryFilter &filter, Instant now, const QTimeZone &zone, std::chrono::seconds standing);
/// The range's buckets, all empty.
QList<DeliveryBucket> emptyBuckets(const HistogramRange &range);
/// The kinds of failure that these answers are counted under, "" for success; nothing when they cannot be told apart.
std::optional<QStringList> failureKindsOf(const QList<NumberRange> &statuses);
QList<HistogramGap> histogramGaps(const DeliveryFilter &filter);

} // namespace signalbox
