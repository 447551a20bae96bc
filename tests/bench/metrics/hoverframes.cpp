#include "bench/metrics/hoverframes.h"

#include "widgets/chart/plotview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QtCharts/QChart>
#include <QtCharts/QChartView>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>

#include <cmath>
#include <memory>
#include <vector>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

constexpr QSize chartSize(500, 160);
constexpr int charts = 8;
constexpr int chartsInARow = 2;
constexpr int lines = 20;
constexpr int stretches = 250;
constexpr int moves = 500;
constexpr int plainMoves = 3; // half a second each
constexpr int minutesInAYear = 525'600;
constexpr int changes = 5;
constexpr TimeSpan day{Instant{1'780'000'000'000'000}, Instant{1'780'086'400'000'000}};
constexpr double mostHoverP99 = 16; // ms: a frame

double madeValue(int line, int index)
{
    return 100 * line + 60 * std::sin(0.1 * index + line) + 20 * std::sin(1.7 * index);
}

Plot madePlot(int turn)
{
    Plot plot{.span = day, .zone = QTimeZone::utc()};
    const auto stretch = day.length() / stretches;
    for (int line = 0; line < lines; ++line) {
        PlotLine made{.id = QString::number(line), .name = u"line %1"_s.arg(line), .stretch = stretch, .look = line};
        for (int i = 0; i < stretches; ++i) {
            const double mean = madeValue(line, i + turn);
            made.points.append({day.from + stretch * i, mean - 20, mean, mean + 30, mean});
        }
        plot.lines.append(made);
    }
    return plot;
}

double msOf(const auto &act)
{
    QElapsedTimer clock;
    clock.start();
    act();
    return double(clock.nsecsElapsed()) / 1e6;
}

void moveMouse(QWidget &widget, const QPointF &at)
{
    QMouseEvent event(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &event);
}

/// Charts that share one crosshair.
class HoverBoard
{
public:
    HoverBoard()
    {
        m_window.resize(chartSize.width() * chartsInARow, chartSize.height() * charts / chartsInARow);
        for (int i = 0; i < charts; ++i) {
            m_views.push_back(std::make_unique<PlotView>(&m_window));
            m_views.back()->setGeometry(
                QRect(QPoint(i % chartsInARow * chartSize.width(), i / chartsInARow * chartSize.height()), chartSize));
            QObject::connect(m_views.back().get(), &PlotView::pointed, &m_window, [this](std::optional<Instant> at) {
                for (const auto &view : m_views)
                    view->pointAt(at);
            });
        }
        m_window.show();
        QCoreApplication::processEvents(); // before it is exposed nothing is painted
    }

    double changeMs(int turn)
    {
        const Plot plot = madePlot(turn);
        return msOf([&] {
            for (const auto &view : m_views)
                view->setPlot(plot);
            QCoreApplication::processEvents();
        });
    }

    QList<double> hoverMs()
    {
        QList<double> times;
        for (int i = 0; i < moves; ++i) {
            PlotView &view = *m_views.at(size_t(i) % charts);
            const QRectF plot = view.plotRect();
            const QPointF at(plot.left() + std::fmod(i * 7.3, plot.width()), plot.center().y());
            times.append(msOf([&] {
                moveMouse(view, at);
                QCoreApplication::processEvents();
            }));
        }
        return times;
    }

private:
    QWidget m_window;
    std::vector<std::unique_ptr<PlotView>> m_views;
};

/// One series with all of its points, as Qt's own examples draw it.
QList<double> plainFrames()
{
    auto series = std::make_unique<QLineSeries>();
    QList<QPointF> points;
    points.reserve(minutesInAYear);
    for (int i = 0; i < minutesInAYear; ++i)
        points.append({double(i), madeValue(0, i)});
    series->replace(points);
    QChartView view;
    view.chart()->legend()->hide();
    view.chart()->addSeries(series.release());
    view.chart()->createDefaultAxes();
    view.setRenderHint(QPainter::Antialiasing);
    view.resize(chartSize);
    view.show();
    QCoreApplication::processEvents();
    QList<double> times;
    for (int i = 0; i < plainMoves; ++i) {
        times.append(msOf([&] {
            moveMouse(*view.viewport(), {100.0 + i * 7, 80});
            view.viewport()->repaint(); // whatever shows a crosshair over it
        }));
    }
    return times;
}

} // namespace

void measureHover(BenchReport &report)
{
    HoverBoard board;
    QList<double> changed;
    for (int turn = 0; turn < changes; ++turn)
        changed.append(board.changeMs(turn));
    const QList<double> hovered = board.hoverMs();
    const QList<double> plain = plainFrames();
    report.addHeading(u"Eight charts with 20 lines each (ms)"_s, {u"p50"_s, u"p99"_s, u"longest"_s});
    const auto addRow = [&report](const QString &label, const QList<double> &times) {
        report.addRow(label, {percentile(times, 0.5), percentile(times, 0.99), percentile(times, 1)});
    };
    addRow(u"other values in all of them"_s, changed);
    addRow(u"the crosshair moves in all of them"_s, hovered);
    addRow(u"one QLineSeries of 525,600 points"_s, plain);
    report.addFigure(u"board_paint_ms"_s, percentile(changed, 0.5), u"ms"_s);
    report.addFigure(u"hover_p50_ms"_s, percentile(hovered, 0.5), u"ms"_s);
    report.addTarget(u"hover_p99_ms"_s, percentile(hovered, 0.99), u"ms"_s, {Bound::Kind::AtMost, mostHoverP99});
    report.addFigure(u"plain_series_p50_ms"_s, percentile(plain, 0.5), u"ms"_s);
    report.addFigure(u"hover_ratio"_s, percentile(hovered, 0.5) / percentile(plain, 0.5), u"x"_s);
}

} // namespace signalbox
