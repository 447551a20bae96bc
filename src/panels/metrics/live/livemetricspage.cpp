#include "panels/metrics/live/livemetricspage.h"

#include "core/humantext.h"
#include "domain/metrics/live/livemetricsource.h"
#include "models/metrics/live/blockingmodel.h"
#include "models/metrics/live/liveeventmodel.h"
#include "models/plaintooltip.h"
#include "panels/metrics/live/liveacts.h"
#include "panels/metrics/live/liveboard.h"
#include "panels/metrics/live/livesampler.h"
#include "panels/scrolling.h"
#include "widgets/look/role.h"
#include "widgets/look/segmentbar.h"
#include "widgets/look/tokens.h"
#include "widgets/state/noticestrip.h"
#include "widgets/state/statebadge.h"
#include "widgets/state/statenotice.h"
#include "widgets/state/stateplaceholder.h"
#include "widgets/state/tableface.h"
#include "widgets/table/statedelegate.h"
#include "widgets/table/tableview.h"
#include "widgets/text/plainlabel.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <initializer_list>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Three samples in the time that other pages take to read again: one a second.
constexpr int samplesPerRead = 3;
constexpr std::chrono::minutes firstLiveRange = 5min;

/// How much of the room the first of two parts gets before anybody has moved the handle, out of 100.
void shareOut(QSplitter &split, int first)
{
    constexpr int hundredths = 100; // of the room there will be: it is scaled to that
    split.setStretchFactor(0, first);
    split.setStretchFactor(1, hundredths - first);
    split.setSizes({first * hundredths, (hundredths - first) * hundredths});
    split.setChildrenCollapsible(false);
}

} // namespace

LiveMetricsPage::LiveMetricsPage(const PanelContext &context, PendingAnswers &pending, QWidget *parent)
    : QWidget(parent), m_context(context), m_zone(context.timeZone),
      m_sampler(new LiveSampler(
          context.sources.get<LiveMetricSource>(), pending, context.liveInterval / samplesPerRead, this)),
      m_acts(new LiveActs(context, pending, this)), m_board(new LiveBoard(m_sampler->history(), firstLiveRange)),
      m_blockingModel(new BlockingModel(*context.clock, this)), m_eventModel(new LiveEventModel(*context.clock, this)),
      m_blocking(new TableView(this)), m_events(new TableView(this)), m_badge(new StateBadge(this)),
      m_sentence(new PlainLabel(PlainLabel::Fit::ElideEnd, this)), m_ranges(new SegmentBar(this)),
      m_live(new QPushButton(tr("Back to now"), this)), m_pause(new QPushButton(tr("Pause"), this)),
      m_hidden(new StateNotice(this)), m_trouble(new StateNotice(this)),
      m_outcome(new NoticeStrip(tr("Outcome of stopping a session"), this)),
      m_cancel(new QPushButton(tr("Cancel statement…"), this)), m_end(new QPushButton(tr("End session…"), this)),
      m_placeholder(new StatePlaceholder(this)), m_faces(new QStackedWidget(this))
{
    setFocusPolicy(Qt::ClickFocus); // for its key
    makeTables();
    m_placeholder->setIcon(u"metrics"_s);
    m_placeholder->showLoading();
    m_faces->addWidget(m_placeholder);
    m_faces->addWidget(makeContent());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_faces);
    connectSampler();
    connectActs();
    setTimeZone(m_zone);
    showState();
    showActs();
}

void LiveMetricsPage::makeTables()
{
    m_blocking->setAccessibleName(tr("Who waits for whom"));
    m_blocking->setModel(m_blockingModel);
    m_blocking->setSelectionMode(QAbstractItemView::SingleSelection);
    m_blocking->setItemDelegateForColumn(BlockingModel::Doing, new StateDelegate(TableModel::StateRole, this));
    m_blocking->setColumnRules(
        {{.column = BlockingModel::Process}, {.column = BlockingModel::Doing}, {.column = BlockingModel::Waits},
            {.column = BlockingModel::Lock, .rank = 1}, {.column = BlockingModel::WaitsFor, .rank = 6, .most = 20},
            {.column = BlockingModel::Transaction, .rank = 2}, {.column = BlockingModel::Role, .rank = 3, .most = 16},
            {.column = BlockingModel::Application, .rank = 4, .most = 20},
            {.column = BlockingModel::Database, .rank = 5, .most = 16},
            {.column = BlockingModel::Statement, .width = ColumnRule::Width::Rest, .least = 26}},
        u"blockingColumns"_s);
    m_events->setAccessibleName(tr("Top wait events"));
    m_events->setModel(m_eventModel);
    m_events->setColumnRules({{.column = LiveEventModel::Event, .width = ColumnRule::Width::Rest, .least = 10},
                                 {.column = LiveEventModel::Type, .rank = 1}, {.column = LiveEventModel::Sessions}},
        u"eventColumns"_s);
}

QWidget *LiveMetricsPage::makeTools()
{
    m_sentence->setQuiet();
    m_sentence->setAccessibleName(tr("What was sampled"));
    for (const int minutes : {5, 15, 60})
        m_ranges->addSegment(minutes, minutes == 60 ? tr("1 h") : tr("%n min", nullptr, minutes),
            minutes == 60 ? tr("The last hour") : tr("The last %n minute(s)", nullptr, minutes));
    m_ranges->setChosen(int(firstLiveRange.count()));
    connect(m_ranges, &SegmentBar::chosenByUser, this,
        [this](int minutes) { m_board->navigation().goLive(std::chrono::minutes(minutes)); });
    connect(m_live, &QPushButton::clicked, this, [this] { m_board->navigation().goLive(); });
    connect(&m_board->navigation(), &TimeNavigation::changed, this, &LiveMetricsPage::showState);
    m_pause->setCheckable(true);
    m_pause->setToolTip(plainToolTip(tr("Takes no samples until you go on. Key: Space.")));
    connect(m_pause, &QPushButton::toggled, m_sampler, &LiveSampler::setPaused);
    for (QPushButton *button : {m_live, m_pause})
        button->setAutoDefault(false);
    auto *tools = new QWidget(this);
    auto *layout = new QHBoxLayout(tools);
    layout->setContentsMargins(space::large, space::small, space::large, 0);
    layout->setSpacing(space::small);
    layout->addWidget(m_badge);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_live);
    layout->addWidget(m_ranges);
    layout->addWidget(m_pause);
    return tools;
}

QWidget *LiveMetricsPage::makeLists()
{
    auto *blockingFace = new TableFace(m_blocking, u"healthy"_s, this);
    blockingFace->setEmpty(
        tr("Nobody waits for a lock"), tr("Sessions that block others, and those that wait, are here."));
    auto *eventFace = new TableFace(m_events, u"metrics"_s, this);
    eventFace->setEmpty(tr("No session is active"), tr("What active sessions wait for is here."));
    auto *title = new PlainLabel(PlainLabel::Fit::ElideEnd, this);
    title->setFont(strongFont(font()));
    title->setPlainText(tr("Who waits for whom"));
    setRole(*m_end, ButtonRole::Danger);
    for (QPushButton *button : {m_cancel, m_end})
        button->setAutoDefault(false);
    auto *acts = new QHBoxLayout;
    acts->setContentsMargins(space::large, space::small, space::small, 0);
    acts->setSpacing(space::small);
    acts->addWidget(title, 1);
    acts->addWidget(m_cancel);
    acts->addWidget(m_end);
    auto *blocking = new QWidget(this);
    auto *layout = new QVBoxLayout(blocking);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addLayout(acts);
    layout->addWidget(blockingFace, 1);
    auto *lists = new QSplitter(Qt::Horizontal, this);
    lists->addWidget(blocking);
    lists->addWidget(eventFace);
    shareOut(*lists, 66);
    return lists;
}

QWidget *LiveMetricsPage::makeContent()
{
    m_hidden->setAbout(tr("What this role may not see"));
    m_trouble->setAbout(tr("Why there is no newer sample"));
    auto *charts = scrolling(m_board);
    charts->setAccessibleName(tr("Charts of what goes on now"));
    auto *split = new QSplitter(Qt::Vertical, this);
    split->addWidget(charts);
    split->addWidget(makeLists());
    shareOut(*split, 64);
    auto *notices = new QVBoxLayout;
    notices->setContentsMargins(space::large, 0, space::large, 0);
    for (QWidget *notice : std::initializer_list<QWidget *>{m_trouble, m_hidden, m_outcome})
        notices->addWidget(notice);
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addWidget(makeTools());
    layout->addLayout(notices);
    layout->addWidget(split, 1);
    return content;
}

void LiveMetricsPage::connectSampler()
{
    connect(m_placeholder, &StatePlaceholder::retryRequested, m_sampler, &LiveSampler::sampleNow);
    connect(m_sampler, &LiveSampler::sampled, this, [this] {
        m_acts->retry();
        showSample();
    });
    connect(m_sampler, &LiveSampler::failed, this, &LiveMetricsPage::showState);
    connect(m_sampler, &LiveSampler::pausedChanged, this, [this](bool paused) {
        m_pause->setChecked(paused);
        m_pause->setText(paused ? tr("Go on") : tr("Pause"));
        showState();
    });
}

void LiveMetricsPage::connectActs()
{
    connect(m_blocking->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LiveMetricsPage::showActs);
    connect(m_acts, &LiveActs::changed, this, &LiveMetricsPage::showActs);
    connect(m_acts, &LiveActs::told, m_outcome,
        [this](HealthState state, const QString &words) { m_outcome->tell(state, words); });
    connect(m_acts, &LiveActs::acted, m_sampler, &LiveSampler::sampleNow);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (const auto backend = current())
            m_acts->askToCancel(*backend);
    });
    connect(m_end, &QPushButton::clicked, this, [this] {
        if (const auto backend = current())
            m_acts->askToEnd(*backend);
    });
}

void LiveMetricsPage::refresh()
{
    m_sampler->sampleNow();
}

void LiveMetricsPage::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    m_board->setTimeZone(zone);
    m_blockingModel->setTimeZone(zone);
    showState();
}

bool LiveMetricsPage::leave()
{
    return m_board->leave();
}

void LiveMetricsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Space || event->modifiers() != Qt::NoModifier)
        return QWidget::keyPressEvent(event);
    m_sampler->setPaused(!m_sampler->isPaused());
}

void LiveMetricsPage::showSample()
{
    const LiveSample &sample = *m_sampler->history().newest();
    m_board->showHistory();
    m_blockingModel->show(blockingTree(sample.backends), sample.at);
    m_eventModel->show(sample.waits);
    const QString user = m_context.capabilities ? m_context.capabilities().user : QString();
    const QString quoted = u'"' + QString(user).replace(u'"', u"\"\""_s) + u'"';
    m_hidden->tell(HealthState::Unknown,
        sample.sessions.hidden == 0
            ? QString()
            : tr("%1 is not told what %n session(s) do. Let a superuser run: grant pg_monitor to %2;", nullptr,
                int(sample.sessions.hidden))
                  .arg(user, quoted));
    showState();
    showActs();
}

void LiveMetricsPage::showState()
{
    const LiveHistory &history = m_sampler->history();
    const auto &error = m_sampler->error();
    if (!history.newest() && error)
        m_placeholder->showUnavailable(*error);
    m_faces->setCurrentIndex(history.newest() ? 1 : 0);
    m_trouble->tell(HealthState::Attention,
        error && history.newest()
            ? tr("No sample since %1. %2").arg(exactInstant(history.newest()->at, m_zone), sentences(*error))
            : QString());
    if (m_sampler->isPaused())
        m_badge->setState(HealthState::Paused, tr("Paused, not stored"));
    else if (error)
        m_badge->setState(HealthState::Attention, tr("No answer"));
    else
        m_badge->setState(HealthState::Running, tr("Live, not stored"));
    m_live->setVisible(!m_board->navigation().isLive());
    if (const auto begin = history.begin())
        m_sentence->setPlainText(
            tr("%n sample(s) in memory, since %1", nullptr, int(history.size())).arg(exactInstant(*begin, m_zone)));
}

std::optional<LiveBackend> LiveMetricsPage::current() const
{
    const int row = m_blocking->currentIndex().row();
    return row < 0 ? std::nullopt : std::optional(m_blockingModel->row(row).backend);
}

void LiveMetricsPage::showActs()
{
    const auto backend = current();
    const auto allow = [](QPushButton &button, const QString &obstacle, const QString &what) {
        button.setEnabled(obstacle.isEmpty());
        button.setToolTip(plainToolTip(obstacle.isEmpty() ? what : obstacle));
    };
    const QString nobody = tr("Select a session in the list.");
    allow(*m_cancel, backend ? m_acts->obstacleToCanceling(*backend) : nobody,
        tr("Asks the session to give up its statement; its work is rolled back."));
    allow(*m_end, backend ? m_acts->obstacleToEnding(*backend) : nobody,
        tr("Ends the session; its work is rolled back, its locks are given up."));
}

} // namespace signalbox
