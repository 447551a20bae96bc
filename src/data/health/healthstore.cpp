#include "data/health/healthstore.h"

#include "data/cron/cronrequirements.h"
#include "data/cron/schedulerrescuestore.h"
#include "data/deliveries/deliveryissuecalls.h"
#include "data/deliveries/deliveryrequirements.h"
#include "data/endpoints/endpointcalls.h"
#include "data/extensions/extensioncalls.h"
#include "data/functions/functionoverviewcalls.h"
#include "data/functions/functionrequirements.h"
#include "data/health/healthrows.h"
#include "data/metrics/metricrequirements.h"
#include "data/metrics/metricrows.h"
#include "data/metrics/thresholdrows.h"
#include "data/postgres/answers.h"
#include "data/project/requirements.h"
#include "data/project/webhookrequirements.h"
#include "domain/cron/jobstate.h"
#include "domain/endpoints/endpointstate.h"
#include "domain/metrics/seriesstate.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

const QString scope = u"health"_s; // beside the panels that ask the same questions
const QString runs = u"cron.job_run_details"_s;
const QString metricsTable = u"public.system_metrics"_s;

SqlValues sampleValue(const QString &parameter, const Capabilities &capabilities, const QString &relation)
{
    return {{parameter, QString::number(capabilities.sampleHistory.value(relation, 0))}};
}

Result<CronHealth> cronHealthOf(const Result<CronOverview> &overview, const Result<ResultTable> &failedRuns,
    const Result<SchedulerFacts> &scheduler)
{
    if (!overview)
        return tl::unexpected(overview.error());
    const auto failed = failedRunsShape().read(failedRuns);
    if (!failed)
        return tl::unexpected(failed.error());
    CronHealth health;
    health.scheduler = overview->scheduler;
    health.schedulerDatabase = overview->schedulerDatabase;
    health.othersHidden = overview->othersHidden;
    health.failedLastDay = failed->first().lastDay;
    health.missedLastDay = overview->missedLastDay;
    if (scheduler)
        health.schedulerFindings = diagnosed(*scheduler).findings;
    const JobCounts counts = countsOf(overview->jobs);
    health.jobs = counts.jobs;
    health.active = counts.active;
    health.running = counts.running;
    health.stale = counts.stale;
    for (const CronJob &job : overview->jobs) {
        const JobState state = jobStateOf(job);
        if (state == JobState::Missed || state == JobState::Late)
            health.owingJobs.append({job.jobId, jobName(job), *owedBy(job)});
        if (stateOf(job) == HealthState::Failing)
            health.failingJobs.append({job.jobId, job.name, job.lastRun->returnMessage, job.username, job.nameShared});
    }
    return health;
}

Async<CronHealth> cronHealth(PgSession &session, const Capabilities &capabilities, CronReader &reader)
{
    if (const auto error = missingForCron(capabilities))
        return readyError<CronHealth>(*error);
    using Parts = QList<std::variant<Async<CronOverview>, Async<ResultTable>, Async<SchedulerFacts>>>;
    return QtFuture::whenAll(reader.overview(),
        session.run({failedRunsShape().statement(), sampleValue(u"sample_runs"_s, capabilities, runs), scope}),
        readSchedulerFacts(session, capabilities, scope))
        .then([](const Parts &parts) {
            return cronHealthOf(std::get<0>(parts.at(0)).result(), std::get<1>(parts.at(1)).result(),
                std::get<2>(parts.at(2)).result());
        });
}

Result<WebhookHealth> webhookHealthOf(
    const QList<Result<ResultTable>> &answers, bool windowed, const Capabilities &capabilities)
{
    const auto rows = webhookHealthShape(windowed).read(answers.at(0));
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->first().hidden)
        return tl::unexpected(Requirements::hiddenRows(Requirements::webhookLogs, capabilities.user));
    const auto endpoints = endpointListOf(answers.at(1), capabilities);
    if (!endpoints)
        return tl::unexpected(endpoints.error());
    WebhookHealth health = rows->first().health;
    std::ranges::copy_if(endpoints->endpoints, std::back_inserter(health.endpointsInTrouble), isInTrouble);
    if (answers.size() > 2) {
        const auto issues = issuesOf(answers.at(2));
        if (!issues)
            return tl::unexpected(issues.error());
        health.issues = *issues;
    }
    return health;
}

Async<WebhookHealth> webhookHealth(PgSession &session, const Capabilities &capabilities)
{
    if (const auto error = missingForWebhooks(capabilities))
        return readyError<WebhookHealth>(*error);
    const bool windowed = isWindowed(capabilities);
    SqlValues values = derivedStateValues(capabilities);
    values.insert(sampleValue(u"sample_logs"_s, capabilities, Requirements::webhookLogs));
    if (capabilities.has(u"public.webhook_breakers"_s))
        values.insert(u"breakers"_s, std::nullopt);
    QList<Async<ResultTable>> calls = {session.run({webhookHealthShape(windowed).statement(), values, scope}),
        session.run(endpointListCall(capabilities, scope))};
    if (!missingForIssues(capabilities))
        calls.append(session.run(issuesCall(issuesLookBack, capabilities, scope)));
    return allAnswers(calls).then([windowed, capabilities](const QList<Result<ResultTable>> &answers) {
        return webhookHealthOf(answers, windowed, capabilities);
    });
}

/// The series that are no samples.
Result<QList<MetricSeries>> liveSeriesOf(const Result<ResultTable> &answer, const Capabilities &capabilities)
{
    const auto rows = metricSeriesShape().read(answer);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->first().hidden)
        return tl::unexpected(Requirements::hiddenRows(metricsTable, capabilities.user));
    const qint64 samples = capabilities.sampleHistory.value(metricsTable, 0);
    QList<MetricSeries> series;
    for (const MetricSeriesRow &row : *rows) {
        if (row.newestId.value_or(0) > samples)
            series.append(row.series);
    }
    return series;
}

MetricHealth metricCounts(const QList<MetricSeries> &series, Instant now)
{
    MetricHealth health;
    for (const MetricSeries &one : series) {
        ++health.series;
        health.late += stateOf(one, now) == HealthState::Attention ? 1 : 0;
        health.old += stateOf(one, now) == HealthState::Unknown && !isIntermittent(one) ? 1 : 0;
        health.fromTheFuture += one.fromTheFuture ? 1 : 0;
        health.newest = std::max(health.newest, one.newestAt);
    }
    return health;
}

/// After the series come the team's limits, where there is a table for them.
Result<MetricHealth> metricHealthOf(
    const QList<Result<ResultTable>> &answers, const Capabilities &capabilities, Instant now)
{
    const auto series = liveSeriesOf(answers.at(0), capabilities);
    if (!series)
        return tl::unexpected(series.error());
    QList<MetricThreshold> ofTheTeam;
    if (answers.size() > 1) {
        const auto thresholds = thresholdShape().read(answers.at(1));
        if (!thresholds)
            return tl::unexpected(thresholds.error());
        ofTheTeam = *thresholds;
    }
    MetricHealth health = metricCounts(*series, now);
    health.exceeded = exceededThresholds(thresholdsInForce(ofTheTeam), *series, now);
    return health;
}

Async<MetricHealth> metricHealth(
    PgSession &session, const Capabilities &capabilities, const std::shared_ptr<const Clock> &clock)
{
    if (const auto error = missingForMetrics(capabilities))
        return readyError<MetricHealth>(*error);
    SqlValues values;
    if (capabilities.hasColumn(u"public.system_metrics.metadata"_s))
        values[u"metadata"_s] = std::nullopt;
    QList<Async<ResultTable>> calls = {session.run({metricSeriesShape().statement(), values, scope})};
    if (!missingForThresholds(capabilities))
        calls.append(session.run({thresholdShape().statement(), {}, scope}));
    return allAnswers(calls).then([capabilities, clock](const QList<Result<ResultTable>> &answers) {
        return metricHealthOf(answers, capabilities, clock->now());
    });
}

Async<ExtensionReport> extensionHealth(PgSession &session, const Capabilities &capabilities)
{
    return allAnswers(extensionCalls(session, scope)).then([capabilities](const QList<Result<ResultTable>> &answers) {
        return extensionReportOf(answers, capabilities);
    });
}

/// Nothing, where there is neither the record of the functions nor an endpoint that leads to one.
std::optional<FunctionHealth> functionHealthOf(const FunctionOverview &overview, const Capabilities &capabilities)
{
    const bool isLed = std::ranges::any_of(
        overview.functions, [](const EdgeFunction &function) { return !function.endpoints.isEmpty(); });
    if (!isLed && isWithoutFunctions(capabilities))
        return std::nullopt;
    return FunctionHealth{overview.functions, overview.waiting};
}

Async<std::optional<FunctionHealth>> functionHealth(PgSession &session, const Capabilities &capabilities)
{
    using Health = std::optional<FunctionHealth>;
    if (const auto error = missingForFunctions(capabilities); error && !isWithoutFunctions(capabilities))
        return readyError<Health>(*error);
    return readFunctionOverview(session, capabilities, scope)
        .then([capabilities](const Result<FunctionOverview> &overview) -> Result<Health> {
            if (!overview)
                return tl::unexpected(overview.error());
            return functionHealthOf(*overview, capabilities);
        });
}

template <typename T, typename Answer>
void place(HealthFacts &facts, std::optional<T> HealthFacts::*part, const QString &name, const Result<Answer> &result)
{
    if (result) {
        facts.*part = *result;
        return;
    }
    Error error = result.error();
    error.subject = name;
    facts.unread.append(error);
}

bool isConnectionError(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Unreachable:
    case ErrorKind::Refused:
    case ErrorKind::Auth:
    case ErrorKind::Lost:
    case ErrorKind::Timeout:
    case ErrorKind::Cancelled:
        return true;
    case ErrorKind::Permission:
    case ErrorKind::HiddenByPolicy:
    case ErrorKind::MissingObject:
    case ErrorKind::Server:
    case ErrorKind::Invalid:
    case ErrorKind::Local:
        return false;
    }
    Q_UNREACHABLE();
}

/// The facts, or the reason when no part at all could be read because of the connection.
Result<HealthFacts> factsOrReason(const HealthFacts &facts)
{
    const bool anyRead = facts.cron || facts.webhooks || facts.metrics || facts.extensions || facts.functions;
    const auto reason = std::find_if(facts.unread.begin(), facts.unread.end(), isConnectionError);
    if (reason == facts.unread.end() || (anyRead && reason->kind != ErrorKind::Cancelled))
        return facts;
    return tl::unexpected(*reason);
}

} // namespace

HealthStore::HealthStore(ProjectConnection &connection)
    : HealthStore(connection, std::make_shared<PunctualityReader>(connection, scope))
{ }

HealthStore::HealthStore(ProjectConnection &connection, const std::shared_ptr<PunctualityReader> &punctuality)
    : m_connection(connection),
      m_reader(std::make_shared<CronReader>(connection, punctuality, KnownRuns::Depth::Last, scope))
{ }

Async<HealthFacts> HealthStore::facts()
{
    const Capabilities &capabilities = m_connection.capabilities();
    HealthFacts facts;
    facts.profile = m_connection.displayName();
    facts.serverVersion = capabilities.serverVersionText;
    facts.sandbox = capabilities.sandbox;
    facts.samples = !capabilities.sampleHistory.isEmpty();

    using Parts = QList<std::variant<Async<CronHealth>, Async<WebhookHealth>, Async<MetricHealth>,
        Async<ExtensionReport>, Async<std::optional<FunctionHealth>>>>;
    PgSession &session = m_connection.background();
    return QtFuture::whenAll(cronHealth(session, capabilities, *m_reader), webhookHealth(session, capabilities),
        metricHealth(session, capabilities, m_connection.clock()), extensionHealth(session, capabilities),
        functionHealth(session, capabilities))
        .then([facts](const Parts &parts) mutable {
            place(facts, &HealthFacts::cron, u"cron"_s, std::get<0>(parts.at(0)).result());
            place(facts, &HealthFacts::webhooks, u"webhooks"_s, std::get<1>(parts.at(1)).result());
            place(facts, &HealthFacts::metrics, u"metrics"_s, std::get<2>(parts.at(2)).result());
            place(facts, &HealthFacts::extensions, u"extensions"_s, std::get<3>(parts.at(3)).result());
            place(facts, &HealthFacts::functions, u"functions"_s, std::get<4>(parts.at(4)).result());
            return factsOrReason(facts);
        });
}

} // namespace signalbox
