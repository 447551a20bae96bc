#pragma once

#include "panels/metrics/live/livecharts.h"

#include <QWidget>

namespace signalbox {

class PlainLabel;
class PlotLegend;
class PlotView;

/// One chart of what goes on now, with its title and what its lines are.
class LiveChartCard final : public QWidget
{
    Q_OBJECT

public:
    explicit LiveChartCard(QWidget *parent = nullptr);

    PlotView &view() { return *m_view; }
    void show(const LiveChart &chart);
    void pointAt(std::optional<Instant> at);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PlainLabel *m_title;
    PlotLegend *m_legend;
    PlotView *m_view;
};

} // namespace signalbox
