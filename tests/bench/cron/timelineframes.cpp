#include "bench/cron/timelineframes.h"

#include "widgets/timeline/timeline.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QWheelEvent>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

constexpr QSize windowSize(1400, 800);
constexpr int pixelsAFrame = 40; // a fast hand, sixty frames a second: two screens a second
constexpr int zoomFrames = 40;
constexpr int notchesAWay = 10;
constexpr double mostPanP99 = 16; // ms: a frame

QList<TimelineMark> madeMarks(const TimeSpan &whole)
{
    QList<TimelineMark> marks;
    for (int i = 0; i < 1000; ++i)
        marks.append({whole.from + whole.length() / 1000 * i, HealthState::Attention, u"It changed"_s, u"x"_s});
    return marks;
}

QList<TimelineShade> madeShades(const TimeSpan &whole)
{
    QList<TimelineShade> shades;
    for (int i = 0; i < 100; ++i) {
        const Instant from = whole.from + whole.length() / 100 * i;
        shades.append({{from, from + whole.length() / 1000}, TimelineShade::Kind(i % 4), u"It was so"_s});
    }
    return shades;
}

template <typename Act>
double frameMs(Timeline &timeline, const Act &act)
{
    QElapsedTimer clock;
    clock.start();
    act();
    timeline.viewport()->repaint();
    return double(clock.nsecsElapsed()) / 1e6;
}

void sendMouse(Timeline &timeline, QEvent::Type type, const QPointF &at)
{
    const auto button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    const auto held = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
    QMouseEvent event(type, at, timeline.viewport()->mapToGlobal(at), button, held, Qt::NoModifier);
    QCoreApplication::sendEvent(timeline.viewport(), &event);
}

/// From the end of the whole backwards, and forwards again from its begin.
QList<double> panFrames(Timeline &timeline, const TimelineScene &scene, microseconds length)
{
    const QPointF middle = timeline.plotRect().center();
    timeline.setView({scene.whole.until - length, scene.whole.until});
    timeline.viewport()->repaint();
    QList<double> times;
    int direction = 1;
    for (double x = middle.x(); times.size() < scene.frames;) {
        sendMouse(timeline, QEvent::MouseButtonPress, middle);
        x = middle.x();
        TimeSpan before;
        while (times.size() < scene.frames && before != timeline.view()) {
            before = timeline.view();
            x += direction * pixelsAFrame;
            times.append(frameMs(timeline, [&] { sendMouse(timeline, QEvent::MouseMove, {x, middle.y()}); }));
        }
        sendMouse(timeline, QEvent::MouseButtonRelease, {x, middle.y()});
        direction = -direction;
    }
    return times;
}

QList<double> zoomedFrames(Timeline &timeline)
{
    const QPointF middle = timeline.plotRect().center();
    QList<double> times;
    for (int i = 0; i < zoomFrames; ++i) {
        const int angle = i / notchesAWay % 2 == 0 ? 120 : -120;
        times.append(frameMs(timeline, [&] {
            QWheelEvent wheel(middle, timeline.viewport()->mapToGlobal(middle), {}, {0, angle}, Qt::NoButton,
                Qt::NoModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(timeline.viewport(), &wheel);
        }));
    }
    return times;
}

} // namespace

void measureTimeline(const TimelineScene &scene, BenchReport &report)
{
    Timeline timeline;
    timeline.resize(windowSize);
    timeline.setViewLimits(scene.whole, minutes(1));
    timeline.setMarks(madeMarks(scene.whole));
    timeline.setShades(madeShades(scene.whole));
    timeline.setNow(scene.whole.until);
    timeline.show();
    QCoreApplication::processEvents(); // before it is exposed nothing is painted

    const auto heading
        = u"A timeline of 1400x800 at %1x, panned over %2 days (ms a frame)"_s.arg(timeline.devicePixelRatioF())
              .arg(duration_cast<days>(scene.whole.length()).count());
    report.addHeading(heading, {u"p50"_s, u"p99"_s, u"longest"_s});
    const auto addRow = [&report](const QString &label, const QList<double> &times) {
        report.addRow(label, {percentile(times, 0.5), percentile(times, 0.99), percentile(times, 1)});
    };
    QList<double> panned;
    QList<double> zoomed;
    qsizetype bars = 0;
    for (const TimelineLane &lane : scene.lanes)
        bars += lane.bars.size();
    for (const hours length : {hours(1), hours(24), hours(24 * 7)}) {
        timeline.setLanes(scene.lanes);
        const QList<double> times = panFrames(timeline, scene, length);
        addRow(u"panned in a view of %1 h"_s.arg(length.count()), times);
        panned += times;
        zoomed += zoomedFrames(timeline);
    }
    addRow(u"zoomed, nothing kept"_s, zoomed);
    report.addFigure(u"timeline_bars"_s, double(bars), u"bars"_s);
    report.addFigure(u"timeline_pan_p50_ms"_s, percentile(panned, 0.5), u"ms"_s);
    report.addTarget(u"timeline_pan_p99_ms"_s, percentile(panned, 0.99), u"ms"_s, {Bound::Kind::AtMost, mostPanP99});
    report.addFigure(u"timeline_zoom_p99_ms"_s, percentile(zoomed, 0.99), u"ms"_s);
}

} // namespace signalbox
