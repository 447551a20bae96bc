#pragma once

#include "core/clock.h"
#include "domain/webhookendpoint.h"
#include "panels/endpoints/sampleendpoints.h"
#include "panels/panelcontext.h"
#include "panels/replay/samplereplays.h"

#include <functional>
#include <optional>

namespace signalbox::test {

/// 2026-11-22 12:26:00 UTC, the moment of the canned answers.
constexpr Instant sampleNow{1'795'350'360'000'000};

/// Canned answers for all panels, as a project might give at three in the morning, and counts of what was asked.
class SampleSources
{
public:
    explicit SampleSources(const Clock &clock);

    PanelSources sources();
    int asked = 0; // calls of any kind
    QList<QUuid> replayKeys;

    /// While set, every read answers with it.
    std::optional<Error> error;
    bool empty = false;
    CronOverview cron;
    QList<WebhookEndpoint> endpoints;
    SampleEndpoints stored;
    QList<Delivery> deliveries; // newest first
    QList<MetricSeries> series;
    ExtensionReport report;
    std::optional<Error> replayError;
    SampleReplays replays{sampleNow};
    QList<DeliveryIssue> issues;
    QList<IssueNote> notes; // newest first, of every issue
    QList<QUuid> noteKeys;
    std::optional<Error> noteError;
    std::optional<Error> countError; // of the counts over time and the issues
    QList<DeliveryFilter> countedFilters;
    PayloadIndex payloadIndex{.owner = QStringLiteral("postgres"), .mayCreate = true, .aboutBytes = 1'288'490'189};
    std::optional<DeliveryText> longText; // instead of any text of a delivery
    std::function<void(DeliveryDetail &)> changeDetail; // the last word on every detail

    QList<SendDraft> sentDrafts; // through the database
    std::optional<Error> sendError;
    QList<SendAnswer> following; // what one asks after another gets, the last one for ever
    QList<UrlChange> urlChanges;
    std::shared_ptr<HostResolver> resolver = std::make_shared<SystemResolver>();

private:
    template <typename T>
    Async<T> answer(T value);
    TestBenchSources testBench();
    DeliveryCopy copyOf(qint64 deliveryId) const;
    void fillCron();
    void fillWebhooks();
    void fillIssues();
    IssueSources issueSources();
    DeliveryHistogram histogram(const DeliveryFilter &filter, const HistogramRange &range) const;
    void fillMetrics();
    void fillExtensions();
    JobRunPage runsOf(qint64 jobId, std::optional<qint64> before, int limit) const;
    DeliveryPage page(const DeliveryFilter &filter, std::optional<qint64> before, qint64 from, int limit) const;
    DeliveryPage newerPage(const DeliveryFilter &filter, qint64 after, int limit) const;
    DeliveryPage answerTo(const DeliveryFilter &filter, const DeliveryPageRequest &request) const;
    std::optional<qint64> position(Instant at) const;
    DeliveryDetail detail(qint64 id) const;
    qint64 sendTest(const QString &name);
    DeliveryText text(const DeliveryTextRequest &request) const;
    MetricHistory history(const MetricQuery &query) const;
    Instant ago(std::chrono::microseconds span) const { return m_clock.now() - span; }

    const Clock &m_clock;
};

} // namespace signalbox::test
