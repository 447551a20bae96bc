#include "app/cli/statusreport.h"

#include "domain/functions/functionverdict.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

QString livenessKey(Liveness liveness)
{
    switch (liveness) {
    case Liveness::Alive:
        return u"alive"_s;
    case Liveness::StandIn:
        return u"stand_in"_s;
    case Liveness::Dead:
        return u"dead"_s;
    case Liveness::OtherDatabase:
        return u"other_database"_s;
    case Liveness::LaunchesNothing:
        return u"launches_nothing"_s;
    case Liveness::Elsewhere:
        return u"on_primary"_s;
    case Liveness::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

QString stateKey(ExtensionState state)
{
    switch (state) {
    case ExtensionState::Healthy:
        return u"healthy"_s;
    case ExtensionState::StandIn:
        return u"stand_in"_s;
    case ExtensionState::Outdated:
        return u"outdated"_s;
    case ExtensionState::OtherDatabase:
        return u"other_database"_s;
    case ExtensionState::LaunchesNothing:
        return u"launches_nothing"_s;
    case ExtensionState::EngineDenied:
        return u"engine_denied"_s;
    case ExtensionState::NotPreloaded:
    case ExtensionState::NotPreloadedOnStandby:
        return u"not_preloaded"_s;
    case ExtensionState::NotInstalled:
        return u"not_installed"_s;
    case ExtensionState::NotAvailable:
        return u"not_available"_s;
    case ExtensionState::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

QString severityKey(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return u"info"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Critical:
        return u"critical"_s;
    }
    Q_UNREACHABLE();
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue timeOrNull(const std::optional<Instant> &time)
{
    return time && time->isFinite() ? QJsonValue(time->toDateTime().toString(Qt::ISODateWithMs))
                                    : QJsonValue(QJsonValue::Null);
}

QString poolerKey(Pooler pooler)
{
    switch (pooler) {
    case Pooler::None:
        return u"none"_s;
    case Pooler::Session:
        return u"session"_s;
    case Pooler::Transaction:
        return u"transaction"_s;
    case Pooler::Unnamed:
        return u"unknown_mode"_s;
    }
    Q_UNREACHABLE();
}

/// Positive when this computer's clock is ahead of the server's.
QJsonValue skewJson(const std::optional<ClockDifference> &clock)
{
    return clock ? QJsonValue(double(clock->ahead.count()) / 1e6) : QJsonValue(QJsonValue::Null);
}

QJsonObject serverJson(const StatusReport &report)
{
    const bool known = report.health.has_value();
    const HealthFacts facts = known ? report.health->facts : HealthFacts{};
    QJsonArray remarks;
    for (const ServerRemark &remark : remarksOn(facts.server))
        remarks.append(remark.words);
    const auto ifKnown = [known](const QJsonValue &value) { return known ? value : QJsonValue(QJsonValue::Null); };
    return {{"version"_L1, textOrNull(facts.serverVersion)}, {"time"_L1, ifKnown(timeOrNull(report.now))},
        {"clock_skew_seconds"_L1, skewJson(facts.server.clock)}, {"hot_standby"_L1, ifKnown(facts.server.standby)},
        {"pooler"_L1, ifKnown(poolerKey(facts.server.pooler))}, {"remarks"_L1, remarks}};
}

QJsonArray failingJson(const QList<FailingJob> &jobs)
{
    QJsonArray array;
    for (const FailingJob &job : jobs)
        array.append(QJsonObject{{"jobid"_L1, job.jobId}, {"name"_L1, job.name}, {"role"_L1, job.role}});
    return array;
}

QJsonArray owingJson(const QList<OwingJob> &jobs)
{
    QJsonArray array;
    for (const OwingJob &job : jobs)
        array.append(QJsonObject{{"jobid"_L1, job.jobId}, {"name"_L1, job.name},
            {"state"_L1, job.owed.late ? u"late"_s : u"missed"_s}, {"since"_L1, timeOrNull(job.owed.since)},
            {"runs"_L1, job.owed.count}});
    return array;
}

QJsonValue cronJson(const std::optional<CronHealth> &cron)
{
    if (!cron)
        return QJsonValue::Null;
    return QJsonObject{{"scheduler"_L1, livenessKey(cron->scheduler)},
        {"scheduler_database"_L1, textOrNull(cron->schedulerDatabase)}, {"jobs"_L1, cron->jobs},
        {"active"_L1, cron->active}, {"failed_24h"_L1, cron->failedLastDay},
        {"missed_24h"_L1, cron->missedLastDay ? QJsonValue(cron->missedLastDay->missed) : QJsonValue(QJsonValue::Null)},
        {"missed_24h_known_share"_L1,
            cron->missedLastDay ? QJsonValue(cron->missedLastDay->knownShare()) : QJsonValue(QJsonValue::Null)},
        {"running"_L1, cron->running}, {"stale_runs"_L1, cron->stale}, {"others_hidden"_L1, cron->othersHidden},
        {"failing"_L1, failingJson(cron->failingJobs)}, {"missed_or_late"_L1, owingJson(cron->owingJobs)}};
}

QJsonValue webhooksJson(const std::optional<WebhookHealth> &webhooks)
{
    if (!webhooks)
        return QJsonValue::Null;
    return QJsonObject{{"sender"_L1, livenessKey(webhooks->sender)},
        {"sender_database"_L1, textOrNull(webhooks->senderDatabase)}, {"endpoints"_L1, webhooks->endpoints},
        {"pending"_L1, webhooks->pending}, {"in_flight"_L1, webhooks->inFlight},
        {"delivered_24h"_L1, webhooks->deliveredLastDay}, {"failed_24h"_L1, webhooks->failedLastDay},
        {"unknown_24h"_L1, webhooks->unknownLastDay}, {"partial"_L1, webhooks->partial}};
}

QJsonArray exceededJson(const QList<ExceededThreshold> &thresholds)
{
    QJsonArray array;
    for (const ExceededThreshold &exceeded : thresholds)
        array.append(QJsonObject{{"type"_L1, exceeded.key.type}, {"name"_L1, exceeded.key.name},
            {"member"_L1, textOrNull(exceeded.key.member)}, {"value"_L1, exceeded.value}, {"limit"_L1, exceeded.limit},
            {"below"_L1, exceeded.below}, {"critical"_L1, exceeded.state == HealthState::Failing}});
    return array;
}

QJsonValue metricsJson(const std::optional<MetricHealth> &metrics)
{
    if (!metrics)
        return QJsonValue::Null;
    return QJsonObject{{"series"_L1, metrics->series}, {"newest"_L1, timeOrNull(metrics->newest)},
        {"late"_L1, metrics->late}, {"not_written"_L1, metrics->old}, {"from_the_future"_L1, metrics->fromTheFuture},
        {"thresholds_reached"_L1, exceededJson(metrics->exceeded)}};
}

QJsonValue extensionsJson(const std::optional<ExtensionReport> &report)
{
    if (!report)
        return QJsonValue::Null;
    QJsonArray extensions;
    for (const ExtensionStatus &extension : report->extensions)
        extensions.append(QJsonObject{{"name"_L1, extension.name}, {"state"_L1, stateKey(extension.state)},
            {"installed"_L1, textOrNull(extension.installedVersion)},
            {"available"_L1, textOrNull(extension.availableVersion)}});
    return extensions;
}

QStringList missingTables(const PublicationStatus &publication)
{
    QStringList tables;
    for (const PublicationMember &member : publication.members)
        if (!member.published)
            tables.append(member.table);
    return tables;
}

QJsonValue realtimeJson(const std::optional<ExtensionReport> &report)
{
    if (!report)
        return QJsonValue::Null;
    const PublicationStatus &publication = report->publication;
    return QJsonObject{
        {"publication"_L1, publication.exists ? QJsonValue(publication.name) : QJsonValue(QJsonValue::Null)},
        {"missing_tables"_L1, QJsonArray::fromStringList(missingTables(publication))}};
}

QString conditionKey(FunctionCondition condition)
{
    switch (condition) {
    case FunctionCondition::NeverCalled:
        return u"never_called"_s;
    case FunctionCondition::NoEndpoint:
        return u"no_endpoint"_s;
    case FunctionCondition::NotDeployed:
        return u"not_deployed"_s;
    case FunctionCondition::Unreachable:
        return u"unreachable"_s;
    case FunctionCondition::SignatureRefused:
        return u"signature_refused"_s;
    case FunctionCondition::NotReady:
        return u"not_ready"_s;
    case FunctionCondition::Failing:
        return u"failing"_s;
    case FunctionCondition::Working:
        return u"working"_s;
    }
    Q_UNREACHABLE();
}

QJsonValue functionsJson(const std::optional<FunctionHealth> &health, Instant now)
{
    if (!health)
        return QJsonValue::Null;
    QJsonArray functions;
    for (const EdgeFunction &function : health->functions) {
        const FunctionVerdict verdict = verdictOf(function, now);
        functions.append(QJsonObject{{"name"_L1, function.name}, {"condition"_L1, conditionKey(verdict.condition)},
            {"since"_L1, timeOrNull(verdict.since)}, {"done_24h"_L1, function.figures.done},
            {"failed_24h"_L1, function.figures.failed}, {"refused_24h"_L1, function.figures.refused},
            {"broken_off_24h"_L1, function.figures.brokenOff}});
    }
    return QJsonObject{{"list"_L1, functions},
        {"memories_waiting"_L1,
            health->waiting.unknown.isEmpty() ? QJsonValue(health->waiting.count) : QJsonValue::Null},
        {"memories_waiting_since"_L1, timeOrNull(health->waiting.oldest)}};
}

Problem problemOf(const Error &error)
{
    return {.severity = Severity::Critical,
        .component = u"connection"_s,
        .message = inSentences({error.what, error.serverWords}),
        .hint = error.hint};
}

QList<Problem> problemsOf(const StatusReport &report)
{
    if (report.health)
        return report.health->problems;
    return {problemOf(report.unreachable.value_or(Error{}))};
}

QJsonArray problemsJson(const QList<Problem> &problems)
{
    QJsonArray array;
    for (const Problem &problem : problems)
        array.append(QJsonObject{{"severity"_L1, severityKey(problem.severity)}, {"component"_L1, problem.component},
            {"message"_L1, problem.message}, {"hint"_L1, textOrNull(problem.hint)}});
    return array;
}

QString overallKey(const StatusReport &report)
{
    switch (exitCodeOf(report)) {
    case ExitCode::Healthy:
        return u"healthy"_s;
    case ExitCode::Unreachable:
        return u"unreachable"_s;
    case ExitCode::Degraded:
    case ExitCode::Usage:
    case ExitCode::NoDisplay:
        break;
    }
    return u"degraded"_s;
}

} // namespace

ExitCode exitCodeOf(const StatusReport &report)
{
    if (!report.health)
        return ExitCode::Unreachable;
    return report.health->overall == HealthState::Healthy ? ExitCode::Healthy : ExitCode::Degraded;
}

QByteArray toJson(const StatusReport &report)
{
    const HealthFacts facts = report.health ? report.health->facts : HealthFacts{};
    return QJsonDocument(
        QJsonObject{{"profile"_L1, report.profile}, {"server"_L1, serverJson(report)},
            {"overall"_L1, overallKey(report)}, {"cron"_L1, cronJson(facts.cron)},
            {"webhooks"_L1, webhooksJson(facts.webhooks)}, {"metrics"_L1, metricsJson(facts.metrics)},
            {"extensions"_L1, extensionsJson(facts.extensions)}, {"realtime"_L1, realtimeJson(facts.extensions)},
            {"functions"_L1, functionsJson(facts.functions, report.now)},
            {"problems"_L1, problemsJson(problemsOf(report))}})
        .toJson();
}

} // namespace signalbox
