#include "panels/metrics/metricspanel.h"

#include "domain/metrics/metricsource.h"
#include "domain/metrics/thresholdsource.h"
#include "panels/metrics/board/boardpage.h"
#include "panels/metrics/board/boardtools.h"
#include "panels/metrics/live/livemetricspage.h"
#include "panels/metrics/metricsentence.h"
#include "widgets/look/iconset.h"
#include "widgets/look/segmentbar.h"
#include "widgets/look/tokens.h"
#include "widgets/state/panelheader.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QUrl>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto thresholdsPace = 30s;

std::chrono::microseconds rangeFrom(const QVariant &setting)
{
    const std::chrono::seconds range(setting.toLongLong());
    return range > 0s ? range : BoardPage::usualRange;
}

} // namespace

MetricsPanel::MetricsPanel(PanelContext context, QWidget *parent)
    : Panel(panelId, panelTitle(), std::move(context), parent), m_tabs(new SegmentBar(this)),
      m_pages(new QStackedWidget(this)),
      m_board(new BoardPage(this->context(), pending(), rangeFrom(setting(u"rangeSeconds"_s)), this)),
      m_live(new LiveMetricsPage(this->context(), pending(), this)), m_zones(new QPushButton(this))
{
    makeTools();
    makePages();
    rememberBoard();
    setZone(Zone(setting(u"zone"_s).toInt()));
}

MetricsPanel::~MetricsPanel() = default;

void MetricsPanel::makeTools()
{
    auto *menu = new QMenu(m_zones);
    auto *group = new QActionGroup(menu);
    for (const auto &[zone, words] : {std::pair(Zone::Local, tr("Zone of this computer")), {Zone::Utc, tr("UTC")},
             {Zone::Server, tr("Zone of the server")}}) {
        QAction *action = menu->addAction(words);
        action->setCheckable(true);
        action->setChecked(int(zone) == setting(u"zone"_s).toInt());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, zone = zone] {
            setSetting(u"zone"_s, int(zone));
            setZone(zone);
        });
    }
    m_zones->setText(tr("Zone"));
    m_zones->setToolTip(tr("In which zone times are shown"));
    m_zones->setAutoDefault(false);
    m_zones->setMenu(menu);
    auto *board = new QPushButton(tr("Charts"), this);
    board->setToolTip(tr("Add charts, save pictures and files"));
    board->setAutoDefault(false);
    board->setMenu(m_board->menu());
    m_tabs->setAccessibleName(tr("Page"));
    m_tabs->addSegment(Board, tr("Board"), tr("Board of what was measured"));
    m_tabs->addSegment(Live, tr("Now"), tr("What goes on now, sampled each second"));
    m_tabs->setChosen(Board);
    connect(m_tabs, &SegmentBar::chosenByUser, this, [this](int page) { showPage(Page(page)); });
    header().addTool(m_tabs);
    header().addTool(m_zones);
    header().addTool(board);
}

void MetricsPanel::makePages()
{
    auto *page = new QWidget(m_pages);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(space::large, 0, space::large, 0);
    tools->addWidget(m_board->tools(), 1);
    layout->addLayout(tools);
    layout->addWidget(m_board, 1);
    m_pages->addWidget(page);
    m_pages->addWidget(m_live);
    setContent(m_pages);
    connect(m_board, &BoardPage::linkRequested, this, &Panel::linkRequested);
    connect(m_board, &BoardPage::thresholdsChanged, this, &MetricsPanel::readThresholds);
}

void MetricsPanel::showPage(Page page)
{
    m_tabs->setChosen(page);
    m_pages->setCurrentIndex(page);
    if (page == Live)
        showData();
    else if (m_series.isEmpty())
        showNoSeries();
    load();
}

/// What was arranged is kept at once.
void MetricsPanel::rememberBoard()
{
    const QString ofProfile
        = u"board/"_s + QString::fromLatin1(QUrl::toPercentEncoding(context().profile.name)); // projects differ
    m_board->board().restore(setting(ofProfile).toByteArray());
    connect(&m_board->board(), &ChartBoard::changed, this,
        [this, ofProfile] { setSetting(ofProfile, m_board->board().saved()); });
    connect(&m_board->time(), &TimeNavigation::changed, this, [this] {
        const TimeNavigation &time = m_board->time();
        if (time.isLive())
            setSetting(
                u"rangeSeconds"_s, qint64(std::chrono::round<std::chrono::seconds>(time.span().length()).count()));
    });
    m_board->ranges().setAgo(std::chrono::hours(setting(u"compareHours"_s).toInt()));
    connect(&m_board->ranges(), &BoardTools::agoChanged, this, [this] {
        setSetting(u"compareHours"_s, int(std::chrono::round<std::chrono::hours>(m_board->ranges().ago()).count()));
    });
}

QTimeZone MetricsPanel::zoneOf(Zone zone) const
{
    switch (zone) {
    case Zone::Local:
        return context().timeZone;
    case Zone::Utc:
        return QTimeZone::utc();
    case Zone::Server: {
        const QTimeZone server(context().capabilities().timeZone.toUtf8());
        return server.isValid() ? server : QTimeZone::utc();
    }
    }
    Q_UNREACHABLE();
}

void MetricsPanel::setZone(Zone zone)
{
    const QTimeZone shown = zoneOf(zone);
    header().setTimeZone(shown, context().clock->now());
    m_board->setTimeZone(shown);
    m_live->setTimeZone(shown);
}

QWidget *MetricsPanel::mainWidget()
{
    return m_tabs->chosen() == Live ? m_live : m_board->mainWidget();
}

bool MetricsPanel::leave()
{
    return m_tabs->chosen() == Live ? m_live->leave() : m_board->leave();
}

QStringList MetricsPanel::panelViews()
{
    return {u"day"_s, u"year"_s, u"live"_s};
}

void MetricsPanel::openLink(const QString &target)
{
    showPage(target == "view/live"_L1 ? Live : Board);
    if (target == "view/day"_L1)
        m_board->time().goLive(24h);
    else if (target == "view/year"_L1)
        m_board->time().goLive(std::chrono::days(365));
}

void MetricsPanel::load()
{
    readSeries();
    const Instant now = context().clock->now();
    if (!m_thresholdsRead || now - *m_thresholdsRead > thresholdsPace)
        readThresholds();
    m_board->refresh();
}

void MetricsPanel::loadAll()
{
    m_thresholdsRead.reset();
    m_board->askAgain();
    load();
    if (m_tabs->chosen() == Live)
        m_live->refresh();
}

void MetricsPanel::updateTimes()
{
    m_board->updateTimes();
}

void MetricsPanel::readSeries()
{
    if (m_isReadingSeries)
        return;
    m_isReadingSeries = true;
    await(context().sources.get<MetricSource>().series(), [this](const Result<QList<MetricSeries>> &series) {
        m_isReadingSeries = false;
        if (!series) {
            if (m_tabs->chosen() == Board)
                showFailure(series.error());
            return;
        }
        m_series = *series;
        showSeries();
    });
}

void MetricsPanel::readThresholds()
{
    m_thresholdsRead = context().clock->now();
    await(context().sources.get<ThresholdSource>().thresholds(), [this](const Result<QList<MetricThreshold>> &team) {
        if (!team && !m_thresholds.isEmpty())
            return; // the team's own stay in force
        m_thresholds = thresholdsInForce(team.value_or(QList<MetricThreshold>()));
        m_board->setThresholds(m_thresholds);
        showSentence();
    });
}

void MetricsPanel::showSeries()
{
    if (m_series.isEmpty() && m_tabs->chosen() == Board)
        return showNoSeries();
    m_board->setSeries(m_series);
    showData();
    showSentence();
}

void MetricsPanel::showSentence()
{
    if (m_series.isEmpty())
        return;
    const MetricsSentence sentence = metricsSentence(m_series, m_thresholds, context().clock->now());
    header().setSentence(sentence.state, sentence.words);
}

void MetricsPanel::showNoSeries()
{
    showEmpty(tr("No metrics yet"), tr("The automation's job monitor-database-health writes them every five minutes."),
        installation());
}

} // namespace signalbox
