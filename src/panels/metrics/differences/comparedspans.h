#pragma once

#include "domain/cron/map/runmapsource.h"
#include "domain/deliveries/deliveryhistogram.h"
#include "domain/metrics/differences/spandifferences.h"
#include "domain/metrics/metricbucketsource.h"

namespace signalbox {

/// A span and the four times as long one before it, in whole stretches of one length: those that lie in the span, and as many
/// times four before them.
class ComparedSpans
{
public:
    static constexpr int mostStretches = 60; // in the span
    static constexpr int timesBefore = 4;

    ComparedSpans() = default;
    ComparedSpans(const TimeSpan &span, const MetricReach &reach);

    const TimeSpan &before() const { return m_before; }
    const TimeSpan &inside() const { return m_inside; }
    TimeSpan both() const { return {m_before.from, m_inside.until}; }
    std::chrono::microseconds stretch() const { return m_stretch; }
    int stretches() const { return int(both().length() / m_stretch); } // of both
    bool isEmpty() const { return m_inside.isEmpty(); }

    /// Adds what was read of a line; in parts.
    void add(const MetricLine &line);
    ComparedLine line(const MetricKey &key) const;
    /// Of the histogram's own stretches; those that lie in both spans are left out.
    ComparedTallies deliveries(const DeliveryHistogram &histogram) const;
    /// By job: how many failed, and how long they took, in seconds.
    void addRuns(const QList<RunBucket> &runs, std::chrono::microseconds length);
    QList<ComparedTallies> runs() const;
    QList<ComparedLine> runTimes() const;

private:
    struct JobRuns {
        QList<Tally> tallies; // by stretch
        QList<RunBucket> runs;
    };

    std::optional<qsizetype> placeOf(Instant at) const; // of a moment among the stretches of both
    template <typename T>
    void split(const QList<T> &both, QList<T> &before, QList<T> &inside) const;

    TimeSpan m_before;
    TimeSpan m_inside;
    std::chrono::microseconds m_stretch{1};
    QHash<MetricKey, QList<MetricBucket>> m_lines;
    QMap<qint64, JobRuns> m_jobs;
};

} // namespace signalbox
