#include "domain/metrics/metricsource.h"
#include "panels/samplesources.h"

namespace signalbox::test {

namespace {

class CannedMetrics final : public MetricSource
{
public:
    explicit CannedMetrics(SampleSources &samples) : m_samples(samples) { }

    Async<QList<MetricSeries>> series() override { return m_samples.answer(m_samples.series); }
    Async<MetricHistory> history(const MetricQuery &query) override
    {
        return m_samples.answer(m_samples.history(query));
    }

private:
    SampleSources &m_samples;
};

const CannedSources cannedMetrics([](SampleSources &samples, Sources &sources) {
    sources.add<MetricSource>(std::make_shared<CannedMetrics>(samples));
});

} // namespace

} // namespace signalbox::test
