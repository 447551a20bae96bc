#pragma once

#include "domain/metrics/metricbucketsource.h"

#include <QHash>
#include <QMap>

#include <vector>

namespace signalbox {

/// What is known of lines of numbers, by length of the buckets: says what is to be asked next for a view, takes the answers, and
/// hands out what there is. Asks of all that is not known yet the newest first, and again for what may have changed since.
class MetricCache
{
public:
    static constexpr qsizetype mostBuckets = 300'000; // 25 MB
    /// A row may be seen that much later than its time.
    static constexpr std::chrono::microseconds settleTime = std::chrono::minutes(1);

    /// Beyond `most` what is far from the view is dropped; the view itself may be larger.
    explicit MetricCache(qsizetype most = mostBuckets) : m_most(most) { }

    /// Nothing is asked of what comes after `now`, on the server's clock. The newest end, which may have changed since it was
    /// read, is asked again.
    void setNow(Instant now);
    /// Nothing is asked of what the database cannot tell.
    void setReach(const MetricReach &reach);

    /// For a view and the length from metricBucketFor(). None when all is known. Each answer goes to take(), in any order,
    /// late, or never; a question may be asked by somebody else meanwhile.
    std::optional<MetricQuestion> next(
        const QList<MetricKey> &keys, const TimeSpan &view, std::chrono::microseconds bucket);
    void take(const MetricQuestion &question, const MetricPart &part);

    /// Oldest first, the whole of the bucket in which the view begins among them.
    QList<MetricBucket> buckets(const MetricKey &key, const TimeSpan &view, std::chrono::microseconds bucket) const;
    /// What of the view up to now has not been read at all.
    QList<TimeSpan> unread(const MetricKey &key, const TimeSpan &view, std::chrono::microseconds bucket) const;

    /// Asks for all of it again; what is known stays until the answers.
    void askAgain();
    void forget();

private:
    struct Line {
        std::vector<MetricBucket> buckets;
        QList<TimeSpan> known; // whose rows are in `buckets`
        QList<TimeSpan> fresh; // of it, what need not be asked
        quint64 usedAt = 0;

        void drop(const TimeSpan &span);
        void put(const QList<MetricBucket> &part, const TimeSpan &span);
    };
    struct Layer {
        QHash<MetricKey, Line> lines;
        quint64 usedAt = 0;

        qsizetype size() const;
    };
    /// A question whose answer, or next part of it, has yet to come.
    struct Walk {
        MetricQuestion question;
        Instant askedAt; // `now` when its first part was asked for
        Instant reached; // from there on all buckets are whole
        QHash<MetricKey, QList<MetricBucket>> cut; // which later parts go on with
    };
    struct Gap {
        TimeSpan span;
        QList<MetricKey> keys;
    };

    TimeSpan asked(const TimeSpan &view, std::chrono::microseconds bucket) const;
    static Gap newestGap(const QList<MetricKey> &keys, const TimeSpan &span, const Layer &layer);
    const Line *lineOf(const MetricKey &key, std::chrono::microseconds bucket) const;
    void takeInto(Line &line, const QList<MetricBucket> &part, const TimeSpan &whole, const Walk &walk) const;
    void trim(std::chrono::microseconds current);
    qsizetype size() const;

    qsizetype m_most;
    QMap<std::chrono::microseconds, Layer> m_layers;
    QList<Walk> m_walks; // the last asked last
    std::optional<MetricReach> m_reach;
    TimeSpan m_view;
    Instant m_now = Instant::distantFuture();
    quint64 m_uses = 0;
};

} // namespace signalbox
