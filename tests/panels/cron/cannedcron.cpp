#include "domain/cron/cronsource.h"
#include "panels/samplesources.h"

namespace signalbox::test {

namespace {

class CannedCron final : public CronSource
{
public:
    explicit CannedCron(SampleSources &samples) : m_samples(samples) { }

    Async<CronOverview> overview() override { return m_samples.answer(m_samples.cron); }
    Async<JobRunPage> history(qint64 job, std::optional<qint64> before, int limit) override
    {
        return m_samples.answer(m_samples.runsOf(job, before, limit));
    }

private:
    SampleSources &m_samples;
};

const CannedSources cannedCron(
    [](SampleSources &samples, Sources &sources) { sources.add<CronSource>(std::make_shared<CannedCron>(samples)); });

} // namespace

} // namespace signalbox::test
