#pragma once

#include "domain/cron/map/runmapsource.h"
#include "domain/deliveries/deliveryhistogramsource.h"
#include "domain/happeningsource.h"
#include "domain/metrics/metricbucketsource.h"
#include "panels/metrics/differences/differencesview.h"
#include "support/manualclock.h"
#include "widgets/state/stateplaceholder.h"
#include "widgets/table/tableview.h"
#include "widgets/text/plainlabel.h"

#include <QTest>

#include <cmath>
#include <functional>

namespace signalbox::test {

using namespace Qt::StringLiterals;

/// Sources that say what differs in an hour at noon, and a view on them. What is to be told can be changed before it asks.
struct DifferenceStage {
    static constexpr Instant now{1'795'350'360'000'000}; // 2026-11-22 12:26:00 UTC
    const TimeSpan span{now - std::chrono::hours(2), now - std::chrono::hours(1)};

    struct Buckets final : MetricBucketSource {
        std::function<double(const MetricKey &, Instant)> value;
        std::optional<Error> error;
        bool isHeld = false; // answers come by release()
        QList<MetricQuestion> asked;
        QList<Promised<MetricPart>> held;

        Async<MetricReach> reach() override { return readyResult<MetricReach>({}); }
        Async<MetricPart> buckets(const MetricQuestion &question, const QString &) override
        {
            asked.append(question);
            if (error)
                return readyError<MetricPart>(*error);
            if (!isHeld)
                return readyResult<MetricPart>(answer(question));
            held.append(Promised<MetricPart>());
            return held.last().future();
        }
        MetricPart answer(const MetricQuestion &question) const
        {
            MetricPart part{.covered = question.span};
            for (const MetricKey &key : question.keys) {
                MetricLine line{key, {}};
                for (Instant at = question.span.from; at < question.span.until; at = at + question.bucket) {
                    const double told = value(key, at);
                    if (!std::isnan(told))
                        line.buckets.append({at, told, told, told, told, 1, 1, at});
                }
                part.lines.append(line);
            }
            return part;
        }
        void release(qsizetype index) { held.at(index).answer(answer(asked.at(index))); }
    };
    struct Histograms final : DeliveryHistogramSource {
        TimeSpan failing; // half of them
        std::optional<Error> error;
        Async<DeliveryHistogram> histogram(const DeliveryFilter &, const HistogramRange &range) override
        {
            if (error)
                return readyError<DeliveryHistogram>(*error);
            DeliveryHistogram histogram{.range = range};
            for (Instant at = range.from; at < range.to; at = at + range.width)
                histogram.buckets.append({at, at + range.width, 4, failing.contains(at) ? 4 : 0});
            return readyResult<DeliveryHistogram>(histogram);
        }
    };
    struct Runs final : RunMapSource {
        TimeSpan slow;
        std::optional<Error> error;
        Async<RunMapPart> runs(const RunMapQuestion &question) override
        {
            if (error)
                return readyError<RunMapPart>(*error);
            RunMapPart part{.covered = question.span, .bucket = question.bucket};
            for (Instant at = question.span.from; at < question.span.until; at = at + question.bucket) {
                const std::chrono::microseconds took = std::chrono::milliseconds(
                    (slow.contains(at) ? 40'000 : 2'000) + (at.micros / 60'000'000) % 7 * 30);
                part.buckets.append({7, at, 1, 0, 0, 1, took, took, took, 1});
            }
            return readyResult<RunMapPart>(part);
        }
        Async<QList<Happening>> marks(const TimeSpan &) override { return readyResult<QList<Happening>>({}); }
    };
    struct Happenings final : HappeningSource {
        QList<Happening> told;
        Async<QList<Happening>> happenings(const TimeSpan &) override { return readyResult<QList<Happening>>(told); }
    };

    PanelContext context;
    PendingAnswers pending;
    std::shared_ptr<Buckets> buckets = std::make_shared<Buckets>();
    std::shared_ptr<Histograms> histograms = std::make_shared<Histograms>();
    std::shared_ptr<Runs> runs = std::make_shared<Runs>();
    std::shared_ptr<Happenings> happenings = std::make_shared<Happenings>();
    QList<MetricSeries> series{
        {.type = u"webhooks"_s, .name = u"queue_depth"_s, .unit = u"count"_s},
        {.type = u"database"_s, .name = u"size"_s, .unit = u"bytes"_s},
    };
    std::unique_ptr<DifferencesView> view;

    DifferenceStage()
    {
        context.sources.add<MetricBucketSource>(buckets);
        context.sources.add<DeliveryHistogramSource>(histograms);
        context.sources.add<RunMapSource>(runs);
        context.sources.add<HappeningSource>(happenings);
        context.clock = std::make_shared<ManualClock>(now);
        context.timeZone = QTimeZone::utc();
        buckets->value = [](const MetricKey &key, Instant at) { return quietValue(key, at); };
        view = std::make_unique<DifferencesView>(context, pending);
        view->resize(1000, 420);
        view->show();
    }

    static double quietValue(const MetricKey &key, Instant at)
    {
        const double wave = std::sin(double(at.micros / 1'000'000 % 1'000'000) * 12.9898) * 43'758.5453;
        const double rough = wave - std::floor(wave); // 0 to 1, without memory
        return key.name == "size"_L1 ? 3.2e9 + 4e6 * rough : std::floor(1 + 3 * rough);
    }
    /// The queue grows, half of the deliveries fail and a job is slow, after somebody changed an endpoint.
    void plant()
    {
        buckets->value = [this](const MetricKey &key, Instant at) {
            return quietValue(key, at) + (key.name == "queue_depth"_L1 && span.contains(at) ? 12 : 0);
        };
        histograms->failing = span;
        runs->slow = span;
        happenings->told = {{Happening::Kind::ScheduleChanged, span.from - std::chrono::hours(3), u"digest"_s},
            {Happening::Kind::EndpointChanged, span.from - std::chrono::minutes(2), u"chat_events"_s},
            {Happening::Kind::DeliveriesFailed, span.from + std::chrono::minutes(5), u"chat_events"_s, 200},
            {Happening::Kind::RunsFailed, span.from + std::chrono::minutes(6), u"nightly digest"_s, 1, 7},
            {Happening::Kind::ServerStarted, span.from + std::chrono::minutes(30)}};
    }
    bool compare() { return compare(span); }
    bool compare(const TimeSpan &asked)
    {
        view->compare(asked, series, {});
        return settle();
    }
    bool settle() const
    {
        return QTest::qWaitFor([this] { return pending.isEmpty(); }, 30'000);
    }
    TableView *table() const { return view->findChild<TableView *>(); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    QString label(const QString &accessibleName) const
    {
        for (const auto *label : view->findChildren<PlainLabel *>()) {
            if (label->accessibleName() == accessibleName)
                return label->plainText();
        }
        return {};
    }
    QString placeholder() const { return view->findChild<StatePlaceholder *>()->text(); }
};

} // namespace signalbox::test
