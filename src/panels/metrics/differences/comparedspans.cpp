#include "panels/metrics/differences/comparedspans.h"

#include "domain/timebucket.h"

#include <limits>

namespace signalbox {

using std::chrono::microseconds;

namespace {

constexpr int pixelsOfStretch = 2; // see metricBucketFor()

constexpr double missingValue = std::numeric_limits<double>::quiet_NaN();

} // namespace

ComparedSpans::ComparedSpans(const TimeSpan &span, const MetricReach &reach)
    : m_stretch(metricBucketFor(span, pixelsOfStretch * mostStretches, reach))
{
    m_inside = {bucketEnd(span.from, m_stretch), bucketBegin(span.until, m_stretch)};
    if (m_inside.isEmpty())
        m_inside.until = m_inside.from;
    m_before = {m_inside.from - timesBefore * m_inside.length(), m_inside.from};
}

std::optional<qsizetype> ComparedSpans::placeOf(Instant at) const
{
    if (!both().contains(at))
        return std::nullopt;
    return qsizetype((at - m_before.from) / m_stretch);
}

template <typename T>
void ComparedSpans::split(const QList<T> &both, QList<T> &before, QList<T> &inside) const
{
    const qsizetype begin = qsizetype(m_before.length() / m_stretch);
    before = both.first(begin);
    inside = both.sliced(begin);
}

void ComparedSpans::add(const MetricLine &line)
{
    QList<MetricBucket> &known = m_lines[line.key];
    known.resize(stretches());
    for (const MetricBucket &bucket : line.buckets) {
        if (const auto place = placeOf(bucket.at))
            known[*place].add(bucket);
    }
}

ComparedLine ComparedSpans::line(const MetricKey &key) const
{
    QList<double> means(stretches(), missingValue);
    const QList<MetricBucket> known = m_lines.value(key);
    for (qsizetype i = 0; i < known.size(); ++i) {
        if (known.at(i).count > 0)
            means[i] = known.at(i).mean;
    }
    ComparedLine line;
    line.thing.key = key;
    split(means, line.before, line.inside);
    return line;
}

ComparedTallies ComparedSpans::deliveries(const DeliveryHistogram &histogram) const
{
    ComparedTallies both;
    both.thing.kind = ComparedThing::Kind::Deliveries;
    for (const DeliveryBucket &bucket : histogram.buckets) {
        const TimeSpan stretch{bucket.from, bucket.to};
        const Tally tally{bucket.delivered + bucket.failed, bucket.failed};
        if (stretch.within(m_before) == stretch)
            both.before.append(tally);
        else if (stretch.within(m_inside) == stretch)
            both.inside.append(tally);
    }
    return both;
}

void ComparedSpans::addRuns(const QList<RunBucket> &runs, microseconds length)
{
    for (const RunBucket &bucket : runs) {
        const auto place = placeOf(bucket.from);
        const bool isOnEdge = bucket.from < m_inside.from && bucket.from + length > m_inside.from;
        if (!place || isOnEdge)
            continue;
        JobRuns &job = m_jobs[bucket.jobId];
        job.tallies.resize(stretches());
        job.runs.resize(stretches());
        job.tallies[*place] += {bucket.count - bucket.open, bucket.failed};
        job.runs[*place].add(bucket);
    }
}

QList<ComparedTallies> ComparedSpans::runs() const
{
    QList<ComparedTallies> all;
    for (auto job = m_jobs.cbegin(); job != m_jobs.cend(); ++job) {
        ComparedTallies both;
        both.thing.kind = ComparedThing::Kind::Runs;
        both.thing.jobId = job.key();
        split(job->tallies, both.before, both.inside);
        all.append(both);
    }
    return all;
}

QList<ComparedLine> ComparedSpans::runTimes() const
{
    QList<ComparedLine> all;
    for (auto job = m_jobs.cbegin(); job != m_jobs.cend(); ++job) {
        QList<double> seconds;
        for (const RunBucket &runs : job->runs)
            seconds.append(runs.timed > 0 ? std::chrono::duration<double>(runs.mean()).count() : missingValue);
        ComparedLine line;
        line.thing.kind = ComparedThing::Kind::RunTime;
        line.thing.jobId = job.key();
        split(seconds, line.before, line.inside);
        all.append(line);
    }
    return all;
}

} // namespace signalbox
