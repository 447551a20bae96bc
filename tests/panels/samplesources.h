#pragma once

#include "core/async.h"
#include "core/clock.h"
#include "domain/cron/cronjob.h"
#include "domain/cron/jobrunfilter.h"
#include "domain/deliveries/deliverydetail.h"
#include "domain/deliveries/deliveryhistogram.h"
#include "domain/deliveries/deliveryissue.h"
#include "domain/deliveries/payloadindex.h"
#include "domain/extensions/extensionstatus.h"
#include "domain/metrics/metric.h"
#include "domain/testbench/benchsend.h"
#include "domain/webhookendpoint.h"
#include "http/hostresolver.h"
#include "panels/cron/samplejobs.h"
#include "panels/cron/samplemap.h"
#include "panels/cron/samplerescue.h"
#include "panels/endpoints/sampleendpoints.h"
#include "panels/functions/samplefunctions.h"
#include "panels/metrics/samplemetrics.h"
#include "panels/replay/samplereplays.h"
#include "panels/sources.h"

#include <functional>
#include <optional>

namespace signalbox::test {

/// 2026-11-22 12:26:00 UTC, the moment of the canned answers.
constexpr Instant sampleNow{1'795'350'360'000'000};

class SampleSources;

/// Registers what a feature's panels are to be given: one object in each room's canned<room>.cpp, found by CMake.
class CannedSources
{
public:
    using Add = void (*)(SampleSources &samples, Sources &sources);

    explicit CannedSources(Add add);
    static void addAll(SampleSources &samples, Sources &sources);
};

/// Canned answers for all panels, as a project might give at three in the morning, and counts of what was asked.
class SampleSources
{
public:
    explicit SampleSources(const Clock &clock);

    Sources sources(); // of every feature
    int asked = 0; // calls of any kind
    QList<QUuid> replayKeys;

    /// While set, every read answers with it.
    std::optional<Error> error;
    bool calm = false; // nothing failed over time, and nothing is open
    bool empty = false;
    CronOverview cron;
    SampleJobs jobs; // what is written to them
    SampleMap map;
    SampleRescue rescue;
    QList<LiveRun> liveRuns;
    QList<JobRunFilter> historyFilters; // that were asked for
    QList<WebhookEndpoint> endpoints;
    SampleEndpoints stored;
    SampleFunctions functions;
    QList<Delivery> deliveries; // newest first
    QList<MetricSeries> series;
    SampleMetrics metrics;
    ExtensionReport report;
    std::optional<Error> replayError;
    SampleReplays replays{sampleNow};
    QList<DeliveryIssue> issues;
    QList<IssueNote> notes; // newest first, of every issue
    QList<QUuid> noteKeys;
    std::optional<Error> noteError;
    std::optional<Error> countError; // of the counts over time and the issues
    qint64 countedUnknown = 0; // of the counts over time
    bool countedInPart = false;
    QList<DeliveryFilter> countedFilters;
    PayloadIndex payloadIndex{.owner = QStringLiteral("postgres"), .mayCreate = true, .aboutBytes = 1'288'490'189};
    std::optional<DeliveryText> longText; // instead of any text of a delivery
    std::function<void(DeliveryDetail &)> changeDetail; // the last word on every detail

    QList<SendDraft> sentDrafts; // through the database
    std::optional<Error> sendError;
    std::optional<Error> findError; // of looking for what was sent
    QList<SendAnswer> following; // what one asks after another gets, the last one for ever
    QList<UrlChange> urlChanges;
    std::optional<Error> urlError; // what the next changes answer
    bool urlChangesDespiteError = false; // the change happened, its answer got lost
    std::shared_ptr<HostResolver> resolver = std::make_shared<SystemResolver>();

    // what the rooms' canned sources answer
    template <typename T>
    Async<T> answer(T value)
    {
        ++asked;
        if (error)
            return readyError<T>(*error);
        return readyResult<T>(empty ? T() : std::move(value));
    }
    template <typename T>
    Async<T> counted(T value) // over time
    {
        ++asked;
        if (const auto &failure = countError ? countError : error)
            return readyError<T>(*failure);
        return readyResult<T>(empty ? T() : std::move(value));
    }
    DeliveryCopy copyOf(qint64 deliveryId) const;
    DeliveryHistogram histogram(const DeliveryFilter &filter, const HistogramRange &range) const;
    JobRunPage runsOf(qint64 jobId, std::optional<qint64> before, int limit) const;
    /// Of all jobs, newest first.
    JobRunPage allRuns(std::optional<qint64> before, int limit) const;
    DeliveryPage page(const DeliveryFilter &filter, std::optional<qint64> before, qint64 from, int limit) const;
    DeliveryPage answerTo(const DeliveryFilter &filter, const DeliveryPageRequest &request) const;
    DeliverySpan span() const;
    QStringList eventTypes() const;
    std::optional<qint64> position(Instant at) const;
    DeliveryDetail detail(qint64 id) const;
    DeliveryText text(const DeliveryTextRequest &request) const;
    Async<qint64> replay(qint64 deliveryId, const QUuid &key);
    const Clock &clock() const { return m_clock; }
    Instant ago(std::chrono::microseconds span) const { return m_clock.now() - span; }

private:
    void fillCron();
    void fillLiveRuns();
    void fillWebhooks();
    void fillIssues();
    void fillMetrics();
    void fillExtensions();
    DeliveryPage newerPage(const DeliveryFilter &filter, qint64 after, int limit) const;
    qint64 sendTest(const QString &name);

    const Clock &m_clock;
};

} // namespace signalbox::test
