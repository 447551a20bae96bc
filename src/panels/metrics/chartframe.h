#pragma once

#include "domain/metrics/metric.h"
#include "panels/metrics/plotruns.h"
#include "widgets/chart/timeticks.h"

#include <QColor>
#include <QFont>
#include <QGraphicsItem>

namespace signalbox {

/// Everything on the chart but the line: hairlines and labels at round times and values, and the band from minimum
/// to maximum. Qt's own axes put marks at even distances and read labels as HTML.
class ChartFrame : public QGraphicsItem
{
public:
    struct Look {
        QFont font;
        QColor text;
        QColor hairline;
        QColor band;
    };

    using QGraphicsItem::QGraphicsItem;

    void setLook(const Look &look);
    void setPlot(const QRectF &area, const MetricHistory &history, const QList<PlotRun> &runs,
        const QList<TimeTick> &timeTicks, const QList<double> &valueTicks);
    QPointF position(Instant at, double value) const;

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void paintTimes(QPainter *painter) const;
    void paintValues(QPainter *painter) const;
    void paintBand(QPainter *painter) const;

    Look m_look;
    QRectF m_area;
    MetricHistory m_history;
    QList<PlotRun> m_runs;
    QList<TimeTick> m_timeTicks;
    QList<double> m_valueTicks;
};

} // namespace signalbox
