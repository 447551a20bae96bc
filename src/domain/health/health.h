#pragma once

#include "domain/cron/expected/jobpunctuality.h"
#include "domain/cron/rescue/schedulerdiagnosis.h"
#include "domain/deliveries/deliveryissue.h"
#include "domain/endpoints/endpoint.h"
#include "domain/extensions/extensionstatus.h"
#include "domain/functions/edgefunction.h"
#include "domain/healthstate.h"
#include "domain/liveness.h"
#include "domain/metrics/exceededthreshold.h"
#include "domain/project/serversituation.h"

#include "core/error.h"
#include "core/instant.h"

#include <optional>

namespace signalbox {

struct FailingJob {
    qint64 jobId = 0;
    QString name;
    QString message;
    QString role;
    bool nameShared = false; // another role has a job of this name

    bool operator==(const FailingJob &) const = default;
};

/// A job that missed runs, or is late.
struct OwingJob {
    qint64 jobId = 0;
    QString name; // how it is called
    OwedRuns owed;

    bool operator==(const OwingJob &) const = default;
};

struct CronHealth {
    Liveness scheduler = Liveness::Unknown;
    QString schedulerDatabase; // the one it works for, where that is another one
    qint64 jobs = 0;
    qint64 active = 0;
    qint64 running = 0;
    qint64 stale = 0; // active jobs of which nobody knows what became of the last run
    qint64 failedLastDay = 0;
    std::optional<MissedRuns> missedLastDay; // none where nothing is known of it
    bool othersHidden = false; // row level security shows this role its own jobs only
    QList<OwingJob> owingJobs; // active jobs whose last run did not fail
    QList<FailingJob> failingJobs; // active jobs whose last run failed
    QList<SchedulerFinding> schedulerFindings; // what is in its way

    bool operator==(const CronHealth &) const = default;
};

struct WebhookHealth {
    Liveness sender = Liveness::Unknown;
    QString senderDatabase; // the one it works for, where that is another one
    qint64 endpoints = 0;
    qint64 pending = 0;
    qint64 inFlight = 0;
    qint64 deliveredLastDay = 0;
    qint64 failedLastDay = 0;
    qint64 failedLastHour = 0;
    qint64 unknownLastDay = 0; // nobody recorded how they went
    bool partial = false; // the last day holds more deliveries without a stored state than were counted
    std::optional<Instant> oldestDue; // of the deliveries that should have been sent by now, and that no breaker holds
    QList<EndpointOverview> endpointsInTrouble;
    std::optional<QList<DeliveryIssue>> issues; // of issuesLookBack; none where the database keeps none

    bool operator==(const WebhookHealth &) const = default;
};

struct FunctionHealth {
    QList<EdgeFunction> functions;
    WaitingMemories waiting;

    bool operator==(const FunctionHealth &) const = default;
};

struct MetricHealth {
    qint64 series = 0;
    qint64 late = 0; // series whose next value is due; an intermittent one never is
    qint64 old = 0; // no longer written; never an intermittent one
    qint64 fromTheFuture = 0; // series that hold values dated ahead of the server's clock
    std::optional<Instant> newest; // never later than now
    QList<ExceededThreshold> exceeded; // the worst first

    bool operator==(const MetricHealth &) const = default;
};

/// What was read, part by part; a part that could not be read holds its reason instead. Marked samples are left out.
struct HealthFacts {
    QString profile;
    QString serverVersion;
    ServerSituation server;
    bool sandbox = false;
    bool samples = false; // the database holds marked sample history, which is in none of these numbers
    std::optional<CronHealth> cron;
    std::optional<WebhookHealth> webhooks;
    std::optional<MetricHealth> metrics;
    std::optional<ExtensionReport> extensions;
    std::optional<FunctionHealth> functions; // none, too, where nothing tells of any
    QList<Error> unread; // subject: "cron", "webhooks", "metrics", "extensions", "functions"

    bool operator==(const HealthFacts &) const = default;
};

enum class Severity { Info, Warning, Critical };

struct Problem {
    Severity severity = Severity::Warning;
    QString
        component; // "cron", "webhooks", "endpoints", "metrics", "extensions", "functions", "realtime", "api", "connection"
    QString message;
    QString hint;

    bool operator==(const Problem &) const = default;
};

struct HealthReport {
    HealthFacts facts;
    HealthState overall = HealthState::Unknown;
    QList<Problem> problems; // worst first

    bool operator==(const HealthReport &) const = default;
};

} // namespace signalbox
