#include "data/cron/schedulerrescuestore.h"

#include "data/cron/cronrequirements.h"
#include "data/cron/jobactrefusals.h"
#include "data/cron/rescuerows.h"
#include "data/cron/shownstatement.h"
#include "data/postgres/answers.h"

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto startsSpan = std::chrono::minutes(5);

/// The file of that step; empty for what is done outside of the database.
QString statementOf(RescueAct act)
{
    switch (act) {
    case RescueAct::UnscheduleJob:
        return rescueUnscheduleShape().statement();
    case RescueAct::AdvanceSequence:
        return rescueAdvanceShape().statement();
    case RescueAct::CountSequenceUp:
        return rescueCountShape().statement();
    case RescueAct::SetRunsAside:
        return u"cron/rescue_set_aside"_s;
    case RescueAct::PauseJob:
        return rescuePauseShape().statement();
    case RescueAct::FreeScheduler:
        return u"cron/rescue_free"_s;
    case RescueAct::SwitchLaunchingOn:
        return u"cron/rescue_launch"_s;
    case RescueAct::SwitchHistoryOn:
        return u"cron/rescue_log"_s;
    case RescueAct::ReloadSettings:
        return rescueReloadShape().statement();
    case RescueAct::LoadLibrary:
    case RescueAct::PointToDatabase:
    case RescueAct::RestartServer:
    case RescueAct::ReadServerLog:
    case RescueAct::GoToPrimary:
        return {};
    }
    Q_UNREACHABLE();
}

SqlValues stepValues(const RescueStep &step)
{
    if (step.act != RescueAct::UnscheduleJob && step.act != RescueAct::PauseJob)
        return {};
    return {{u"job"_s, QString::number(step.jobId)}};
}

/// What answers rows says by them whether there was anything to do.
bool answersRows(RescueAct act)
{
    return act == RescueAct::UnscheduleJob || act == RescueAct::PauseJob || act == RescueAct::AdvanceSequence
        || act == RescueAct::CountSequenceUp;
}

Result<SchedulerFacts> factsOf(const QList<Result<ResultTable>> &answers)
{
    const auto looks = rescueLookShape().read(answers.at(0));
    if (!looks)
        return tl::unexpected(looks.error());
    const auto jobs = rescueJobShape().read(answers.at(1));
    if (!jobs)
        return tl::unexpected(jobs.error());
    const RescueLookRow &look = looks->first();
    SchedulerFacts facts = look.facts;
    facts.rights = look.rights;
    facts.rights.seesAllRuns = !facts.runsFiltered;
    facts.jobs = *jobs;
    if (look.wedgedRunId) {
        facts.wedged = look.wedged;
        facts.wedged->runId = *look.wedgedRunId;
    }
    return facts;
}

void noteStart(QList<Instant> &starts, SchedulerFacts &facts)
{
    if (facts.schedulerStartedAt && !starts.contains(*facts.schedulerStartedAt))
        starts.append(*facts.schedulerStartedAt);
    starts.removeIf([&facts](Instant start) { return start < facts.at - startsSpan; });
    facts.startsLately = starts;
}

} // namespace

Async<SchedulerFacts> readSchedulerFacts(PgSession &session, const Capabilities &capabilities, const QString &scope)
{
    if (const auto error = missingForCron(capabilities))
        return readyError<SchedulerFacts>(*error);
    SqlValues log;
    if (capabilities.has(u"signalbox.cron_looks"_s))
        log.insert(u"log"_s, std::nullopt);
    return allAnswers(QList<Async<ResultTable>>{session.run({rescueLookShape().statement(), log, scope}),
                          session.run({rescueJobShape().statement(), {}, scope})})
        .then(factsOf);
}

Async<SchedulerFacts> SchedulerRescueStore::look()
{
    const Promised<SchedulerFacts> promised;
    whenReady(readSchedulerFacts(m_connection.foreground(), m_connection.capabilities(), u"rescue"_s), &m_connection,
        [promised, starts = m_starts](Result<SchedulerFacts> facts) {
            if (facts)
                noteStart(*starts, *facts);
            promised.answer(std::move(facts));
        });
    return promised.future();
}

Async<HistoryMark> SchedulerRescueStore::history(std::optional<qint64> untilRunId)
{
    if (const auto error = missingForCron(m_connection.capabilities()))
        return readyError<HistoryMark>(*error);
    SqlValues values;
    if (untilRunId)
        values.insert(u"until"_s, QString::number(*untilRunId));
    if (*m_isAnySetAside)
        values.insert(u"aside"_s, std::nullopt);
    return m_connection.foreground()
        .run({rescueHistoryShape().statement(), values, {}})
        .then([](const Result<ResultTable> &answer) -> Result<HistoryMark> {
            return rescueHistoryShape().read(answer).map(
                [](const QList<HistoryMark> &marks) { return marks.value(0); });
        });
}

QString SchedulerRescueStore::statement(const RescueStep &step) const
{
    const QString id = statementOf(step.act);
    return id.isEmpty() ? QString() : shownStatement(id, stepValues(step)).value_or(QString());
}

Async<bool> SchedulerRescueStore::run(const RescueStep &step)
{
    const QString id = statementOf(step.act);
    if (const auto error = missingForCron(m_connection.capabilities()))
        return readyError<bool>(*error);
    const Promised<bool> promised;
    whenReady(m_connection.foreground().run({id, stepValues(step), {}}), &m_connection,
        [promised, act = step.act, aside = m_isAnySetAside, starts = m_starts](const Result<ResultTable> &answer) {
            if (!answer)
                return promised.answer(tl::unexpected(JobActRefusals::ofServer(answer.error(), {})));
            starts->clear(); // what it did before was before
            *aside = *aside || act == RescueAct::SetRunsAside;
            promised.answer(!answersRows(act) || answer->rowCount() > 0);
        });
    return promised.future();
}

} // namespace signalbox
