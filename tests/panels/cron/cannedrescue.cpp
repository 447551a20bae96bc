#include "domain/cron/rescue/schedulerrescuesource.h"
#include "panels/samplesources.h"

namespace signalbox::test {

namespace {

class CannedRescue final : public SchedulerRescueSource
{
public:
    explicit CannedRescue(SampleRescue &rescue) : m_rescue(rescue) { }

    Async<SchedulerFacts> look() override
    {
        ++m_rescue.looks;
        return readyResult<SchedulerFacts>(m_rescue.facts);
    }
    Async<HistoryMark> history(std::optional<qint64>) override { return readyResult<HistoryMark>(m_rescue.history); }
    QString statement(const RescueStep &step) const override
    {
        switch (step.act) {
        case RescueAct::AdvanceSequence:
            return QStringLiteral("select\n  setval('cron.runid_seq', nextval('cron.runid_seq') + b.behind + 1000)\n"
                                  "from (\n  ...\n) b\nwhere b.behind > 0;");
        case RescueAct::UnscheduleJob:
            return QStringLiteral("select\n  cron.unschedule(j.jobid)\nfrom cron.job j\nwhere j.jobid = %1;")
                .arg(step.jobId);
        case RescueAct::PauseJob:
            return QStringLiteral("select\n  cron.alter_job(%1, active => false);").arg(step.jobId);
        case RescueAct::CountSequenceUp:
        case RescueAct::SetRunsAside:
        case RescueAct::FreeScheduler:
        case RescueAct::SwitchLaunchingOn:
        case RescueAct::SwitchHistoryOn:
        case RescueAct::ReloadSettings:
            return QStringLiteral("select 1;");
        case RescueAct::LoadLibrary:
        case RescueAct::PointToDatabase:
        case RescueAct::RestartServer:
        case RescueAct::ReadServerLog:
        case RescueAct::GoToPrimary:
            return {};
        }
        Q_UNREACHABLE();
    }
    Async<bool> run(const RescueStep &step) override
    {
        m_rescue.ran.append(step);
        if (m_rescue.error)
            return readyError<bool>(*m_rescue.error);
        m_rescue.mend(step);
        return readyResult<bool>(true);
    }

private:
    SampleRescue &m_rescue;
};

const CannedSources cannedRescue([](SampleSources &samples, Sources &sources) {
    sources.add<SchedulerRescueSource>(std::make_shared<CannedRescue>(samples.rescue));
});

} // namespace

} // namespace signalbox::test
