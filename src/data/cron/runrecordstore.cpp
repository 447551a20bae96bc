#include "data/cron/runrecordstore.h"

#include "core/background.h"
#include "data/cron/cronrequirements.h"
#include "data/cron/runrecordassembly.h"
#include "data/postgres/answers.h"
#include "data/postgres/arrayliteral.h"
#include "domain/cron/jobstate.h"

#include <algorithm>
#include <mutex>
#include <vector>

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
        if (m_runs.empty())
            return {};
        QList<qint64> open;
        for (const RecordedRun &one : m_runs) {
            if (!isOver(one.run.status))
                open.append(one.id());
        }
        return {{u"newest"_s, QString::number(m_runs.back().id() - numberLead)}, {u"open"_s, arrayLiteral(open)}};
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
        add(*runs);
        forgetOld(looks->first().now - recordLength);
        return std::optional(runRecordOf(*looks, *schedules, m_runs));
    }

private:
    /// Its newest run is smaller, or the one that was the newest is another's.
    bool isAnotherHistory(const RecordLookRow &context, const QList<RecordedRun> &runs) const
    {
        if (m_runs.empty())
            return false;
        if (context.newestRunId.value_or(0) < m_runs.back().id())
            return true;
        const auto same = std::ranges::find(runs, m_runs.back().id(), &RecordedRun::id);
        return same != runs.end() && same->jobId != m_runs.back().jobId;
    }

    /// What is known already is replaced.
    void add(QList<RecordedRun> runs)
    {
        std::ranges::sort(runs, {}, &RecordedRun::id);
        std::vector<RecordedRun> all;
        all.reserve(m_runs.size() + std::size_t(runs.size()));
        // Of two with one id the first range's comes first.
        std::ranges::merge(runs, m_runs, std::back_inserter(all), {}, &RecordedRun::id, &RecordedRun::id);
        const auto isSame = [](const RecordedRun &one, const RecordedRun &other) { return one.id() == other.id(); };
        all.erase(std::unique(all.begin(), all.end(), isSame), all.end());
        m_runs = std::move(all);
    }

    void forgetOld(Instant before)
    {
        if (m_runs.empty())
            return;
        const qint64 firstId = m_runs.back().id() - mostIds;
        std::erase_if(m_runs, [&](const RecordedRun &one) {
            const auto last = std::max(one.run.startedAt, one.run.endedAt);
            return one.id() <= firstId || (isOver(one.run.status) && last && *last <= before);
        });
        m_runs.shrink_to_fit();
    }

    std::mutex m_mutex;
    std::vector<RecordedRun> m_runs; // in order of their ids
};

RunRecordStore::RunRecordStore(ProjectConnection &connection, const QString &scope, std::chrono::milliseconds pace)
    : m_connection(connection), m_scope(scope), m_pace(pace), m_known(std::make_shared<Known>())
{ }

bool RunRecordStore::hasLog(const Capabilities &capabilities)
{
    return capabilities.has(u"signalbox.cron_looks"_s) && capabilities.has(u"signalbox.job_schedules"_s);
}

Async<RunRecord> RunRecordStore::lastDay()
{
    if (const auto error = missingForCron(m_connection.capabilities()))
        return readyError<RunRecord>(*error);
    const bool isUnderWay = m_answer && !m_answer->isFinished();
    if (!isUnderWay && (!m_answer || m_answerIsOld.hasExpired() || !m_answer->result())) {
        const Promised<RunRecord> asked;
        m_answer = asked.future();
        m_answerIsOld.setRemainingTime(m_pace);
        ask(m_connection, m_scope, m_known, asked);
    }
    const Promised<RunRecord> promised; // one for each who asks: a future takes one continuation
    promised.follow(*m_answer, &m_connection);
    return promised.future();
}

/// Neither the GUI thread nor the session's, which answers others, puts together what may be a hundred thousand runs.
void RunRecordStore::ask(ProjectConnection &connection, const QString &scope, const std::shared_ptr<Known> &known,
    const Promised<RunRecord> &promised)
{
    SqlValues log;
    if (hasLog(connection.capabilities()))
        log.insert(u"log"_s, std::nullopt);
    SqlValues schedules = log;
    if (connection.capabilities().has(u"signalbox.job_grace"_s))
        schedules.insert(u"grace"_s, std::nullopt);
    const SqlValues runs = known->question();
    PgSession &session = connection.background();
    const QList<Async<ResultTable>> calls{session.run({recordLookShape().statement(), log, scope}),
        session.run({recordScheduleShape().statement(), schedules, scope}),
        session.run({recordRunShape().statement(), runs, scope})};
    using Answers = QList<Result<ResultTable>>;
    whenReady(allAnswers(calls), &connection,
        [&connection, scope, known, promised, isWhole = runs.isEmpty()](const Answers &answers) {
            const auto taken = inBackground([known, answers, isWhole] { return known->take(answers, isWhole); });
            whenReady(taken, &connection,
                [&connection, scope, known, promised](const Result<std::optional<RunRecord>> &answer) {
                    if (answer && !*answer)
                        return ask(connection, scope, known, promised);
                    promised.answer(answer.map([](const std::optional<RunRecord> &record) { return *record; }));
                });
        });
}

} // namespace signalbox
