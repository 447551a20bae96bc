#include "data/cron/cronreader.h"

#include "data/cron/cronrequirements.h"
#include "data/postgres/answers.h"
#include "domain/cron/jobstate.h"

#include <algorithm>
#include <tuple>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

bool isBefore(const CronJob &left, const CronJob &right)
{
    if (left.name.isEmpty() != right.name.isEmpty())
        return right.name.isEmpty();
    return std::tie(left.name, left.jobId) < std::tie(right.name, right.jobId);
}

CronOverview overviewOf(const QList<CronOverviewRow> &rows, KnownRuns &known)
{
    const CronOverviewRow &context = contextOf(rows);
    CronOverview overview;
    overview.timeZone = context.timeZone;
    overview.cronVersion = context.cronVersion;
    overview.scheduler = context.scheduler;
    overview.schedulerDatabase = context.schedulerDatabase;
    overview.othersHidden = context.othersHidden;
    overview.jobs.reserve(rows.size());
    for (const CronOverviewRow &row : rows) {
        if (!row.jobId)
            continue;
        overview.jobs.append(row.job);
        overview.jobs.last().jobId = *row.jobId;
    }
    std::sort(overview.jobs.begin(), overview.jobs.end(), isBefore);
    known.describe(overview.jobs, overview.lookedBackTo);
    overview.recentPending = known.isRecentMissing();
    markSharedNames(overview.jobs);
    return overview;
}

/// Nothing when it has to be asked again.
Result<std::optional<CronOverview>> taken(const QList<Result<ResultTable>> &answers,
    const KnownRuns::Question &question, KnownRuns &known, const QString &user)
{
    const auto rows = cronOverviewShape().read(answers.first());
    if (!rows)
        return tl::unexpected(rows.error());
    const CronOverviewRow &context = contextOf(*rows);
    if (context.othersHidden && context.hasStoredJobs
        && std::ranges::none_of(*rows, [](const CronOverviewRow &row) { return row.jobId.has_value(); }))
        return tl::unexpected(hiddenJobs(user));
    if (!known.take(question, *rows))
        return std::optional<CronOverview>();
    if (answers.size() > 1) {
        const auto recent = recentRunShape().read(answers.at(1));
        if (!recent) {
            if (recent.error().kind != ErrorKind::Cancelled)
                known.giveUpRecent();
            return tl::unexpected(recent.error());
        }
        known.takeRecent(question, *recent);
    }
    return overviewOf(*rows, known);
}

/// What could not be read of it leaves the jobs as they are.
CronOverview withPunctuality(CronOverview overview, const Result<PunctualityReport> &report)
{
    if (!report)
        return overview;
    for (CronJob &job : overview.jobs) {
        const auto known = report->jobs.constFind(job.jobId);
        if (known != report->jobs.cend())
            job.punctuality = *known;
    }
    if (report->lastDay.known.count() > 0)
        overview.missedLastDay = report->lastDay;
    return overview;
}

Async<CronOverview> joined(const Async<CronOverview> &overview, const Async<PunctualityReport> &report)
{
    using Parts = QList<std::variant<Async<CronOverview>, Async<PunctualityReport>>>;
    return QtFuture::whenAll(overview, report).then([](const Parts &parts) {
        return std::get<0>(parts.at(0)).result().map([&parts](const CronOverview &known) {
            return withPunctuality(known, std::get<1>(parts.at(1)).result());
        });
    });
}

} // namespace

CronReader::CronReader(ProjectConnection &connection, std::shared_ptr<PunctualityReader> punctuality,
    KnownRuns::Depth depth, const QString &scope)
    : m_connection(connection), m_punctuality(std::move(punctuality)), m_depth(depth), m_scope(scope),
      m_abandoned(std::make_shared<AbandonedRuns>()), m_known(std::make_shared<KnownRuns>(depth, m_abandoned))
{ }

Async<CronOverview> CronReader::overview()
{
    const Capabilities &capabilities = m_connection.capabilities();
    if (const auto error = missingForCron(capabilities))
        return readyError<CronOverview>(*error);
    ++m_looks;
    const Promised<CronOverview> promised;
    ask(promised);
    // Without our log a day of runs would be read to learn nothing.
    if (!m_punctuality->canTell())
        return promised.future();
    switch (m_depth) {
    case KnownRuns::Depth::Last:
        return joined(promised.future(), m_punctuality->read());
    case KnownRuns::Depth::Recent:
        break;
    }
    if (m_looks <= 2) { // behind what is on screen at once
        return promised.future().then([](Result<CronOverview> overview) {
            if (overview)
                overview->punctualityPending = true;
            return overview;
        });
    }
    // A list that is there waits for nothing but the first of them.
    const auto latest = m_punctuality->latest();
    const Async<PunctualityReport> next = m_punctuality->read();
    return joined(promised.future(), latest ? readyResult<PunctualityReport>(*latest) : next);
}

void CronReader::ask(const Promised<CronOverview> &promised)
{
    const Capabilities &capabilities = m_connection.capabilities();
    KnownRuns::Question question = m_known->question(capabilities.sampleHistory.value(u"cron.job_run_details"_s, 0));
    if (capabilities.has(u"signalbox.job_grace"_s))
        question.values.insert(u"grace"_s, std::nullopt);
    PgSession &session = m_connection.background();
    QList<Async<ResultTable>> calls{session.run({cronOverviewShape().statement(), question.values, m_scope})};
    if (const auto values = m_known->recentQuestion())
        calls.append(session.run({recentRunShape().statement(), *values, m_scope}));
    const auto overview = allAnswers(calls).then(
        [question, known = m_known, user = capabilities.user](
            const QList<Result<ResultTable>> &answers) { return taken(answers, question, *known, user); });
    whenReady(overview, &m_connection,
        [self = shared_from_this(), promised](const Result<std::optional<CronOverview>> &answer) {
            if (answer && !*answer)
                return self->ask(promised);
            promised.answer(answer.map([](const std::optional<CronOverview> &overview) { return *overview; }));
        });
}

} // namespace signalbox
