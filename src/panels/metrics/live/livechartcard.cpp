#include "panels/metrics/live/livechartcard.h"

#include "widgets/chart/plotlegend.h"
#include "widgets/chart/plotview.h"
#include "widgets/look/stylepaint.h"
#include "widgets/look/tokens.h"
#include "widgets/text/plainlabel.h"

#include <QPainter>
#include <QVBoxLayout>

namespace signalbox {

LiveChartCard::LiveChartCard(QWidget *parent)
    : QWidget(parent), m_title(new PlainLabel(PlainLabel::Fit::ElideEnd, this)),
      m_legend(new PlotLegend(PlotLegend::Form::Row, this)), m_view(new PlotView(this))
{
    m_title->setFont(strongFont(font()));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::medium, space::small, space::medium, space::small);
    layout->setSpacing(space::tiny);
    layout->addWidget(m_title);
    layout->addWidget(m_legend);
    layout->addWidget(m_view, 1);
}

void LiveChartCard::show(const LiveChart &chart)
{
    m_title->setPlainText(chart.title);
    m_view->setAccessibleName(chart.title);
    m_view->setPlot(chart.plot);
    m_legend->setPlot(chart.plot);
}

void LiveChartCard::pointAt(std::optional<Instant> at)
{
    m_view->pointAt(at);
    m_legend->pointAt(at);
}

void LiveChartCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &look = tokens(palette());
    stylepaint::box(painter, rect(), {.fill = look.surface, .edge = look.edge, .radius = radius::card});
}

} // namespace signalbox
