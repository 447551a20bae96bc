#include "panels/metrics/metricspanel.h"

#include "core/humantext.h"
#include "domain/metrics/metricsource.h"
#include "domain/metrics/metricwords.h"
#include "domain/metrics/seriesstate.h"
#include "models/metrics/metricseriesmodel.h"
#include "panels/metrics/metricchart.h"
#include "widgets/look/segmentbar.h"
#include "widgets/look/tokens.h"
#include "widgets/state/panelheader.h"
#include "widgets/state/stateplaceholder.h"
#include "widgets/table/tableview.h"
#include "widgets/text/plainlabel.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int mostPoints = 800;
constexpr int leastPoints = 120;

} // namespace

MetricsPanel::MetricsPanel(PanelContext context, QWidget *parent)
    : Panel(panelId, panelTitle(), std::move(context), parent),
      m_series(new MetricSeriesModel(this->context().sources.get<MetricSource>(), *this->context().clock, this)),
      m_range(setting(u"rangeSeconds"_s).toLongLong()), m_chosen(setting(u"series"_s).toString())
{
    makeRanges();
    m_split = new QSplitter(Qt::Horizontal, this);
    m_split->addWidget(makeList());
    m_split->addWidget(makeChart());
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(1, 1);
    m_split->setSizes({380, 464});
    m_split->restoreState(setting(u"split"_s).toByteArray());
    setContent(m_split);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &now) { chooseSeries(now.row()); });
    follow(*m_series, [this] { showSeries(); });
}

MetricsPanel::~MetricsPanel()
{
    setSetting(u"split"_s, m_split->saveState());
}

void MetricsPanel::makeRanges()
{
    struct Choice {
        QString text;
        QString name;
        std::chrono::seconds range;
    };
    const QList<Choice> choices{{tr("1 h"), tr("Last hour"), 1h}, {tr("6 h"), tr("Last 6 hours"), 6h},
        {tr("24 h"), tr("Last 24 hours"), 24h}, {tr("7 d"), tr("Last 7 days"), std::chrono::days(7)},
        {tr("14 d"), tr("Last 14 days"), std::chrono::days(14)}};
    if (std::none_of(choices.begin(), choices.end(), [this](const Choice &c) { return c.range == m_range; }))
        m_range = 6h;
    m_ranges = new SegmentBar(this);
    m_ranges->setAccessibleName(tr("Time range"));
    for (const Choice &choice : choices)
        m_ranges->addSegment(int(choice.range.count()), choice.text, choice.name);
    m_ranges->setChosen(int(m_range.count()));
    header().addTool(m_ranges);
    connect(
        m_ranges, &SegmentBar::chosenByUser, this, [this](int seconds) { setRange(std::chrono::seconds(seconds)); });
}

void MetricsPanel::setRange(std::chrono::seconds range)
{
    m_range = range;
    m_ranges->setChosen(int(range.count()));
    setSetting(u"rangeSeconds"_s, int(range.count()));
    loadHistory();
}

QWidget *MetricsPanel::makeList()
{
    m_table = new TableView(this);
    m_table->setAccessibleName(tr("Series"));
    m_table->setModel(m_series);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnRules(
        {{.column = MetricSeriesModel::Type, .rank = 1},
            {.column = MetricSeriesModel::Name, .width = ColumnRule::Width::Rest}, {.column = MetricSeriesModel::Value},
            {.column = MetricSeriesModel::Newest, .rank = ColumnRule::onRequest}},
        u"columns"_s); // grey and the tooltip tell what is old
    return m_table;
}

QWidget *MetricsPanel::makeChart()
{
    m_title = new PlainLabel(PlainLabel::Fit::ElideMiddle, this);
    m_title->setFont(strongFont(font()));
    m_words = new PlainLabel(this);
    m_words->setQuiet(false);
    m_words->setAccessibleName(tr("What it measures"));
    m_summary = new PlainLabel(this);
    m_summary->setAccessibleName(tr("Values over the range"));
    m_chart = new MetricChart(this);
    m_chart->setAccessibleName(tr("Chart"));
    m_chart->setTimeZone(context().timeZone);
    m_chartPlaceholder = new StatePlaceholder(this);
    m_chartPlaceholder->setIcon(id());
    m_chartStack = new QStackedWidget(this);
    m_chartStack->addWidget(m_chartPlaceholder);
    m_chartStack->addWidget(m_chart);
    connect(m_chartPlaceholder, &StatePlaceholder::retryRequested, this, &MetricsPanel::loadHistory);

    auto *page = new QWidget(this);
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, space::small, 0, 0);
    layout->setSpacing(2);
    auto *texts = new QVBoxLayout;
    texts->setContentsMargins(space::large, 0, space::large, 0);
    texts->addWidget(m_title);
    texts->addWidget(m_words);
    texts->addWidget(m_summary);
    layout->addLayout(texts);
    layout->addWidget(m_chartStack, 1);
    return page;
}

QWidget *MetricsPanel::mainWidget()
{
    return m_table;
}

void MetricsPanel::load()
{
    m_series->refresh();
}

void MetricsPanel::updateTimes()
{
    m_series->refreshTimes();
}

void MetricsPanel::showSeries()
{
    if (m_series->rowCount() == 0) {
        showEmpty(tr("No metrics yet"),
            tr("The automation's job monitor-database-health writes them every five minutes."), installation());
        return;
    }
    const bool first = selectedRow() < 0;
    if (first) // before the table is shown and takes the focus, which would choose another one
        m_table->selectRow(qMax(0, m_series->rowOf(m_chosen)));
    showData();
    showSentence();
    if (first)
        return;
    // The chart is read again for a new value, or when it has moved on by a point.
    const Instant now = context().clock->now();
    const bool newValue = m_series->row(selectedRow()).newestAt != m_chartNewest;
    if (newValue || !m_chartRead || now - *m_chartRead > std::chrono::microseconds(m_range) / mostPoints)
        loadHistory();
}

void MetricsPanel::showSentence()
{
    const Instant now = context().clock->now();
    int old = 0;
    int late = 0;
    int fromTheFuture = 0;
    std::optional<Instant> newest;
    for (const MetricSeries &series : m_series->rows()) {
        old += stateOf(series, now) == HealthState::Unknown ? 1 : 0;
        late += stateOf(series, now) == HealthState::Attention ? 1 : 0;
        fromTheFuture += series.fromTheFuture ? 1 : 0;
        newest = std::max(newest, series.newestAt);
    }
    QString sentence = tr("%n series", nullptr, m_series->rowCount());
    if (newest)
        sentence = tr("%1, the newest value %2").arg(sentence, relativeTime(*newest, now));
    HealthState state = old + late + fromTheFuture > 0 ? HealthState::Attention : HealthState::Healthy;
    if (old == m_series->rowCount()) {
        state = HealthState::Unknown;
        sentence = tr("%1: nothing writes metrics at the moment").arg(sentence);
    } else if (old > 0) {
        sentence = tr("%1; %n of them no longer written", nullptr, old).arg(sentence);
    }
    if (late > 0)
        sentence = tr("%1; %n of them late", nullptr, late).arg(sentence);
    if (fromTheFuture > 0)
        sentence
            = tr("%1; values dated in the future, in %n of them, are left out", nullptr, fromTheFuture).arg(sentence);
    header().setSentence(state, sentence);
}

int MetricsPanel::selectedRow() const
{
    return m_table->currentIndex().row();
}

void MetricsPanel::chooseSeries(int row)
{
    if (row < 0 || row >= m_series->rowCount())
        return;
    m_chosen = keyOfSeries(m_series->row(row));
    setSetting(u"series"_s, m_chosen);
    loadHistory();
}

void MetricsPanel::loadHistory()
{
    const int row = selectedRow();
    if (row < 0)
        return;
    const MetricSeries &series = m_series->row(row);
    const Instant now = context().clock->now();
    m_chartNewest = series.newestAt;
    m_chartRead = now;
    MetricQuery query;
    query.type = series.type;
    query.name = series.name;
    query.from = now - m_range;
    query.to = now;
    query.maximumPoints = qBound(leastPoints, m_chartStack->width() / 2, mostPoints); // a point for two pixels
    await(context().sources.get<MetricSource>().history(query), [this, query](const Result<MetricHistory> &answer) {
        if (m_chosen != query.type + u'/' + query.name || query.to - query.from != m_range)
            return;
        if (answer) {
            showHistory(*answer);
        } else if (answer.error().kind != ErrorKind::Cancelled) {
            m_title->setPlainText(query.name);
            m_summary->setPlainText({});
            m_chartPlaceholder->showUnavailable(answer.error());
            m_chartStack->setCurrentWidget(m_chartPlaceholder);
        }
    });
}

void MetricsPanel::showNoValues()
{
    const auto longest = std::chrono::seconds(std::chrono::days(14));
    if (m_range >= longest)
        return m_chartPlaceholder->showEmpty(
            tr("No values in this range"), tr("The newest one is older than the longest range."));
    m_chartPlaceholder->showEmpty(tr("No values in this range"), tr("A longer range may have some."),
        {tr("Show the last 14 days"), [this, longest] { setRange(longest); }});
}

void MetricsPanel::showHistory(const MetricHistory &history)
{
    m_title->setPlainText(u"%1 / %2"_s.arg(history.query.type, history.query.name));
    const QString words = metricWords(history.query.type, history.query.name);
    m_words->setPlainText(words);
    m_words->setVisible(!words.isEmpty());
    if (history.points.isEmpty()) {
        m_summary->setPlainText({});
        showNoValues();
        m_chartStack->setCurrentWidget(m_chartPlaceholder);
        return;
    }
    double low = history.points.first().minimum;
    double high = history.points.first().maximum;
    double sum = 0;
    for (const MetricPoint &point : history.points) {
        low = qMin(low, point.minimum);
        high = qMax(high, point.maximum);
        sum += point.average;
    }
    m_summary->setPlainText(tr("min %1   avg %2   max %3   last %4")
                                .arg(numberText(low), numberText(sum / double(history.points.size())), numberText(high),
                                    numberText(history.points.last().average)));
    m_chart->setHistory(history);
    m_chartStack->setCurrentWidget(m_chart);
}

} // namespace signalbox
