#include "panels/metrics/live/liveboard.h"

#include "panels/metrics/live/livechartcard.h"
#include "widgets/chart/plotview.h"
#include "widgets/look/tokens.h"

#include <QGridLayout>
#include <QResizeEvent>

#include <algorithm>

namespace signalbox {

namespace {

constexpr int leastLiveWidth = 300;
constexpr int leastLiveHeight = 190;
constexpr int mostLiveColumns = 3;

} // namespace

LiveBoard::LiveBoard(const LiveHistory &history, std::chrono::microseconds range, QWidget *parent)
    : QWidget(parent), m_history(history), m_navigation(range), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(space::large, 0, space::large, space::small);
    m_grid->setSpacing(space::small);
    connect(&m_navigation, &TimeNavigation::changed, this, &LiveBoard::draw);
}

void LiveBoard::showHistory()
{
    if (!m_history.newest())
        return;
    const TimeSpan before = m_navigation.span();
    m_navigation.setNow(m_history.newest()->at);
    if (m_navigation.span() == before) // else it has told so
        draw();
}

void LiveBoard::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    draw();
}

LiveChartCard *LiveBoard::addCard()
{
    auto *card = new LiveChartCard(this);
    card->setMinimumHeight(leastLiveHeight);
    const PlotView *view = &card->view();
    connect(view, &PlotView::pointed, this, &LiveBoard::pointAt);
    connect(view, &PlotView::pinAsked, this, [this](Instant at) { pin(at); });
    connect(view, &PlotView::unpinAsked, this, [this] { pin({}); });
    connect(view, &PlotView::panned, &m_navigation, &TimeNavigation::pan);
    connect(view, &PlotView::zoomed, &m_navigation, &TimeNavigation::zoom);
    connect(view, &PlotView::brushed, this, [this](const TimeSpan &span) { brush(span); });
    connect(view, &PlotView::brushCleared, this, [this] { brush({}); });
    connect(view, &PlotView::brushChosen, this, &LiveBoard::showBrush);
    connect(view, &PlotView::labelWidthChanged, this, &LiveBoard::alignPlots);
    connect(view, &PlotView::liveAsked, this, [this] { m_navigation.goLive(); });
    m_cards.append(card);
    return card;
}

void LiveBoard::draw()
{
    if (!m_history.newest())
        return;
    const QList<LiveChart> charts = liveCharts(m_history, m_navigation.span(), m_zone);
    for (qsizetype i = 0; i < charts.size(); ++i)
        (i < m_cards.size() ? m_cards[i] : addCard())->show(charts[i]);
    if (m_shown != charts.size()) {
        m_shown = charts.size();
        m_columns = 0;
    }
    arrange();
    alignPlots();
}

void LiveBoard::arrange()
{
    const int columns = std::clamp(width() / leastLiveWidth, 1, mostLiveColumns);
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int i = 0; i < m_cards.size(); ++i) {
        m_grid->removeWidget(m_cards[i]);
        m_cards[i]->setVisible(i < m_shown);
        if (i < m_shown)
            m_grid->addWidget(m_cards[i], i / columns, i % columns);
    }
    for (int column = 0; column < mostLiveColumns; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void LiveBoard::alignPlots()
{
    int left = 0;
    int right = 0;
    for (LiveChartCard *card : m_cards.first(m_shown)) {
        left = std::max(left, card->view().labelWidth(PlotView::Side::Left));
        right = std::max(right, card->view().labelWidth(PlotView::Side::Right));
    }
    for (LiveChartCard *card : std::as_const(m_cards))
        card->view().setGutters(left, right);
}

void LiveBoard::pointAt(std::optional<Instant> at)
{
    const auto shown = m_pinned ? m_pinned : at;
    for (LiveChartCard *card : std::as_const(m_cards))
        card->pointAt(shown);
}

void LiveBoard::pin(std::optional<Instant> at)
{
    m_pinned = m_pinned ? std::nullopt : at;
    for (LiveChartCard *card : std::as_const(m_cards))
        card->view().setPinned(m_pinned.has_value());
    pointAt(at);
}

void LiveBoard::brush(std::optional<TimeSpan> span)
{
    m_brush = span;
    for (LiveChartCard *card : std::as_const(m_cards))
        card->view().setBrush(span);
}

void LiveBoard::showBrush()
{
    if (!m_brush)
        return;
    m_navigation.show(*m_brush);
    brush({});
}

bool LiveBoard::leave()
{
    if (m_brush)
        brush({});
    else if (m_pinned)
        pin({});
    else
        return false;
    return true;
}

void LiveBoard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace signalbox
