#include "data/health/healthstore.h"

#include "data/cron/cronrequirements.h"
#include "data/cron/cronrows.h"
#include "data/extensions/extensioncalls.h"
#include "data/health/healthrows.h"
#include "data/metrics/metricrequirements.h"
#include "data/metrics/metricrows.h"
#include "data/postgres/answers.h"
#include "data/project/requirements.h"
#include "data/project/webhookrequirements.h"

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

bool isUnderWay(RunStatus status)
{
    switch (status) {
    case RunStatus::Starting:
    case RunStatus::Connecting:
    case RunStatus::Sending:
    case RunStatus::Running:
        return true;
    case RunStatus::Succeeded:
    case RunStatus::Failed:
    case RunStatus::Unknown:
        return false;
    }
    Q_UNREACHABLE();
}

Result<CronHealth> cronHealthOf(
    const QList<Result<ResultTable>> &answers, const Capabilities &capabilities, KnownRuns &known)
{
    const auto jobs = cronOverviewShape().read(answers.at(0));
    if (!jobs)
        return tl::unexpected(jobs.error());
    const auto failed = failedRunsShape().read(answers.at(1));
    if (!failed)
        return tl::unexpected(failed.error());
    const CronOverviewRow &context = jobs->first();
    if (!context.jobId && context.othersHidden && context.hasStoredJobs)
        return tl::unexpected(hiddenJobs(capabilities.user));

    known.keep(*jobs);
    CronHealth health;
    health.scheduler = context.scheduler;
    health.failedLastDay = failed->first().lastDay;
    const qint64 sampleRuns = capabilities.sampleHistory.value(runs, 0);
    for (const CronOverviewRow &row : *jobs) {
        if (!row.jobId)
            continue;
        ++health.jobs;
        health.active += row.job.active ? 1 : 0;
        if (row.run.runId <= sampleRuns)
            continue;
        health.running += isUnderWay(row.run.status) ? 1 : 0; // a job never runs twice at once
        if (row.job.active && row.run.status == RunStatus::Failed)
            health.failingJobs.append({*row.jobId, row.job.name, row.run.returnMessage});
    }
    return health;
}

Async<CronHealth> cronHealth(
    PgSession &session, const Capabilities &capabilities, const std::shared_ptr<KnownRuns> &known)
{
    if (const auto error = missingForCron(capabilities))
        return readyError<CronHealth>(*error);
    return allAnswers(
        {
            session.run({cronOverviewShape().statement(), known->values(), scope}),
            session.run({failedRunsShape().statement(), sampleValue(u"sample_runs"_s, capabilities, runs), scope}),
        })
        .then([capabilities, known](
                  const QList<Result<ResultTable>> &answers) { return cronHealthOf(answers, capabilities, *known); });
}

Async<WebhookHealth> webhookHealth(PgSession &session, const Capabilities &capabilities)
{
    if (const auto error = missingForWebhooks(capabilities))
        return readyError<WebhookHealth>(*error);
    const bool windowed = isWindowed(capabilities);
    SqlValues values = derivedStateValues(capabilities);
    values.insert(sampleValue(u"sample_logs"_s, capabilities, Requirements::webhookLogs));
    const SqlCall call{webhookHealthShape(windowed).statement(), values, scope};
    return session.run(call).then([windowed, capabilities](const Result<ResultTable> &answer) -> Result<WebhookHealth> {
        const auto rows = webhookHealthShape(windowed).read(answer);
        if (!rows)
            return tl::unexpected(rows.error());
        if (rows->first().hidden)
            return tl::unexpected(Requirements::hiddenRows(Requirements::webhookLogs, capabilities.user));
        return rows->first().health;
    });
}

Async<MetricHealth> metricHealth(PgSession &session, const Capabilities &capabilities)
{
    if (const auto error = missingForMetrics(capabilities))
        return readyError<MetricHealth>(*error);
    const SqlCall call{metricSeriesShape().statement(), {}, scope};
    return session.run(call).then([capabilities](const Result<ResultTable> &answer) -> Result<MetricHealth> {
        const auto rows = metricSeriesShape().read(answer);
        if (!rows)
            return tl::unexpected(rows.error());
        if (rows->first().hidden)
            return tl::unexpected(Requirements::hiddenRows(metricsTable, capabilities.user));
        const qint64 samples = capabilities.sampleHistory.value(metricsTable, 0);
        MetricHealth health;
        for (const MetricSeriesRow &row : *rows) {
            if (row.newestId.value_or(0) <= samples)
                continue;
            ++health.series;
            health.newest = std::max(health.newest, row.series.newestAt);
        }
        return health;
    });
}

Async<ExtensionReport> extensionHealth(PgSession &session, const Capabilities &capabilities)
{
    return allAnswers(extensionCalls(session, scope)).then([capabilities](const QList<Result<ResultTable>> &answers) {
        return extensionReportOf(answers, capabilities);
    });
}

template <typename T>
void place(HealthFacts &facts, std::optional<T> HealthFacts::*part, const QString &name, const Result<T> &result)
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
    const bool anyRead = facts.cron || facts.webhooks || facts.metrics || facts.extensions;
    const auto reason = std::find_if(facts.unread.begin(), facts.unread.end(), isConnectionError);
    if (reason == facts.unread.end() || (anyRead && reason->kind != ErrorKind::Cancelled))
        return facts;
    return tl::unexpected(*reason);
}

} // namespace

Async<HealthFacts> HealthStore::facts()
{
    const Capabilities &capabilities = m_connection.capabilities();
    HealthFacts facts;
    facts.profile = m_connection.displayName();
    facts.serverVersion = capabilities.serverVersionText;
    facts.sandbox = capabilities.sandbox;

    using Parts
        = QList<std::variant<Async<CronHealth>, Async<WebhookHealth>, Async<MetricHealth>, Async<ExtensionReport>>>;
    PgSession &session = m_connection.background();
    return QtFuture::whenAll(cronHealth(session, capabilities, m_knownRuns), webhookHealth(session, capabilities),
        metricHealth(session, capabilities), extensionHealth(session, capabilities))
        .then([facts](const Parts &parts) mutable {
            place(facts, &HealthFacts::cron, u"cron"_s, std::get<0>(parts.at(0)).result());
            place(facts, &HealthFacts::webhooks, u"webhooks"_s, std::get<1>(parts.at(1)).result());
            place(facts, &HealthFacts::metrics, u"metrics"_s, std::get<2>(parts.at(2)).result());
            place(facts, &HealthFacts::extensions, u"extensions"_s, std::get<3>(parts.at(3)).result());
            return factsOrReason(facts);
        });
}

} // namespace signalbox
