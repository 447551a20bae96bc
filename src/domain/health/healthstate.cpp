#include "domain/health/healthstate.h"

#include <QCoreApplication>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct HealthStateTexts {
    Q_DECLARE_TR_FUNCTIONS(HealthState)
};

constexpr auto staleSeriesAge = std::chrono::minutes(15);

bool isSuccess(int httpStatus)
{
    return httpStatus >= 200 && httpStatus < 300;
}

/// Waiting for its first attempt is work in progress; waiting after an attempt that failed deserves a look.
bool isRetrying(const Delivery &delivery)
{
    return delivery.state == DeliveryState::Pending
        && (delivery.responseStatus.has_value() || !delivery.errorMessage.isEmpty());
}

} // namespace

HealthState stateOf(RunStatus status)
{
    switch (status) {
    case RunStatus::Starting:
    case RunStatus::Connecting:
    case RunStatus::Sending:
    case RunStatus::Running:
        return HealthState::Running;
    case RunStatus::Succeeded:
        return HealthState::Healthy;
    case RunStatus::Failed:
        return HealthState::Failing;
    case RunStatus::Unknown:
        return HealthState::Unknown;
    }
    Q_UNREACHABLE();
}

HealthState stateOf(const JobRun &run)
{
    return stateOf(run.status);
}

HealthState stateOf(const CronJob &job)
{
    if (!job.active)
        return HealthState::Paused;
    if (!job.lastRun || job.lastRun->sample)
        return HealthState::Unknown;
    return stateOf(*job.lastRun);
}

HealthState stateOf(const Delivery &delivery)
{
    switch (delivery.state) {
    case DeliveryState::Pending:
        return isRetrying(delivery) ? HealthState::Attention : HealthState::Running;
    case DeliveryState::InFlight:
        return HealthState::Running;
    case DeliveryState::Delivered:
        return HealthState::Healthy;
    case DeliveryState::Failed:
        return HealthState::Failing;
    case DeliveryState::Unknown:
        return HealthState::Unknown;
    }
    Q_UNREACHABLE();
}

HealthState stateOf(const WebhookEndpoint &endpoint)
{
    if (!endpoint.active)
        return HealthState::Paused;
    if (endpoint.failedLastHour > 0)
        return HealthState::Failing;
    return HealthState::Healthy;
}

HealthState stateOf(const DeliveryAttempt &attempt)
{
    if (attempt.responseStatus)
        return isSuccess(*attempt.responseStatus) ? HealthState::Healthy : HealthState::Failing;
    if (attempt.lost)
        return HealthState::Unknown;
    if (!attempt.errorMessage.isEmpty())
        return HealthState::Failing;
    return attempt.settledAt ? HealthState::Unknown : HealthState::Running;
}

HealthState stateOf(ExtensionState state)
{
    switch (state) {
    case ExtensionState::Healthy:
    case ExtensionState::StandIn:
        return HealthState::Healthy;
    case ExtensionState::Outdated:
        return HealthState::Attention;
    case ExtensionState::NotPreloaded:
    case ExtensionState::NotInstalled:
    case ExtensionState::NotAvailable:
        return HealthState::Failing;
    case ExtensionState::Unknown:
        return HealthState::Unknown;
    }
    Q_UNREACHABLE();
}

HealthState stateOf(SettingState state)
{
    switch (state) {
    case SettingState::AsExpected:
        return HealthState::Healthy;
    case SettingState::Different:
    case SettingState::PendingRestart:
        return HealthState::Attention;
    case SettingState::Unknown:
        return HealthState::Unknown;
    }
    Q_UNREACHABLE();
}

HealthState stateOf(const PublicationMember &member)
{
    if (!member.exists)
        return HealthState::Paused;
    return member.published ? HealthState::Healthy : HealthState::Attention;
}

HealthState stateOf(Liveness liveness)
{
    switch (liveness) {
    case Liveness::Alive:
    case Liveness::StandIn:
        return HealthState::Healthy;
    case Liveness::Dead:
        return HealthState::Failing;
    case Liveness::Unknown:
        return HealthState::Unknown;
    }
    Q_UNREACHABLE();
}

HealthState stateOf(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return HealthState::Unknown;
    case Severity::Warning:
        return HealthState::Attention;
    case Severity::Critical:
        return HealthState::Failing;
    }
    Q_UNREACHABLE();
}

HealthState stateOf(const MetricSeries &series, Instant now)
{
    if (!series.newestAt || now - *series.newestAt > staleSeriesAge)
        return HealthState::Unknown;
    return HealthState::Healthy;
}

QString stateWord(HealthState state)
{
    switch (state) {
    case HealthState::Healthy:
        return HealthStateTexts::tr("healthy");
    case HealthState::Attention:
        return HealthStateTexts::tr("attention");
    case HealthState::Failing:
        return HealthStateTexts::tr("failing");
    case HealthState::Running:
        return HealthStateTexts::tr("running");
    case HealthState::Paused:
        return HealthStateTexts::tr("paused");
    case HealthState::Unknown:
        return HealthStateTexts::tr("unknown");
    }
    Q_UNREACHABLE();
}

QString stateId(HealthState state)
{
    switch (state) {
    case HealthState::Healthy:
        return u"healthy"_s;
    case HealthState::Attention:
        return u"attention"_s;
    case HealthState::Failing:
        return u"failing"_s;
    case HealthState::Running:
        return u"running"_s;
    case HealthState::Paused:
        return u"paused"_s;
    case HealthState::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

QString statusText(RunStatus status)
{
    switch (status) {
    case RunStatus::Starting:
        return HealthStateTexts::tr("starting");
    case RunStatus::Connecting:
        return HealthStateTexts::tr("connecting");
    case RunStatus::Sending:
        return HealthStateTexts::tr("sending");
    case RunStatus::Running:
        return HealthStateTexts::tr("running");
    case RunStatus::Succeeded:
        return HealthStateTexts::tr("succeeded");
    case RunStatus::Failed:
        return HealthStateTexts::tr("failed");
    case RunStatus::Unknown:
        return HealthStateTexts::tr("unknown");
    }
    Q_UNREACHABLE();
}

QString statusText(const CronJob &job)
{
    if (!job.lastRun)
        return HealthStateTexts::tr("no run yet");
    const QString text = statusText(job.lastRun->status);
    return job.lastRun->sample ? HealthStateTexts::tr("%1 (sample)").arg(text) : text;
}

QString statusText(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Pending:
        return HealthStateTexts::tr("pending");
    case DeliveryState::InFlight:
        return HealthStateTexts::tr("in flight");
    case DeliveryState::Delivered:
        return HealthStateTexts::tr("delivered");
    case DeliveryState::Failed:
        return HealthStateTexts::tr("failed");
    case DeliveryState::Unknown:
        return HealthStateTexts::tr("unknown");
    }
    Q_UNREACHABLE();
}

QString statusText(const Delivery &delivery)
{
    return isRetrying(delivery) ? HealthStateTexts::tr("retrying") : statusText(delivery.state);
}

QString statusText(ExtensionState state)
{
    switch (state) {
    case ExtensionState::Healthy:
        return HealthStateTexts::tr("healthy");
    case ExtensionState::StandIn:
        return HealthStateTexts::tr("stand-in");
    case ExtensionState::Outdated:
        return HealthStateTexts::tr("outdated");
    case ExtensionState::NotPreloaded:
        return HealthStateTexts::tr("not preloaded");
    case ExtensionState::NotInstalled:
        return HealthStateTexts::tr("not installed");
    case ExtensionState::NotAvailable:
        return HealthStateTexts::tr("not available");
    case ExtensionState::Unknown:
        return HealthStateTexts::tr("unknown");
    }
    Q_UNREACHABLE();
}

QString statusText(SettingState state)
{
    switch (state) {
    case SettingState::AsExpected:
        return HealthStateTexts::tr("as expected");
    case SettingState::Different:
        return HealthStateTexts::tr("different");
    case SettingState::PendingRestart:
        return HealthStateTexts::tr("waits for a restart");
    case SettingState::Unknown:
        return HealthStateTexts::tr("unknown");
    }
    Q_UNREACHABLE();
}

QString statusText(const PublicationMember &member)
{
    if (!member.exists)
        return HealthStateTexts::tr("no such table");
    return member.published ? HealthStateTexts::tr("published") : HealthStateTexts::tr("not published");
}

std::optional<std::chrono::microseconds> durationOf(const JobRun &run)
{
    if (!run.startedAt || !run.endedAt)
        return std::nullopt;
    return *run.endedAt - *run.startedAt;
}

bool isOver(RunStatus status)
{
    return status == RunStatus::Succeeded || status == RunStatus::Failed || status == RunStatus::Unknown;
}

} // namespace signalbox
