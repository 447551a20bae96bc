#include "panels/metrics/metricchart.h"

#include "core/humantext.h"
#include "panels/metrics/chartcursor.h"
#include "panels/metrics/chartframe.h"
#include "widgets/chart/timeticks.h"
#include "widgets/chart/valueticks.h"
#include "widgets/look/theme.h"

#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>
#include <QtCharts/QScatterSeries>
#include <QtCharts/QValueAxis>

#include <limits>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr double pixelsPerTimeTick = 62;
constexpr double pixelsPerValueTick = 72;

QValueAxis *bareAxis(QObject *parent)
{
    auto *axis = new QValueAxis(parent);
    axis->setLabelsVisible(false);
    axis->setGridLineVisible(false);
    axis->setLineVisible(false);
    return axis;
}

} // namespace

MetricChart::MetricChart(QWidget *parent)
    : QChartView(parent), m_line(new QLineSeries(this)), m_lonely(new QScatterSeries(this)), m_timeAxis(bareAxis(this)),
      m_valueAxis(bareAxis(this)), m_frame(nullptr), m_cursor(new ChartCursor(viewport()))
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumHeight(160);
    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->addAxis(m_timeAxis, Qt::AlignBottom);
    chart()->addAxis(m_valueAxis, Qt::AlignLeft);
    for (QXYSeries *series : std::initializer_list<QXYSeries *>{m_line, m_lonely}) {
        chart()->addSeries(series);
        series->attachAxis(m_timeAxis);
        series->attachAxis(m_valueAxis);
    }
    m_lonely->setMarkerSize(5);
    m_frame = new ChartFrame(chart());
    m_frame->setZValue(-1);
    connect(chart(), &QChart::plotAreaChanged, this, &MetricChart::layOut);
    applyColours();
}

void MetricChart::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    layOut();
}

void MetricChart::setHistory(const MetricHistory &history)
{
    const bool other = history.query.type != m_history.query.type || history.query.name != m_history.query.name;
    const Instant marked = m_cursorPoint >= 0 ? m_history.points.at(m_cursorPoint).at : Instant::distantPast();
    m_history = history;
    fillSeries(plotRuns(history));
    layOut();
    int again = -1; // the cursor stays on its value when new ones come
    for (int i = 0; !other && i < history.points.size(); ++i) {
        if (history.points.at(i).at == marked)
            again = i;
    }
    setCursorPoint(again);
}

void MetricChart::fillSeries(const QList<PlotRun> &runs)
{
    QList<QPointF> line;
    QList<QPointF> lonely;
    line.reserve(m_history.points.size() + runs.size());
    const auto point = [this](qsizetype i) {
        const MetricPoint &p = m_history.points.at(i);
        return QPointF(double(p.at.micros), p.average);
    };
    for (const PlotRun &run : runs) {
        if (run.first == run.last) {
            lonely.append(point(run.first));
            continue;
        }
        if (!line.isEmpty()) // a value that is none breaks the line
            line.append({double(m_history.points.at(run.first).at.micros), std::numeric_limits<double>::quiet_NaN()});
        for (qsizetype i = run.first; i <= run.last; ++i)
            line.append(point(i));
    }
    m_line->replace(line);
    m_lonely->replace(lonely);
}

void MetricChart::layOut()
{
    const QRectF area = chart()->plotArea();
    if (m_history.points.isEmpty() || area.width() < 10 || area.height() < 10) {
        m_frame->setPlot({}, {}, {}, {}, {});
        return;
    }
    double low = std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::lowest();
    for (const MetricPoint &p : std::as_const(m_history.points)) {
        low = qMin(low, p.minimum);
        high = qMax(high, p.maximum);
    }
    const QList<double> values = valueTicks(low, high, qMax(2, int(area.height() / pixelsPerValueTick)));
    const QList<TimeTick> times
        = timeTicks(m_history.query.from, m_history.query.to, m_zone, qMax(2, int(area.width() / pixelsPerTimeTick)));
    double labels = 0;
    for (const double value : values)
        labels = qMax(labels, QFontMetricsF(font()).horizontalAdvance(numberText(value)));
    const QMargins margins(int(labels) + 20, 12, 24, fontMetrics().height() + 14);
    m_timeAxis->setRange(double(m_history.query.from.micros), double(m_history.query.to.micros));
    m_valueAxis->setRange(values.first(), values.last());
    m_frame->setPlot(area, m_history, plotRuns(m_history), times, values);
    if (chart()->margins() != margins)
        chart()->setMargins(margins); // comes back through plotAreaChanged
}

void MetricChart::applyColours()
{
    const QPalette colours = palette();
    QColor band = seriesColour(0, colours);
    band.setAlpha(isDark(colours) ? 60 : 45);
    m_line->setPen(QPen(seriesColour(0, colours), 1.5));
    m_lonely->setColor(seriesColour(0, colours));
    m_lonely->setBorderColor(seriesColour(0, colours));
    m_frame->setLook({font(), quietText(colours), hairline(colours), band});
    setBackgroundBrush(colours.color(QPalette::Base));
}

void MetricChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_frame)
        applyColours();
}

void MetricChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    m_cursor->setGeometry(viewport()->rect());
    setCursorPoint(m_cursorPoint);
}

void MetricChart::mouseMoveEvent(QMouseEvent *event)
{
    QChartView::mouseMoveEvent(event);
    int nearest = -1;
    double distance = 40; // pixels: farther than that the mouse means nothing
    for (int i = 0; i < m_history.points.size(); ++i) {
        const MetricPoint &p = m_history.points.at(i);
        const double away = qAbs(m_frame->position(p.at, p.average).x() - event->position().x());
        if (away < distance) {
            distance = away;
            nearest = i;
        }
    }
    setCursorPoint(nearest);
}

void MetricChart::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_history.points.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        setCursorPoint(m_cursorPoint < 0 ? last : qMax(0, m_cursorPoint - 1));
        return;
    case Qt::Key_Right:
        setCursorPoint(m_cursorPoint < 0 ? last : qMin(last, m_cursorPoint + 1));
        return;
    case Qt::Key_Home:
        setCursorPoint(last < 0 ? -1 : 0);
        return;
    case Qt::Key_End:
        setCursorPoint(last);
        return;
    default:
        event->ignore();
    }
}

void MetricChart::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    setCursorPoint(-1);
}

void MetricChart::setCursorPoint(int index)
{
    m_cursorPoint = index;
    if (index < 0 || index >= m_history.points.size()) {
        m_cursorPoint = -1;
        m_cursor->clear();
        return;
    }
    const MetricPoint &p = m_history.points.at(index);
    QString text = exactInstant(p.at, m_zone) + u'\n' + tr("average %1").arg(numberText(p.average));
    if (p.minimum != p.maximum)
        text += u'\n' + tr("from %1 to %2").arg(numberText(p.minimum), numberText(p.maximum));
    setAccessibleDescription(text);
    m_cursor->point(chart()->plotArea(), m_frame->position(p.at, p.average), text);
}

} // namespace signalbox
