#include "domain/cron/cronsource.h"
#include "domain/cron/jobediting.h"
#include "domain/cron/jobstate.h"
#include "domain/cron/runtracesource.h"
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
        m_samples.historyFilters.append(filter);
        const qint64 job = jobOf(filter);
        if (!filter.runIds.isEmpty()) {
            QList<JobRun> found = m_samples.allRuns({}, 10'000).runs;
            found.removeIf([&filter](const JobRun &run) { return !filter.runIds.contains(run.runId); });
            return m_samples.answer(JobRunPage{.runs = found});
        }
        JobRunPage page = job == 0 ? m_samples.allRuns(before, limit) : m_samples.runsOf(job, before, limit);
        page.runs.removeIf([&filter](const JobRun &run) {
            return !filter.wanted.statuses.isEmpty() && !filter.wanted.statuses.contains(run.status);
        });
        return m_samples.answer(page);
    }
    Async<JobRun> run(qint64 runId) override
    {
        for (const JobRun &run : m_samples.allRuns({}, 10'000).runs) {
            if (run.runId == runId)
                return m_samples.answer(run);
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
    Async<QList<LiveRun>> live() override { return m_samples.answer(m_samples.liveRuns); }

private:
    qint64 jobOf(const JobRunFilter &filter) const
    {
        const QString wanted = filter.wanted.jobs.value(0);
        for (const CronJob &job : m_samples.cron.jobs) {
            if (job.name == wanted)
                return job.jobId;
        }
        return wanted.toLongLong();
    }

    SampleSources &m_samples;
};

class CannedJobActs final : public JobActSource
{
public:
    explicit CannedJobActs(SampleSources &samples) : m_samples(samples), m_jobs(samples.jobs) { }

    Async<JobRights> rights() override { return readyResult<JobRights>(m_jobs.rights); }
    Async<qint64> create(const JobDraft &draft, const QUuid &) override
    {
        m_jobs.created.append(draft);
        if (m_jobs.error)
            return readyError<qint64>(*m_jobs.error);
        CronJob job{.jobId = 100 + m_jobs.created.size(),
            .name = draft.name,
            .schedule = draft.schedule,
            .command = draft.command,
            .database = draft.database,
            .username = draft.username,
            .active = draft.active};
        m_samples.cron.jobs.append(job);
        return readyResult<qint64>(job.jobId);
    }
    Async<std::optional<qint64>> createdWith(const JobDraft &, const QUuid &) override
    {
        return readyResult<std::optional<qint64>>(m_jobs.found);
    }
    Async<qint64> change(qint64 jobId, const JobEdit &edit) override
    {
        m_jobs.changed.append({jobId, edit});
        for (CronJob &job : m_samples.cron.jobs) {
            if (m_jobs.error || job.jobId != jobId)
                continue;
            job.name = edit.mine.name;
            job.schedule = edit.mine.schedule;
            job.command = edit.mine.command;
            job.active = edit.mine.active;
        }
        return answer(jobId);
    }
    Async<QList<qint64>> setActive(const QList<qint64> &jobIds, bool active) override
    {
        m_jobs.activated.append({jobIds, active});
        for (CronJob &job : m_samples.cron.jobs) {
            if (!m_jobs.error && jobIds.contains(job.jobId))
                job.active = active;
        }
        return answer(jobIds);
    }
    Async<bool> unschedule(qint64 jobId, const JobDraft &) override
    {
        m_jobs.unscheduled.append(jobId);
        if (!m_jobs.error)
            m_samples.cron.jobs.removeIf([jobId](const CronJob &job) { return job.jobId == jobId; });
        return answer(true);
    }
    Async<OneShotRun> runOnce(qint64 jobId, const QUuid &key) override
    {
        m_jobs.ranOnce.append({jobId, key});
        return answer(m_jobs.shot.value_or(OneShotRun()));
    }
    Async<std::optional<OneShotRun>> oneShot(const QUuid &) override { return answer(m_jobs.shot); }
    Async<QStringList> sweepOneShots() override
    {
        ++m_jobs.sweeps;
        return readyResult<QStringList>(m_jobs.swept);
    }
    Async<bool> cancelRun(const LiveRun &run) override
    {
        m_jobs.cancelled.append(run);
        return answer(m_jobs.isRunning);
    }
    Async<bool> terminateRun(const LiveRun &run) override
    {
        m_jobs.terminated.append(run);
        return answer(m_jobs.isRunning);
    }

private:
    template <typename T>
    Async<T> answer(T value)
    {
        return m_jobs.error ? readyError<T>(*m_jobs.error) : readyResult<T>(std::move(value));
    }

    SampleSources &m_samples;
    SampleJobs &m_jobs;
};

class CannedDryRun final : public DryRunSource
{
public:
    explicit CannedDryRun(SampleJobs &jobs) : m_jobs(jobs) { }

    Async<DryRunReport> dryRun(const DryRunRequest &request) override
    {
        m_jobs.tried.append(request);
        return m_jobs.tryError ? readyError<DryRunReport>(*m_jobs.tryError) : readyResult<DryRunReport>(m_jobs.report);
    }
    void cancelDryRun() override { }

private:
    SampleJobs &m_jobs;
};

class CannedRunTrace final : public RunTraceSource
{
public:
    explicit CannedRunTrace(SampleJobs &jobs) : m_jobs(jobs) { }

    Async<RunDeliveries> deliveriesOf(qint64 runId) override
    {
        m_jobs.traced.append(runId);
        return readyResult<RunDeliveries>(m_jobs.made.value(runId));
    }
    Async<NetAnswers> answersAround(qint64) override
    {
        ++m_jobs.askedForAnswers;
        return readyResult<NetAnswers>(m_jobs.netAnswers);
    }

private:
    SampleJobs &m_jobs;
};

const CannedSources cannedCron([](SampleSources &samples, Sources &sources) {
    sources.add<CronSource>(std::make_shared<CannedCron>(samples));
    sources.add<JobActSource>(std::make_shared<CannedJobActs>(samples));
    sources.add<DryRunSource>(std::make_shared<CannedDryRun>(samples.jobs));
    sources.add<RunTraceSource>(std::make_shared<CannedRunTrace>(samples.jobs));
});

} // namespace

} // namespace signalbox::test
