#pragma once

#include "core/error.h"
#include "domain/happening.h"
#include "domain/metrics/metric.h"
#include "domain/metrics/metricbucketsource.h"
#include "domain/metrics/metricthreshold.h"

#include <QSet>

#include <optional>

namespace signalbox::test {

/// What the sources of the metrics panel answer, and what they were asked. A day at three in the morning: a queue that grows since
/// an endpoint refuses, a night job that slows the queries, a monitor that was down for a while.
struct SampleMetrics {
    MetricReach reach;
    QList<MetricThreshold> thresholds; // the team's
    QList<Happening> happenings;
    QSet<MetricKey> failing; // a question for any of them is refused
    Instant writtenFrom; // before it there is nothing

    QList<MetricQuestion> asked;
    QList<MetricThreshold> set;
    int happeningsAsked = 0;
};

QList<MetricSeries> sampleSeries(Instant now);
QList<Happening> sampleHappenings(Instant now);
/// By a formula: the same for every question.
MetricLine sampleLine(const MetricKey &key, const TimeSpan &span, std::chrono::microseconds bucket, Instant now);

} // namespace signalbox::test
