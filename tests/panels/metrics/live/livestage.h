#pragma once

#include "panels/metrics/live/livemetricspage.h"
#include "panels/metrics/live/livesampler.h"
#include "panels/metrics/live/samplelive.h"
#include "support/manualclock.h"
#include "support/waiting.h"

#include <QAbstractButton>

namespace signalbox::test {

inline constexpr Instant liveStageNow{1'795'350'360'000'000};

/// The page of what goes on now, with canned answers; it samples by itself only with another pace.
struct LiveStage {
    std::shared_ptr<ManualClock> clock = std::make_shared<ManualClock>(liveStageNow);
    std::shared_ptr<SampleLive> live = std::make_shared<SampleLive>(*clock);
    PanelContext context;
    PendingAnswers pending;
    std::unique_ptr<LiveMetricsPage> page;

    LiveStage()
    {
        context.sources.add<LiveMetricSource>(live);
        context.capabilities = [] {
            Capabilities capabilities;
            capabilities.user = QStringLiteral("tester");
            return capabilities;
        };
        context.clock = clock;
        context.timeZone = QTimeZone("Europe/Berlin");
        context.profile = {.name = QStringLiteral("sandbox"), .environment = Environment::Local};
        context.liveInterval = std::chrono::hours(1);
    }

    void open(const QSize &size = {1000, 700})
    {
        page = std::make_unique<LiveMetricsPage>(context, pending);
        page->resize(size);
        page->show();
        settle();
    }
    bool settle() const
    {
        return waitFor([this] { return pending.isEmpty(); });
    }
    /// That much later.
    void sampleAfter(std::chrono::microseconds span) const
    {
        clock->advance(span);
        page->refresh();
        settle();
    }
    void sampleFor(std::chrono::seconds span) const
    {
        for (qint64 i = 0; i < span.count(); ++i)
            sampleAfter(std::chrono::seconds(1));
    }
    template <typename W>
    W *named(const QString &accessibleName) const
    {
        for (W *widget : page->findChildren<W *>()) {
            if (widget->accessibleName() == accessibleName)
                return widget;
        }
        return nullptr;
    }
    QAbstractButton *button(const QString &text) const
    {
        for (auto *candidate : page->findChildren<QAbstractButton *>()) {
            if (candidate->text() == text && candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }
    bool click(const QString &text) const
    {
        QAbstractButton *found = button(text);
        if (!found || !found->isEnabled())
            return false;
        QTest::mouseClick(found, Qt::LeftButton);
        return settle();
    }
};

} // namespace signalbox::test
