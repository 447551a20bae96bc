#pragma once

#include "support/hostiletexts.h"
#include "widgets/look/theme.h"
#include "widgets/look/tokens.h"
#include "widgets/timeline/timeline.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

namespace signalbox::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Fill = TimelineBar::Fill;

/// Lanes, and a timeline on them with hands.
struct TimelineStage {
    static constexpr Instant noon{1'780'056'000'000'000}; // 2026-05-29 12:00 UTC

    static TimelineBar bar(std::chrono::microseconds from, std::chrono::microseconds length, qint64 key = 0,
        HealthState state = HealthState::Healthy)
    {
        return {.span = {noon + from, noon + from + length}, .state = state, .key = key};
    }
    /// A bar each ten minutes for an hour, its key the minute.
    static TimelineLane lane(qint64 key, const QString &name = u"job"_s)
    {
        TimelineLane lane{.key = key, .name = name, .state = HealthState::Healthy};
        for (int minute = 0; minute < 60; minute += 10)
            lane.bars.append(bar(std::chrono::minutes(minute), 2min, minute));
        return lane;
    }
    static QList<TimelineLane> lanes(int count)
    {
        QList<TimelineLane> all;
        for (int key = 1; key <= count; ++key)
            all.append(lane(key, u"job %1"_s.arg(key)));
        return all;
    }
    static void show(Timeline &timeline, const QList<TimelineLane> &lanes)
    {
        timeline.setTimeZone(QTimeZone::utc());
        timeline.setReader([](const TimelineLane &lane, const TimelineBar &bar) {
            return u"%1/%2/%3"_s.arg(lane.key).arg(bar.key).arg(bar.count);
        });
        timeline.resize(1000, 400);
        timeline.setLanes(lanes);
        timeline.setViewLimits({noon - 48h, noon + 48h}, 1min);
        timeline.setView({noon, noon + 1h});
        timeline.show();
        timeline.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&timeline));
        if (!lanes.isEmpty())
            timeline.setSelected(lanes.first().key);
    }
    static QPoint pointOf(const Timeline &timeline, qint64 lane, std::chrono::microseconds at)
    {
        return {int(timeline.xOf(noon + at)), timeline.laneRect(lane).center().y()};
    }
    static void turn(Timeline &timeline, const QPoint &at, const QPoint &angle,
        Qt::KeyboardModifiers modifiers = Qt::NoModifier, const QPoint &pixels = {})
    {
        QWheelEvent wheel(
            at, timeline.viewport()->mapToGlobal(at), pixels, angle, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(timeline.viewport(), &wheel);
    }
    static void drag(Timeline &timeline, const QPoint &from, const QPoint &to)
    {
        QTest::mousePress(timeline.viewport(), Qt::LeftButton, Qt::NoModifier, from);
        QTest::mouseMove(timeline.viewport(), (from + to) / 2);
        QTest::mouseMove(timeline.viewport(), to);
        QTest::mouseRelease(timeline.viewport(), Qt::LeftButton, Qt::NoModifier, to);
    }
    static QImage pictureOf(Timeline &timeline, double ratio = 1)
    {
        QImage image(timeline.size() * ratio, QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        timeline.render(&image);
        return image;
    }
    static int countOf(const QImage &image, const QColor &colour)
    {
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixel(x, y) == colour.rgb() ? 1 : 0;
        }
        return count;
    }
};

} // namespace signalbox::test
