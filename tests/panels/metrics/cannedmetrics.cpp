#include "domain/happeningsource.h"
#include "domain/metrics/metricsource.h"
#include "domain/metrics/thresholdsource.h"
#include "panels/samplesources.h"

#include <algorithm>

namespace signalbox::test {

namespace {

class CannedMetrics final : public MetricSource
{
public:
    explicit CannedMetrics(SampleSources &samples) : m_samples(samples) { }

    Async<QList<MetricSeries>> series() override { return m_samples.answer(m_samples.series); }

private:
    SampleSources &m_samples;
};

class CannedBuckets final : public MetricBucketSource
{
public:
    explicit CannedBuckets(SampleSources &samples) : m_samples(samples), m_metrics(samples.metrics) { }

    Async<MetricReach> reach() override { return m_samples.answer(m_metrics.reach); }
    Async<MetricPart> buckets(const MetricQuestion &question, const QString &) override
    {
        m_metrics.asked.append(question);
        const auto isFailing = [this](const MetricKey &key) { return m_metrics.failing.contains(key); };
        if (std::ranges::any_of(question.keys, isFailing))
            return readyError<MetricPart>({ErrorKind::Server, QStringLiteral("The values could not be read."), {},
                QStringLiteral("ERROR:  invalid page in block 7"), {}, QStringLiteral("XX001")});
        MetricPart part{.covered = question.span};
        const TimeSpan written{std::max(question.span.from, m_metrics.writtenFrom), question.span.until};
        for (const MetricKey &key : question.keys)
            part.lines.append(sampleLine(key, written, question.bucket, m_samples.clock().now()));
        return m_samples.answer(part);
    }

private:
    SampleSources &m_samples;
    SampleMetrics &m_metrics;
};

class CannedThresholds final : public ThresholdSource
{
public:
    explicit CannedThresholds(SampleSources &samples) : m_samples(samples), m_metrics(samples.metrics) { }

    Async<QList<MetricThreshold>> thresholds() override { return m_samples.answer(m_metrics.thresholds); }
    Async<void> setThreshold(const MetricThreshold &threshold) override
    {
        m_metrics.set.append(threshold);
        m_metrics.thresholds.removeIf([&](const MetricThreshold &one) { return one.key == threshold.key; });
        m_metrics.thresholds.append(threshold);
        return readyResult<void>({});
    }
    Async<void> clearThreshold(const MetricKey &key) override
    {
        m_metrics.thresholds.removeIf([&](const MetricThreshold &one) { return one.key == key; });
        return readyResult<void>({});
    }

private:
    SampleSources &m_samples;
    SampleMetrics &m_metrics;
};

class CannedHappenings final : public HappeningSource
{
public:
    explicit CannedHappenings(SampleSources &samples) : m_samples(samples) { }

    Async<QList<Happening>> happenings(const TimeSpan &span) override
    {
        ++m_samples.metrics.happeningsAsked;
        QList<Happening> happenings = m_samples.metrics.happenings;
        happenings.removeIf([&](const Happening &one) { return !span.contains(one.at); });
        return m_samples.answer(happenings);
    }

private:
    SampleSources &m_samples;
};

const CannedSources cannedMetrics([](SampleSources &samples, Sources &sources) {
    sources.add<MetricSource>(std::make_shared<CannedMetrics>(samples));
    sources.add<MetricBucketSource>(std::make_shared<CannedBuckets>(samples));
    sources.add<ThresholdSource>(std::make_shared<CannedThresholds>(samples));
    sources.add<HappeningSource>(std::make_shared<CannedHappenings>(samples));
});

} // namespace

} // namespace signalbox::test
