#include "bench/metrics/plainline.h"

#include "bench/processcost.h"

#include <QChart>
#include <QChartView>
#include <QElapsedTimer>
#include <QLineSeries>
#include <QPixmap>

#include <cmath>

namespace signalbox {

using namespace Qt::StringLiterals;

void measurePlainLine(int points, BenchReport &report)
{
    QList<QPointF> all;
    all.reserve(points);
    for (int point = 0; point < points; ++point)
        all.append({double(point), 100 + 50 * std::sin(point / 300.0) + (point * 7919LL) % 17});
    const double before = residentMegabytes();
    QElapsedTimer clock;
    clock.start();
    auto *series = new QLineSeries; // the chart takes it, and the view the chart
    series->replace(all);
    auto *chart = new QChart;
    chart->addSeries(series);
    chart->createDefaultAxes();
    QChartView view(chart);
    view.resize(500, 200);
    const QPixmap picture = view.grab();
    const double ms = double(clock.nsecsElapsed()) / 1e6;
    report.addHeading(u"One line that holds all its points"_s, {u"points"_s, u"ms"_s, u"MB"_s});
    report.addRow(u"QLineSeries"_s, {double(points), ms, residentMegabytes() - before});
    report.addFigure(u"plain_line_ms"_s, ms, u"ms"_s);
    report.addFigure(u"plain_line_memory"_s, residentMegabytes() - before, u"MB"_s);
}

} // namespace signalbox
