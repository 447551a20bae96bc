#pragma once

#include "domain/cron/cronjob.h"
#include "domain/deliveries/deliverydetail.h"
#include "domain/endpoints/endpoint.h"
#include "domain/extensions/extensionstatus.h"
#include "domain/health/health.h"
#include "domain/metrics/metric.h"

namespace signalbox {

/// What each thing looks like as one of the six states, and the words that go with it. Marked sample history never
/// makes a job look well or ill.

HealthState stateOf(RunStatus status);
HealthState stateOf(const JobRun &run);
HealthState stateOf(const CronJob &job);
HealthState stateOf(const Delivery &delivery);
HealthState stateOf(const WebhookEndpoint &endpoint);
HealthState stateOf(const DeliveryAttempt &attempt);
HealthState stateOf(ExtensionState state);
HealthState stateOf(SettingState state);
HealthState stateOf(const PublicationMember &member);
HealthState stateOf(Liveness liveness);
HealthState stateOf(Severity severity);
/// A series that has not been written for three of the monitor's five-minute rounds is old, so unknown.
HealthState stateOf(const MetricSeries &series, Instant now);

QString stateWord(HealthState state); // "healthy", "failing", ...
QString stateId(HealthState state); // the same for JSON and settings, never translated

QString statusText(RunStatus status);
QString statusText(const CronJob &job);
QString statusText(const Delivery &delivery);
QString statusText(DeliveryState state);
QString statusText(ExtensionState state);
QString statusText(SettingState state);
QString statusText(const PublicationMember &member);

/// How long the run took, when both ends are known.
std::optional<std::chrono::microseconds> durationOf(const JobRun &run);
bool isOver(RunStatus status);

} // namespace signalbox
