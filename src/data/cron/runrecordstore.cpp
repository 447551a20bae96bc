#include "data/cron/runrecordstore.h"

#include "data/cron/cronrequirements.h"
#include "data/cron/runrecordassembly.h"
#include "data/postgres/answers.h"
#include "data/postgres/arrayliteral.h"
#include "domain/cron/jobstate.h"

#include <mutex>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostIds = 100'000; // as cron/record_runs looks at
/// A run with a smaller number may be committed after one with a greater one.
constexpr qint64 numberLead = 1000;

} // namespace

/// The runs that were read. Questions are made on one thread, answers taken on another.
class RunRecordStore::Known
{
public:
    SqlValues question()
    {
        const std::lock_guard lock(m_mutex);
        if (m_runs.isEmpty())
            return {};
        QList<qint64> open;
        for (const JobRun &run : std::as_const(m_runs)) {
            if (!isOver(run.status))
                open.append(run.runId);
        }
        return {{u"newest"_s, QString::number(m_runs.lastKey() - numberLead)}, {u"open"_s, arrayLiteral(open)}};
    }

    /// Nothing when it has to be asked again, as the history is not the one that was read.
    Result<std::optional<RunRecord>> take(const QList<Result<ResultTable>> &answers, bool isWhole)
    {
        const auto looks = recordLookShape().read(answers.at(0));
        const auto schedules = recordScheduleShape().read(answers.at(1));
        const auto runs = recordRunShape().read(answers.at(2));
        if (!looks)
            return tl::unexpected(looks.error());
        if (!schedules)
            return tl::unexpected(schedules.error());
        if (!runs)
            return tl::unexpected(runs.error());
        const std::lock_guard lock(m_mutex);
        if (!isWhole && isAnotherHistory(looks->first(), *runs)) {
            m_runs.clear();
            return std::optional<RunRecord>();
        }
        if (isWhole)
            m_runs.clear();
        for (const JobRun &run : *runs)
            m_runs.insert(run.runId, run);
        forgetOld(looks->first().now - recordLength);
        return std::optional(runRecordOf(*looks, *schedules, m_runs));
    }

private:
    /// Its newest run is smaller, or the one that was the newest is another's.
    bool isAnotherHistory(const RecordLookRow &context, const QList<JobRun> &runs) const
    {
        if (m_runs.isEmpty())
            return false;
        if (context.newestRunId.value_or(0) < m_runs.lastKey())
            return true;
        const auto same = std::ranges::find(runs, m_runs.lastKey(), &JobRun::runId);
        return same != runs.end() && (same->jobId != m_runs.last().jobId);
    }

    void forgetOld(Instant before)
    {
        if (m_runs.isEmpty())
            return;
        const qint64 firstId = m_runs.lastKey() - mostIds;
        m_runs.removeIf([&](const QMap<qint64, JobRun>::iterator &run) {
            const auto last = std::max(run->startedAt, run->endedAt);
            return run->runId <= firstId || (isOver(run->status) && last && *last <= before);
        });
    }

    std::mutex m_mutex;
    QMap<qint64, JobRun> m_runs;
};

RunRecordStore::RunRecordStore(ProjectConnection &connection, const QString &scope)
    : m_connection(connection), m_scope(scope), m_known(std::make_shared<Known>())
{ }

bool RunRecordStore::hasLog(const Capabilities &capabilities)
{
    return capabilities.has(u"signalbox.cron_looks"_s) && capabilities.has(u"signalbox.job_schedules"_s);
}

Async<RunRecord> RunRecordStore::lastDay()
{
    const Capabilities &capabilities = m_connection.capabilities();
    if (const auto error = missingForCron(capabilities))
        return readyError<RunRecord>(*error);
    const Promised<RunRecord> promised;
    ask(m_connection, m_scope, m_known, promised);
    return promised.future();
}

void RunRecordStore::ask(ProjectConnection &connection, const QString &scope, const std::shared_ptr<Known> &known,
    const Promised<RunRecord> &promised)
{
    const Capabilities &capabilities = connection.capabilities();
    SqlValues log;
    if (hasLog(capabilities))
        log.insert(u"log"_s, std::nullopt);
    const SqlValues runs = known->question();
    PgSession &session = connection.background();
    const QList<Async<ResultTable>> calls{session.run({recordLookShape().statement(), log, scope}),
        session.run({recordScheduleShape().statement(), log, scope}),
        session.run({recordRunShape().statement(), runs, scope})};
    const auto taken
        = allAnswers(calls).then([known, isWhole = runs.isEmpty()](const QList<Result<ResultTable>> &answers) {
              return known->take(answers, isWhole);
          });
    whenReady(
        taken, &connection, [&connection, scope, known, promised](const Result<std::optional<RunRecord>> &answer) {
            if (answer && !*answer)
                return ask(connection, scope, known, promised);
            promised.answer(answer.map([](const std::optional<RunRecord> &record) { return *record; }));
        });
}

} // namespace signalbox
