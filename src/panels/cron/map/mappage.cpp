#include "panels/cron/map/mappage.h"

#include "core/background.h"
#include "core/humantext.h"
#include "domain/cron/cronsource.h"
#include "domain/cron/jobstate.h"
#include "models/cron/cronjobmodel.h"
#include "models/cron/joblistmodel.h"
#include "panels/cron/jobactions.h"
#include "panels/cron/jobdetail.h"
#include "panels/cron/map/runmapreader.h"
#include "panels/cron/planner/dayforecast.h"
#include "panels/cron/rundetail.h"
#include "panels/scrolling.h"
#include "widgets/look/segmentbar.h"
#include "widgets/look/tokens.h"
#include "widgets/look/turningsplitter.h"
#include "widgets/state/statenotice.h"
#include "widgets/text/plainlabel.h"
#include "widgets/timeline/timeline.h"
#include "widgets/timeline/timelinelegend.h"

#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int mapDetailBesideFrom = 1800;
constexpr auto furthestBack = std::chrono::days(31);
constexpr auto furthestAhead = DayForecast::length;
constexpr auto shortestView = 10s;

struct RangeSpan {
    MapPage::Range range;
    std::chrono::microseconds back;
    std::chrono::microseconds ahead;
};
constexpr std::array rangeSpans{RangeSpan{MapPage::Range::Hour, 1h, 15min}, RangeSpan{MapPage::Range::SixHours, 6h, 1h},
    RangeSpan{MapPage::Range::Day, 24h, 4h}, RangeSpan{MapPage::Range::Week, std::chrono::days(7), 24h},
    RangeSpan{MapPage::Range::Month, std::chrono::days(30), 24h}};

TimeSpan spanOf(MapPage::Range range, Instant now)
{
    const auto spans = std::ranges::find(rangeSpans, range, &RangeSpan::range);
    return {now - spans->back, now + spans->ahead};
}

} // namespace

MapPage::MapPage(CronJobModel &jobs, const PanelContext &context, PendingAnswers &pending, QWidget *parent)
    : QWidget(parent), m_jobs(jobs), m_context(context), m_pending(pending), m_zone(context.timeZone),
      m_list(new JobListModel(jobs, this)), m_actions(new JobActions(this)),
      m_reader(new RunMapReader(context, pending, this)), m_forecast(new DayForecast(jobs, context, pending, this)),
      m_search(new QLineEdit(this)), m_ranges(new SegmentBar(this)), m_order(new SegmentBar(this)),
      m_timeline(new Timeline(this)), m_reading(new PlainLabel(PlainLabel::Fit::ElideEnd, this)),
      m_look(new PlainLabel(PlainLabel::Fit::ElideEnd, this)), m_trouble(new StateNotice(this)),
      m_job(new JobDetail(*m_actions)), m_run(new RunDetail(context, pending)), m_detail(new QStackedWidget(this)),
      m_split(new TurningSplitter(mapDetailBesideFrom))
{
    auto *map = new QWidget;
    auto *lower = new QHBoxLayout;
    lower->setContentsMargins(space::large, 0, space::large, 0);
    lower->setSpacing(space::large);
    lower->addWidget(m_reading, 1);
    lower->addWidget(makeLegend());
    lower->addWidget(m_look);
    auto *mapLayout = new QVBoxLayout(map);
    mapLayout->setContentsMargins(0, 0, 0, 0);
    mapLayout->setSpacing(space::tiny);
    mapLayout->addWidget(m_timeline, 1);
    mapLayout->addLayout(lower);
    m_detail->addWidget(scrolling(m_job));
    m_detail->addWidget(m_run);
    m_detail->hide();
    m_split->addWidget(map);
    m_split->addWidget(m_detail);
    m_split->setFirstShare(Qt::Horizontal, 70);
    m_split->setFirstShare(Qt::Vertical, 64);
    m_trouble->setAbout(tr("What cannot be read"));
    m_trouble->setContentsMargins(space::large, 0, space::large, 0);
    m_reading->setAccessibleName(tr("Under the pointer"));
    m_look->setAccessibleName(tr("How much has been read"));
    m_look->setQuiet();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addWidget(makeTools());
    layout->addWidget(m_trouble);
    layout->addWidget(m_split, 1);
    connectTimeline();
    connect(m_reader, &RunMapReader::changed, this, &MapPage::showLanes);
    connect(m_forecast, &DayForecast::changed, this, &MapPage::showLanes);
    connect(m_run, &RunDetail::deliveriesRequested, this,
        [this](qint64 runId) { emit linkRequested(u"webhooks"_s, u"filter/run:%1"_s.arg(runId)); });
    setRange(Range::Day);
}

MapPage::~MapPage() = default;

QWidget *MapPage::makeTools()
{
    m_search->setPlaceholderText(tr("Search jobs"));
    m_search->setAccessibleName(tr("Search jobs"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(260);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_list->setWords(words);
        showLanes();
    });
    m_ranges->addSegment(int(Range::Hour), tr("1 h"), tr("The last hour"));
    m_ranges->addSegment(int(Range::SixHours), tr("6 h"), tr("The last six hours"));
    m_ranges->addSegment(int(Range::Day), tr("24 h"), tr("The last day"));
    m_ranges->addSegment(int(Range::Week), tr("7 days"), tr("The last week"));
    m_ranges->addSegment(int(Range::Month), tr("30 days"), tr("The last 30 days"));
    connect(m_ranges, &SegmentBar::chosenByUser, this, [this](int range) { setRange(Range(range)); });
    m_order->addSegment(CronJobModel::State, tr("By state"), tr("What is red comes first"));
    m_order->addSegment(CronJobModel::Name, tr("By name"), tr("In the order of their names"));
    m_order->setChosen(CronJobModel::State);
    m_list->sort(CronJobModel::State);
    connect(m_order, &SegmentBar::chosenByUser, this, [this](int column) {
        m_list->sort(column);
        showLanes();
    });
    auto *tools = new QWidget(this);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(space::large, 0, space::large, 0);
    row->setSpacing(space::small);
    row->addWidget(m_search, 4);
    row->addWidget(m_order);
    row->addStretch(1);
    row->addWidget(m_ranges);
    return tools;
}

QWidget *MapPage::makeLegend()
{
    using Fill = TimelineBar::Fill;
    auto *legend = new TimelineLegend(this);
    legend->setAccessibleName(tr("What the bars mean"));
    legend->setEntries(
        {{{.state = HealthState::Healthy}, tr("ran")}, {{.state = HealthState::Failing, .failed = 1}, tr("failed")},
            {{.state = HealthState::Failing, .fill = Fill::Hollow}, tr("missed")},
            {{.state = HealthState::Unknown, .fill = Fill::Hatched}, tr("unknown")},
            {{.state = HealthState::Running, .fill = Fill::Outline}, tr("to come")}});
    return legend;
}

void MapPage::connectTimeline()
{
    m_timeline->setAccessibleName(tr("Run map"));
    m_timeline->setReader([this](const TimelineLane &lane, const TimelineBar &bar) {
        return barWords(m_drawing.facts.value(lane.key), bar, m_zone);
    });
    connect(m_timeline, &Timeline::viewChanged, this, [this] {
        m_range.reset();
        m_ranges->setChosen(-1);
        readView();
    });
    connect(m_timeline, &Timeline::readingChanged, this, &MapPage::showReading);
    connect(m_timeline, &Timeline::laneChosen, this, [this] {
        m_shownRun.reset();
        showDetail();
    });
    connect(m_timeline, &Timeline::barChosen, this, [this](qint64, const TimelineBar &bar) {
        const bool isRun = bar.fill == TimelineBar::Fill::Solid && bar.count == 1;
        m_shownRun = isRun ? std::optional(bar.key) : std::nullopt;
        showDetail();
    });
    connect(m_timeline, &Timeline::barOpened, this, [this](qint64 lane, const TimelineBar &bar) {
        if (bar.fill == TimelineBar::Fill::Solid)
            emit runOpened(bar.key);
        else
            emit jobOpened(lane);
    });
    connect(m_timeline, &Timeline::laneOpened, this, &MapPage::jobOpened);
    connect(m_timeline, &Timeline::markOpened, this,
        [this](const QString &link) { emit linkRequested(link.section(u'/', 0, 0), link.section(u'/', 1)); });
    connect(m_timeline, &Timeline::menuRequested, this, [this](qint64, const QPoint &at) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_actions->addTo(*menu);
        menu->popup(at);
    });
}

void MapPage::setRange(Range range)
{
    m_range = range;
    m_ranges->setChosen(int(range));
    m_viewSet = m_timeline->view();
    moveWithTime();
    readView();
}

void MapPage::moveWithTime()
{
    const Instant now = m_context.clock->now();
    m_timeline->setNow(now);
    m_timeline->setViewLimits({now - furthestBack, now + furthestAhead}, shortestView);
    const bool isMoved = m_timeline->view() != m_viewSet; // which is told a moment later
    if (!m_range || isMoved)
        return;
    m_timeline->setView(spanOf(*m_range, now));
    m_viewSet = m_timeline->view();
}

void MapPage::readView()
{
    if (isVisible())
        m_reader->setView(m_timeline->view(), m_timeline->plotRect().width());
}

void MapPage::refresh()
{
    moveWithTime();
    readView();
    m_reader->refresh();
    if (m_shownRun)
        m_run->refresh();
}

void MapPage::setRights(const std::optional<JobRights> &rights, const QString &user)
{
    m_rights = rights;
    m_actions->setRights(rights, user);
}

void MapPage::showJobs()
{
    if (!isVisible())
        return;
    m_forecast->want(m_rights);
    showLanes();
    showDetail();
}

void MapPage::updateTimes()
{
    m_timeline->setNow(m_context.clock->now());
}

void MapPage::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    m_timeline->setTimeZone(zone);
    m_run->setTimeZone(zone);
    showLook();
    showBehind();
    showDetail();
}

RunMapScene MapPage::sceneNow() const
{
    RunMapScene scene{.addsUnlisted = m_search->text().isEmpty(),
        .bucket = m_reader->bucket(),
        .runs = m_reader->runs(),
        .unserved = m_reader->unserved(),
        .planned = m_forecast->lanes().bars,
        .now = m_context.clock->now()};
    for (int at = 0; at < m_list->rowCount(); ++at) {
        const int row = m_list->mapToSource(m_list->index(at, 0)).row();
        const CronJob &job = m_jobs.row(row);
        scene.jobs.append({.jobId = job.jobId, .name = jobName(job), .state = m_jobs.jobState(row)});
    }
    return scene;
}

void MapPage::showLanes()
{
    if (!isVisible())
        return;
    m_drawAgain = m_isDrawing;
    if (std::exchange(m_isDrawing, true))
        return;
    showLook();
    const auto draw
        = [scene = sceneNow(), before = m_drawing]() -> Result<RunMapDrawing> { return drawingOf(scene, before); };
    m_pending.await(inBackground(draw), this, [this](const Result<RunMapDrawing> &drawing) {
        m_isDrawing = false;
        m_drawing = *drawing;
        m_timeline->setLanes(m_drawing.lanes);
        showBehind();
        if (std::exchange(m_drawAgain, false))
            showLanes();
    });
}

/// What is behind the lanes and above them.
void MapPage::showBehind()
{
    QList<TimelineShade> shades = m_forecast->shades(m_zone);
    if (const auto &record = m_reader->record()) {
        const TimeSpan day{record->asOf - 24h, record->asOf};
        shades = shadesOf(*record, day) + shades;
    }
    m_timeline->setShades(shades);
    m_timeline->setMarks(marksOf(m_reader->marks()));
}

void MapPage::showReading()
{
    m_reading->setPlainText(m_timeline->reading());
}

void MapPage::showLook()
{
    const auto &error = m_reader->error();
    if (error)
        m_trouble->tell(HealthState::Attention, tr("The runs could not be read: %1").arg(describe(*error)));
    else
        m_trouble->clear();
    const QList<TimeSpan> unread = m_reader->unread();
    const auto begin = m_reader->historyFrom();
    if (!unread.isEmpty() && !error)
        m_look->setPlainText(tr("Reading the runs before %1").arg(exactInstant(unread.last().until, m_zone)));
    else if (begin && m_timeline->view().contains(*begin))
        m_look->setPlainText(tr("The history begins %1").arg(exactInstant(*begin, m_zone)));
    else
        m_look->setPlainText({});
}

int MapPage::currentRow() const
{
    const auto selected = m_timeline->selected();
    return selected ? m_jobs.rowOf(*selected) : -1;
}

void MapPage::showDetail()
{
    const int row = currentRow();
    m_actions->setJobs(row >= 0 ? QList{m_jobs.row(row)} : QList<CronJob>());
    m_detail->setVisible(row >= 0 || m_shownRun);
    if (m_shownRun)
        return showRun(*m_shownRun);
    if (row >= 0)
        showJob(row);
}

void MapPage::showJob(int row)
{
    m_job->setFacts(JobDetail::factsOf(m_jobs, row, m_zone, m_context.clock->now()));
    m_detail->setCurrentIndex(0);
}

void MapPage::showRun(qint64 runId)
{
    if (m_readRun && m_readRun->runId == runId) {
        m_detail->setCurrentIndex(1);
        return;
    }
    m_pending.await(m_context.sources.get<CronSource>().run(runId), this, [this, runId](const Result<JobRun> &run) {
        if (m_shownRun != runId || !run) // a purged one is told by the reading alone
            return;
        m_readRun = *run;
        const int row = m_jobs.rowOf(run->jobId);
        m_run->showRun(*run, row >= 0 ? jobName(m_jobs.row(row)) : tr("job %1").arg(run->jobId));
        m_detail->setCurrentIndex(1);
    });
}

void MapPage::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

bool MapPage::leaveSearch()
{
    if (m_search->text().isEmpty())
        return false;
    m_search->clear();
    m_timeline->setFocus();
    return true;
}

void MapPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showJobs(); // what came while nobody looked
}

void MapPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    readView();
}

QByteArray MapPage::saveLayout() const
{
    return m_split->saveLayout();
}

void MapPage::restoreLayout(const QByteArray &layout)
{
    m_split->restoreLayout(layout);
}

} // namespace signalbox
