#include "widgets/chart/plotaxes.h"
#include "widgets/chart/plotlook.h"
#include "widgets/chart/plotmarks.h"
#include "widgets/chart/plotreading.h"
#include "widgets/chart/plotstage.h"

using namespace signalbox;
using namespace signalbox::test;
using Kind = Quantity::Kind;

/// What a plot is made of, before anything is painted.
class PlotShapesTest : public QObject, private PlotStage
{
    Q_OBJECT

private:
    static PlotLine linesAt(const QList<int> &minutes, std::chrono::microseconds stretch = 0us)
    {
        PlotLine line{.stretch = stretch};
        for (const int minute : minutes)
            line.points.append(point(std::chrono::minutes(minute), minute));
        return line;
    }
    static QList<PlotTrace> tracesOf(const Plot &plot, double width)
    {
        QList<PlotTrace> traces;
        for (const PlotLine &line : plot.lines)
            traces.append(plotTrace(line, PlotTimes(plot.span, width)));
        return traces;
    }
    static PlotAxes axesOf(const Plot &plot)
    {
        const QList<PlotTrace> traces = tracesOf(plot, 400);
        return plotAxes(plot, traces, plotLayers(plot, traces), 120);
    }

private slots:
    void gapsFollowTheRhythmOfTheLine()
    {
        // Far apart from each other, measured by their stretch of five seconds.
        const PlotLine line = linesAt({0, 5, 10, 16, 20, 40, 45, 90}, 5s);
        QCOMPARE(plotLineRuns(line), (QList<PlotLineRun>{{0, 4}, {5, 6}, {7, 7}}));
        QVERIFY(plotLineRuns({}).isEmpty());
        QCOMPARE(plotLineRuns(linesAt({7})), (QList<PlotLineRun>{{0, 0}}));
        QCOMPARE(plotLineRuns(linesAt({0, 2, 4, 9, 11})), (QList<PlotLineRun>{{0, 4}})); // two and a half times: late
        QCOMPARE(plotLineRuns(linesAt({0, 2, 4, 10, 12})), (QList<PlotLineRun>{{0, 2}, {3, 4}}));
    }

    void noNumberIsAGap()
    {
        PlotLine line = linesAt({0, 1, 2, 3, 4});
        line.points[2].mean = notANumber;
        QCOMPARE(plotLineRuns(line), (QList<PlotLineRun>{{0, 1}, {3, 4}}));
        line.points[0].mean = infinity;
        QCOMPARE(plotLineRuns(line), (QList<PlotLineRun>{{1, 1}, {3, 4}}));
    }

    void aLineGoesToTheEdgesOfWhatIsInSight()
    {
        const PlotTimes times({noon, noon + 4min}, 400);
        const PlotTrace trace = plotTrace(linesAt({-3, -2, -1, 1, 3, 5, 6}), times);
        QCOMPARE(trace.pieces.size(), 1);
        const QList<QPointF> mean = trace.pieces.first().mean;
        QCOMPARE(mean, (QList<QPointF>{{0, 0}, {100, 1}, {300, 3}, {400, 4}}));
        QCOMPARE(trace.values.size(), 2);
    }

    void theNewestStretchIsInSight()
    {
        // It began ten seconds before the end, and goes on for as long after it.
        PlotLine line{.points = {spread(230s, 1, 5, 9)}, .stretch = 20s};
        const PlotTimes times({noon, noon + 4min}, 240);
        const PlotTrace trace = plotTrace(line, times);
        QCOMPARE(trace.values, (QList<QPointF>{{235, 5}}));
        QVERIFY(trace.pieces.first().isLone);
    }

    void stepsHoldUntilTheNextValue()
    {
        PlotLine line = linesAt({0, 1, 2});
        line.isStepped = true;
        const PlotTrace trace = plotTrace(line, PlotTimes({noon, noon + 4min}, 400));
        QCOMPARE(trace.pieces.first().mean, (QList<QPointF>{{0, 0}, {100, 0}, {100, 1}, {200, 1}, {200, 2}, {300, 2}}));
    }

    void aSpikeSurvivesThinning()
    {
        PlotLine line;
        for (int i = 0; i < 36'000; ++i)
            line.points.append(point(i * 100ms, i == 17'777 ? 1000 : i % 3));
        const PlotTrace trace = plotTrace(line, PlotTimes({noon, noon + 1h}, 300));
        const QList<QPointF> mean = trace.pieces.first().mean;
        QVERIFY2(mean.size() <= 4 * 302, qPrintable(QString::number(mean.size())));
        QVERIFY(std::ranges::any_of(mean, [](const QPointF &p) { return p.y() == 1000; }));
    }

    void layersStandOnEachOther()
    {
        Plot plot = PlotStage::plot({line(u"a"_s, 2), line(u"b"_s, 3), line(u"c"_s, 4)});
        plot.isStacked = true;
        plot.lines[1].points.remove(20, 20);
        plot.lines[2].isGhost = true;
        const QList<PlotLayer> layers = plotLayers(plot, tracesOf(plot, 600));
        const auto heightAt = [](const PlotLayer &layer, double x) {
            const auto place = std::ranges::lower_bound(layer.upper, x, {}, &QPointF::x);
            const auto index = place - layer.upper.cbegin();
            return layer.upper.at(index).y() - layer.lower.at(index).y();
        };
        QCOMPARE(layers.at(0).upper.first().x(), 0.0);
        QCOMPARE(heightAt(layers.at(0), 100), 2.0);
        QCOMPARE(heightAt(layers.at(1), 100), 3.0);
        QCOMPARE(heightAt(layers.at(1), 300), 0.0); // a gap is a gap
        QVERIFY(layers.at(2).upper.isEmpty());
        QCOMPARE(axesOf(plot).left.ticks.last(), 6.0);
    }

    void scalesBeginAtZeroUnlessAllIsFarFromIt()
    {
        const auto firstTick = [](double low, double high, bool isFromZero = true) {
            Plot plot = PlotStage::plot({line(u"a"_s, low)});
            plot.isFromZero = isFromZero;
            plot.lines[0].points[30] = point(30min, high);
            return axesOf(plot).left.ticks.first();
        };
        QCOMPARE(firstTick(10, 100), 0.0);
        QVERIFY(firstTick(98, 99) > 90);
        QCOMPARE(firstTick(69, 100), 0.0);
        QVERIFY(firstTick(71, 100) > 0);
        QVERIFY(firstTick(40, 100, false) > 0);
        QCOMPARE(firstTick(42, 42), 0.0); // all alike: its height above nothing is what can be seen
        QVERIFY(firstTick(-10, 100) < 0);
    }

    void farLevelsDoNotFlattenTheLine()
    {
        const auto lastTick = [](double level) {
            Plot plot = PlotStage::plot({line(u"a"_s, 10)});
            plot.lines[0].points[30] = point(30min, 0);
            plot.levels = {{level, HealthState::Failing, u"limit"_s, {}}};
            return axesOf(plot).left.ticks.last();
        };
        QVERIFY(lastTick(30) >= 30);
        QVERIFY(lastTick(31) < 30);
    }

    void theOtherQuantityHasItsOwnScale()
    {
        const Plot plot
            = PlotStage::plot({line(u"a"_s, 5e6, 0, {.kind = Kind::Bytes}), line(u"b"_s, 7, 1, {.kind = Kind::Count})});
        const PlotAxes axes = axesOf(plot);
        QVERIFY(axes.right);
        QVERIFY(axes.left.texts.last().endsWith(u"MiB"_s));
        QCOMPARE(axes.of({.kind = Kind::Count}).ticks, axes.right->ticks);
        QVERIFY(!axesOf(PlotStage::plot({line(u"a"_s, 5), line(u"b"_s, 7)})).right);
    }

    void noTwoLooksAreAlike()
    {
        const QPalette palette = Theme::palette(false);
        QSet<QString> seen;
        for (int look = 0; look < 140; ++look) {
            const PlotLook each = plotLook({.look = look}, palette);
            QString words = each.colour.name() + QString::number(int(each.marker));
            for (const double dash : each.dashes)
                words += u' ' + QString::number(dash);
            QVERIFY(!seen.contains(words));
            seen.insert(words);
        }
    }

    void dashesHaveTheirLength()
    {
        QCOMPARE(dashedPoints({{0, 0}, {9, 9}}, {}), (QList<QPointF>{{0, 0}, {9, 9}}));
        const QList<QPointF> pieces = dashedPoints({{0, 0}, {10, 0}, {25, 0}}, {4, 2});
        double drawn = 0;
        for (qsizetype i = 1; i < pieces.size(); ++i) {
            if (!std::isnan(pieces.at(i - 1).x()) && !std::isnan(pieces.at(i).x()))
                drawn += pieces.at(i).x() - pieces.at(i - 1).x();
        }
        QCOMPARE(drawn, 4 * 4 + 1.0);
    }

    void marksThatAreCloseAreOne()
    {
        const PlotTimes times({noon, noon + 1h}, 600); // ten pixels a minute
        const QFontMetricsF metrics(QApplication::font());
        const auto marksAt = [](const QList<int> &minutes) {
            QList<PlotMark> marks;
            for (const int minute : minutes)
                marks.append({noon + std::chrono::minutes(minute), HealthState::Healthy, u"it changed"_s, {}});
            return marks;
        };
        QCOMPARE(plotClusters(marksAt({10, 12}), times, metrics).size(), 2);
        QList<PlotMark> marks = marksAt({-5, 10, 11, 70});
        marks[2].state = HealthState::Failing;
        const QList<PlotCluster> clusters = plotClusters(marks, times, metrics);
        QCOMPARE(clusters.size(), 1); // what is out of sight is none
        QCOMPARE(clusters.first().first, 1);
        QCOMPARE(clusters.first().count, 2);
        QCOMPARE(clusters.first().state, HealthState::Failing);
        const QString words = plotClusterWords(marks, clusters.first(), QTimeZone::utc());
        QVERIFY(words.contains(u"12:10:00"_s) && words.contains(u"12:11:00"_s));
    }

    void readersFindWhatALineSays()
    {
        const auto at = [](const PlotLine &line, std::chrono::microseconds after) {
            return int(PlotReader(line).indexAt(line, noon + after).value_or(-1));
        };
        const PlotLine single = linesAt({0, 1, 2, 20, 21});
        QCOMPARE(at(single, 20s), 0);
        QCOMPARE(at(single, 40s), 1); // the nearest one
        QCOMPARE(at(single, 2min + 29s), 2);
        QCOMPARE(at(single, 2min + 31s), -1); // in the gap
        QCOMPARE(at(single, 19min + 31s), 3);
        QCOMPARE(at(single, -29s), 0);
        QCOMPARE(at(single, -31s), -1);
        QCOMPARE(at(single, 21min + 31s), -1);
        PlotLine buckets = linesAt({0, 1, 2}, 1min);
        QCOMPARE(at(buckets, 59s), 0); // whose stretch it is
        QCOMPARE(at(buckets, 60s), 1);
        PlotLine stepped = single;
        stepped.isStepped = true;
        QCOMPARE(at(stepped, 59s), 0); // it held
        QCOMPARE(at(stepped, 2min + 59s), 2);
        QCOMPARE(at(stepped, 10min), -1);
        QCOMPARE(at(PlotLine{}, 0s), -1);
    }

    void summariesAreOfWhatIsInSight()
    {
        PlotLine line{.points = {spread(-2min, -100, -90, 900), spread(-30s, 1, 2, 3), spread(1min, 2, 4, 9),
                          spread(2min, notANumber, notANumber, notANumber), spread(1h, -1e6, 0, 1e6)},
            .stretch = 1min};
        const auto summary = plotSummary(line, {noon, noon + 1h});
        QVERIFY(summary);
        QCOMPARE(summary->least, 1.0);
        QCOMPARE(summary->mean, 3.0);
        QCOMPARE(summary->greatest, 9.0);
        QCOMPARE(summary->last, 4.0);
        QVERIFY(!plotSummary(line, {noon + 5min, noon + 6min}));
    }
};

QTEST_MAIN(PlotShapesTest)
#include "tst_plotshapes.moc"
