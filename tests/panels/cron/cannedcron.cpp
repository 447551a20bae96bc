#include "domain/cron/cronsource.h"
#include "domain/cron/jobstate.h"
#include "panels/samplesources.h"

namespace signalbox::test {

using namespace Qt::StringLiterals;

namespace {

class CannedCron final : public CronSource
{
public:
    explicit CannedCron(SampleSources &samples) : m_samples(samples) { }

    Async<CronOverview> overview() override { return m_samples.answer(m_samples.cron); }
    Async<JobRunPage> history(const JobRunFilter &filter, std::optional<qint64> before, int limit) override
    {
        return m_samples.answer(m_samples.runsOf(jobOf(filter), before, limit));
    }
    Async<JobRun> run(qint64 runId) override
    {
        for (const CronJob &job : m_samples.cron.jobs) {
            for (const JobRun &run : m_samples.runsOf(job.jobId, {}, 1000).runs) {
                if (run.runId == runId)
                    return m_samples.answer(run);
            }
        }
        return readyError<JobRun>({ErrorKind::MissingObject, u"The run is not in the history any more"_s,
            QString::number(runId), {}, {}, {}});
    }
    Async<QList<RecentRun>> runTimes(qint64 job, int most) override
    {
        QList<RecentRun> times;
        for (const JobRun &run : m_samples.runsOf(job, {}, most).runs)
            times.prepend({run.runId, run.status, run.startedAt, durationOf(run), std::nullopt, run.sample});
        return m_samples.answer(times);
    }
    Async<QList<LiveRun>> live() override { return m_samples.answer(QList<LiveRun>()); }

private:
    static qint64 jobOf(const JobRunFilter &filter)
    {
        return filter.wanted.jobs.isEmpty() ? 1 : filter.wanted.jobs.first().toLongLong();
    }

    SampleSources &m_samples;
};

const CannedSources cannedCron(
    [](SampleSources &samples, Sources &sources) { sources.add<CronSource>(std::make_shared<CannedCron>(samples)); });

} // namespace

} // namespace signalbox::test
