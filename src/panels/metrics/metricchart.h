#pragma once

#include "domain/metrics/metric.h"
#include "panels/metrics/plotruns.h"

#include <QtCharts/QChartView>
#include <QTimeZone>

class QLineSeries;
class QScatterSeries;
class QValueAxis;

namespace signalbox {

class ChartCursor;
class ChartFrame;

/// One metric over time: the average as a line, minimum to maximum as a band behind it, gaps as gaps, marks at round
/// local times. A cursor follows the mouse or the arrow keys and reads the nearest value.
class MetricChart : public QChartView
{
    Q_OBJECT

public:
    explicit MetricChart(QWidget *parent = nullptr);

    void setTimeZone(const QTimeZone &zone);
    void setHistory(const MetricHistory &history);
    const MetricHistory &history() const { return m_history; }
    /// The point under the cursor, or -1.
    int cursorPoint() const { return m_cursorPoint; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void applyColours();
    void layOut();
    void fillSeries(const QList<PlotRun> &runs);
    void setCursorPoint(int index);

    MetricHistory m_history;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    QLineSeries *m_line;
    QScatterSeries *m_lonely; // values with a gap on both sides, which a line would not show
    QValueAxis *m_timeAxis;
    QValueAxis *m_valueAxis;
    ChartFrame *m_frame;
    ChartCursor *m_cursor;
    int m_cursorPoint = -1;
};

} // namespace signalbox
