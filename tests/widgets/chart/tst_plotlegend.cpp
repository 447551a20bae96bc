#include "widgets/chart/plotlegend.h"
#include "widgets/chart/plotstage.h"

using namespace signalbox;
using namespace signalbox::test;

class PlotLegendTest : public QObject, private PlotStage
{
    Q_OBJECT

private:
    static Plot manyLines(int count)
    {
        QList<PlotLine> lines;
        for (int i = 0; i < count; ++i)
            lines.append(line(u"line number %1"_s.arg(i), i, i));
        return plot(lines);
    }

private slots:
    void initTestCase() { QApplication::setPalette(Theme::palette(false)); }

    void itReadsTheCrosshairOrElseTheLastValue()
    {
        Plot rising = plot({line(u"a"_s, 0)});
        for (int minute = 0; minute < 60; ++minute)
            rising.lines[0].points[minute] = point(std::chrono::minutes(minute), minute);
        rising.lines[0].points.remove(20, 20);
        PlotLegend legend(PlotLegend::Form::Row);
        legend.setPlot(rising);
        QCOMPARE(legend.valueText(0), u"59"_s);
        legend.pointAt(noon + 7min);
        QCOMPARE(legend.valueText(0), u"7"_s);
        legend.pointAt(noon + 30min); // in a gap
        QCOMPARE(legend.valueText(0), QString());
        legend.pointAt(noon + 24h);
        QCOMPARE(legend.valueText(0), u"59"_s);
        QVERIFY(legend.accessibleDescription().contains(u"a: 59"_s));
    }

    void aRowWrapsAndEndsAfterThreeLines()
    {
        PlotLegend legend(PlotLegend::Form::Row);
        legend.setPlot(manyLines(2));
        const int one = legend.heightForWidth(1000);
        QVERIFY(legend.heightForWidth(140) > one);
        legend.setPlot(manyLines(200));
        QCOMPARE(legend.heightForWidth(300), 3 * one);
        QCOMPARE(legend.heightForWidth(20), 3 * one); // and every width has a height
        legend.setPlot(plot({}));
        QCOMPARE(legend.heightForWidth(300), 0);
    }

    void movingTheCrosshairMovesNoName()
    {
        Plot plot = manyLines(3);
        plot.lines[0].points[10] = point(10min, 123456.789);
        PlotLegend legend(PlotLegend::Form::Row);
        legend.setPlot(plot);
        const int height = legend.heightForWidth(260);
        legend.resize(260, height);
        const auto columnsOfLook = [&legend](int look) {
            const QImage image = pictureOf(legend);
            QList<int> columns;
            for (int x = 0; x < image.width(); ++x) {
                if (countOf(image, QRect(x, 0, 1, image.height()), seriesColour(look, Theme::palette(false)), 20) > 2)
                    columns.append(x);
            }
            return columns;
        };
        const QList<int> before = columnsOfLook(1);
        QVERIFY(!before.isEmpty());
        legend.pointAt(noon + 10min);
        QCOMPARE(columnsOfLook(1), before);
        QCOMPARE(legend.heightForWidth(260), height);
    }

    void theTableHasALineEach()
    {
        PlotLegend row(PlotLegend::Form::Row);
        PlotLegend table(PlotLegend::Form::Table);
        row.setPlot(manyLines(1));
        table.setPlot(manyLines(5));
        QCOMPARE(table.heightForWidth(500), 6 * row.heightForWidth(500));
        QCOMPARE(table.heightForWidth(50), 6 * row.heightForWidth(500));
    }

    void everySizeIsPainted()
    {
        for (const auto form : {PlotLegend::Form::Row, PlotLegend::Form::Table}) {
            PlotLegend legend(form);
            Plot plot = manyLines(200);
            plot.lines[0].name = QString(100'000, u'x');
            plot.lines[1].name = u"<b>bold</b>\nsecond"_s;
            plot.lines[2].points.clear();
            plot.lines[3].points[0].mean = notANumber;
            legend.setPlot(plot);
            for (const int width : {1, 20, 100, 330, 1100}) {
                legend.resize(width, std::min(2000, legend.heightForWidth(width)));
                QVERIFY(!pictureOf(legend).isNull());
            }
        }
    }
};

QTEST_MAIN(PlotLegendTest)
#include "tst_plotlegend.moc"
