#include "panels/cron/cronpanel.h"

#include "core/visibletext.h"
#include "domain/cron/cronsource.h"
#include "domain/cron/jobediting.h"
#include "domain/cron/jobstate.h"
#include "models/cron/cronjobmodel.h"
#include "models/cron/jobrunmodel.h"
#include "models/cron/liverunmodel.h"
#include "panels/cron/cronsentence.h"
#include "panels/cron/historypage.h"
#include "panels/cron/jobactions.h"
#include "panels/cron/jobacts.h"
#include "panels/cron/jobeditors.h"
#include "panels/cron/jobrunfilterrow.h"
#include "panels/cron/jobrunnow.h"
#include "panels/cron/jobruns.h"
#include "panels/cron/jobspage.h"
#include "panels/cron/jobundo.h"
#include "panels/cron/livepage.h"
#include "panels/cron/map/mappage.h"
#include "panels/cron/planner/plannerpage.h"
#include "panels/cron/rescue/schedulerrescue.h"
#include "widgets/chart/hourgrid.h"
#include "widgets/look/livetimer.h"
#include "widgets/look/pagetabs.h"
#include "widgets/look/segmentbar.h"
#include "widgets/look/tokens.h"
#include "widgets/query/savedfilter.h"
#include "widgets/state/noticestrip.h"
#include "widgets/state/panelheader.h"
#include "widgets/table/tableview.h"
#include "widgets/timeline/timeline.h"

#include <QAction>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds countdownPace = 1s;
constexpr qsizetype longestPanelRole = 100;

} // namespace

CronPanel::CronPanel(PanelContext context, QWidget *parent)
    : Panel(panelId, panelTitle(), std::move(context), parent),
      m_jobs(new CronJobModel(this->context().sources.get<CronSource>(), *this->context().clock, this)),
      m_acts(new JobActs(this->context(), pending(), this)), m_runNow(new JobRunNow(this->context(), pending(), this)),
      m_undo(new JobUndo(*m_acts, this->context(), this)),
      m_editors(new JobEditors(*m_jobs, *m_acts, this->context(), pending(), this)), m_tabs(new PageTabs(this)),
      m_pages(new QStackedWidget(this)), m_jobsPage(new JobsPage(*m_jobs, this->context(), pending())),
      m_history(new HistoryPage(this->context(), pending())), m_live(new LivePage(this->context(), pending())),
      m_map(new MapPage(*m_jobs, this->context(), pending())),
      m_planner(new PlannerPage(*m_jobs, *m_acts, this->context(), pending())),
      m_rescue(new SchedulerRescue(this->context(), pending(), this)), m_zones(new SegmentBar(this)),
      m_new(new QPushButton(tr("New job"), this)), m_outcome(new NoticeStrip(tr("Outcome"), this)),
      m_runStrip(new NoticeStrip(tr("Runs that were asked for"), this))
{
    makeTools();
    makePages();
    connectActions(m_jobsPage->actions());
    connectActions(m_map->actions());
    connectActs();
    connectRuns();
    follow(*m_jobs, [this] { showJobs(); });
    connect(m_jobs, &CronJobModel::findingsChanged, m_jobsPage, &JobsPage::showCurrent);
    follow(
        m_jobsPage->runs().model(), [] {}, [](const Error &) { /* said where the runs would be */ });
    follow(
        m_history->model(), [] {}, [](const Error &) { /* said where the runs would be */ });
    follow(
        m_live->model(), [] {}, [](const Error &) { /* said where the runs would be */ });
    setZone(Zone(setting(u"zone"_s).toInt()));
}

CronPanel::~CronPanel()
{
    setSetting(u"layout"_s, m_jobsPage->saveLayout());
    setSetting(u"mapLayout"_s, m_map->saveLayout());
    setSetting(u"historyLayout"_s, m_history->saveLayout());
    setSetting(u"filter"_s, m_history->filterRow().text());
}

void CronPanel::makeTools()
{
    m_zones->addSegment(Local, tr("Local"), tr("Times in the zone of this computer"));
    m_zones->addSegment(Utc, tr("UTC"), tr("Times in UTC"));
    m_zones->addSegment(Server, tr("Server"), tr("Times in the zone that pg_cron counts in"));
    connect(m_zones, &SegmentBar::chosenByUser, this, [this](int zone) {
        setSetting(u"zone"_s, zone);
        setZone(Zone(zone));
    });
    m_new->setAutoDefault(false);
    m_new->setEnabled(false);
    connect(m_new, &QPushButton::clicked, m_editors, &JobEditors::editNew);
    connect(this, &Panel::stateChanged, m_new, [this](Panel::State state) {
        m_new->setEnabled(state == State::Data || state == State::Empty);
        m_undo->button().setEnabled(m_new->isEnabled());
    });
    m_undo->button().setEnabled(false);
    header().addTool(m_zones);
    header().addTool(&m_undo->button());
    header().addTool(m_new);
}

void CronPanel::makePages()
{
    m_tabs->addPage(Jobs, tr("Jobs"), tr("Jobs"));
    m_tabs->addPage(Map, tr("Map"), tr("Runs of all jobs over time"));
    m_tabs->addPage(History, tr("History"), tr("History of all jobs"));
    m_tabs->addPage(Live, tr("Running now"), tr("Running now"));
    m_tabs->addPage(Planner, tr("Planner"), tr("Planner for the next week"));
    connect(m_tabs, &PageTabs::chosenByUser, this, [this](int page) { showPage(Page(page)); });
    for (QWidget *page : std::initializer_list<QWidget *>{m_jobsPage, m_map, m_history, m_live, m_planner}) // as Page
        m_pages->addWidget(page);
    m_jobsPage->restoreLayout(setting(u"layout"_s).toByteArray());
    m_map->restoreLayout(setting(u"mapLayout"_s).toByteArray());
    m_history->restoreLayout(setting(u"historyLayout"_s).toByteArray());
    m_history->filterRow().setViewStore({
        [this] { return savedFilters(setting(u"views"_s).toStringList()); },
        [this](const QList<SavedFilter> &views) { setSetting(u"views"_s, savedFilterLines(views)); },
    });
    m_history->filterRow().setText(setting(u"filter"_s).toString());
    auto *tabs = new QHBoxLayout;
    tabs->setContentsMargins(space::large, 0, space::large, 0);
    tabs->addWidget(m_tabs);
    tabs->addStretch(1);
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addLayout(tabs);
    layout->addWidget(&m_rescue->strip());
    layout->addWidget(m_outcome);
    layout->addWidget(&m_undo->strip());
    layout->addWidget(m_runStrip);
    layout->addWidget(m_pages, 1);
    setContent(content);
    m_tabs->setChosen(Jobs);
    auto *countdown = new LiveTimer(this, countdownPace);
    connect(countdown, &LiveTimer::tick, this, [this] {
        updateTimes();
        if (m_runNow->isFollowing())
            m_runNow->follow();
    });
}

void CronPanel::connectActions(JobActions &actions)
{
    connect(actions.run, &QAction::triggered, this, [this, &actions] { m_runNow->ask(actions.jobs()); });
    connect(actions.pause, &QAction::triggered, this,
        [this, &actions] { m_acts->setActive(actions.jobs(), actions.resumes()); });
    const auto withCurrent = [this, &actions](QAction *action, auto act) {
        connect(action, &QAction::triggered, this, [&actions, act] {
            if (!actions.jobs().isEmpty())
                act(actions.jobs().first());
        });
    };
    withCurrent(actions.edit, [this](const CronJob &job) { m_editors->edit(job); });
    withCurrent(actions.copy, [this](const CronJob &job) { m_editors->editCopy(job); });
    withCurrent(actions.dryRun, [this](const CronJob &job) { m_editors->dryRun(draftOf(job)); });
    withCurrent(actions.unschedule, [this](const CronJob &job) { m_acts->unschedule(job); });
}

void CronPanel::connectActs()
{
    const auto showBusy = [this] {
        for (JobActions *actions : {&m_jobsPage->actions(), &m_map->actions()})
            actions->setBusy(m_acts->isBusy() || m_runNow->isBusy());
    };
    const auto select = [this](qint64 jobId) {
        m_wanted = jobId;
        refresh();
    };
    connect(m_acts, &JobActs::changed, this, showBusy);
    connect(m_runNow, &JobRunNow::changed, this, showBusy);
    connect(m_acts, &JobActs::told, this,
        [this](HealthState state, const QString &words) { m_outcome->tell(state, words); });
    connect(m_runNow, &JobRunNow::told, this,
        [this](HealthState state, const QString &words) { m_outcome->tell(state, words); });
    connect(m_acts, &JobActs::created, this, select);
    connect(m_acts, &JobActs::saved, this, select);
    connect(m_acts, &JobActs::steered, this, select);
    connect(m_acts, &JobActs::restored, this, select);
    connect(m_acts, &JobActs::unscheduled, this, &Panel::refresh);
    connect(m_acts, &JobActs::overtaken, this, &Panel::refresh);
    connect(m_acts, &JobActs::rescheduled, this, &Panel::refresh);
    connect(m_rescue, &SchedulerRescue::mended, this, &Panel::refresh);
    connect(
        m_rescue, &SchedulerRescue::unscheduled, m_undo, [this](qint64, const JobDraft &job) { m_undo->offer(job); });
}

void CronPanel::connectRuns()
{
    connect(m_runNow, &JobRunNow::changed, this, &CronPanel::showRunsNow);
    connect(m_runNow, &JobRunNow::ended, this, &Panel::refresh);
    connect(m_runStrip, &NoticeStrip::closed, m_runNow, &JobRunNow::putAwayEnded);
    const auto showRun = [this](qint64 runId) {
        showPage(History);
        m_history->select(runId);
    };
    const auto showJob = [this](qint64 jobId) {
        showPage(Jobs);
        m_wanted = jobId;
        selectWanted();
    };
    connect(m_jobsPage, &JobsPage::runOpened, this, showRun);
    connect(m_map, &MapPage::runOpened, this, showRun);
    connect(m_map, &MapPage::jobOpened, this, showJob);
    connect(m_planner, &PlannerPage::jobOpened, this, showJob);
    connect(m_runStrip, &NoticeStrip::acted, this, [this, showRun] {
        for (const JobRunNow::Asked &run : m_runNow->runs()) {
            if (run.shot.run)
                return showRun(run.shot.run->runId);
        }
        m_runNow->withdraw();
    });
    connect(m_map, &MapPage::linkRequested, this, &Panel::linkRequested);
    connect(m_history, &HistoryPage::linkRequested, this, &Panel::linkRequested);
    connect(m_live, &LivePage::stopped, this, &Panel::refresh);
}

void CronPanel::showPage(Page page)
{
    m_tabs->setChosen(page);
    m_pages->setCurrentIndex(page);
    load();
}

QStringList CronPanel::panelViews()
{
    return {u"map-hour"_s, u"map-day"_s, u"map-month"_s, u"planner"_s};
}

void CronPanel::showView(const QString &name)
{
    const QMap<QString, MapPage::Range> ranges{{u"map-hour"_s, MapPage::Range::Hour},
        {u"map-day"_s, MapPage::Range::Day}, {u"map-month"_s, MapPage::Range::Month}};
    if (ranges.contains(name)) {
        m_map->setRange(ranges.value(name));
        showPage(Map);
    } else if (name == "planner"_L1) {
        showPage(Planner);
    }
}

QTimeZone CronPanel::zoneOf(Zone zone) const
{
    switch (zone) {
    case Local:
        return context().timeZone;
    case Utc:
        return QTimeZone::utc();
    case Server:
        return m_jobs->cronZone().value_or(CronZone()).zoneAt(context().clock->now());
    }
    Q_UNREACHABLE();
}

void CronPanel::setZone(Zone zone)
{
    m_zones->setChosen(zone);
    const QTimeZone shown = zoneOf(zone);
    if (shown == std::exchange(m_shownZone, shown))
        return;
    header().setTimeZone(shown, context().clock->now());
    m_jobs->setTimeZone(shown);
    m_jobsPage->setTimeZone(shown);
    m_map->setTimeZone(shown);
    m_history->setTimeZone(shown);
    m_live->setTimeZone(shown);
    m_planner->setTimeZone(shown);
    m_editors->setTimeZone(shown);
}

QWidget *CronPanel::mainWidget()
{
    switch (Page(m_tabs->chosen())) {
    case Jobs:
        return &m_jobsPage->table();
    case Map:
        return &m_map->timeline();
    case History:
        return &m_history->table();
    case Live:
        return &m_live->table();
    case Planner:
        return &m_planner->grid();
    }
    Q_UNREACHABLE();
}

void CronPanel::focusFilter()
{
    if (m_tabs->chosen() == History)
        return m_history->filterRow().focusText();
    if (m_tabs->chosen() == Map)
        return m_map->focusSearch();
    showPage(Jobs);
    m_jobsPage->focusSearch();
}

bool CronPanel::leave()
{
    switch (Page(m_tabs->chosen())) {
    case Jobs:
        return m_jobsPage->leaveSearch();
    case Map:
        return m_map->leaveSearch();
    case History: {
        const bool narrowed = m_history->filterRow().clear();
        if (narrowed)
            m_history->table().setFocus();
        return narrowed;
    }
    case Live:
    case Planner:
        return false;
    }
    Q_UNREACHABLE();
}

void CronPanel::openLink(const QString &target)
{
    const QString what = target.section(u'/', 1);
    if (target.startsWith("view/"_L1)) {
        showView(what);
    } else if (target.startsWith("filter/"_L1)) {
        showPage(History);
        m_history->filterRow().setText(what);
    } else if (target.startsWith("run/"_L1)) {
        showPage(History);
        m_history->select(what.toLongLong());
    } else if (target.startsWith("job/"_L1)) {
        showPage(Jobs);
        m_wanted = what.toLongLong();
        for (const CronJob &job : m_jobs->rows()) {
            if (job.name == what)
                m_wanted = job.jobId;
        }
        selectWanted();
    }
}

void CronPanel::selectWanted()
{
    if (!m_wanted || m_jobs->rowOf(*m_wanted) < 0)
        return;
    m_jobsPage->select(*m_wanted);
    m_wanted.reset();
}

void CronPanel::load()
{
    m_jobs->refresh();
    lookBeyond();
    if (m_tabs->chosen() == Map)
        m_map->refresh();
    if (m_tabs->chosen() == History)
        m_history->refresh();
    if (m_tabs->chosen() == Live)
        m_live->refresh();
}

/// Once, and not with the first look: nobody opens the panel for what an earlier window has left behind, nor for hints.
void CronPanel::lookBeyond()
{
    if (m_beyond == Beyond::Due) {
        m_runNow->sweep();
        m_jobs->lookAround();
    }
    m_beyond = m_beyond == Beyond::Later ? Beyond::Due : Beyond::Done;
}

void CronPanel::loadAll()
{
    const bool again = m_jobs->looksAround(); // a secret may have been made meanwhile
    load();
    m_jobsPage->runs().refresh();
    readRights();
    if (again)
        m_jobs->lookAround();
}

void CronPanel::readRights()
{
    if (m_isReadingRights)
        return;
    m_isReadingRights = true;
    await(context().sources.get<JobActSource>().rights(), [this](const Result<JobRights> &rights) {
        m_isReadingRights = false;
        if (rights)
            m_rights = *rights;
        showRights();
    });
}

void CronPanel::showRights()
{
    const QString user = context().capabilities().user;
    m_jobsPage->actions().setRights(m_rights, user);
    m_map->setRights(m_rights, user);
    m_planner->setRights(m_rights, user);
    m_live->setRights(m_rights, user);
    const bool may = !m_rights || m_rights->schedule || m_rights->scheduleElsewhere;
    m_editors->setObstacleToCreate(may
            ? QString()
            : tr("%1 may not call cron.schedule(). Let the owner of pg_cron run: grant usage on "
                 "schema cron to %1;")
                  .arg(visibleText(user, longestPanelRole)));
}

void CronPanel::updateTimes()
{
    m_jobs->refreshTimes();
    m_jobsPage->runs().model().refreshTimes();
    m_map->updateTimes();
    m_history->updateTimes();
    m_live->updateTimes();
    if (!m_runNow->runs().isEmpty())
        showRunsNow();
}

void CronPanel::showJobs()
{
    m_acts->lookUp();
    if (m_beyond == Beyond::Done || m_jobs->scheduler() != Liveness::Alive)
        m_rescue->lookUp(m_jobs->scheduler());
    m_runNow->lookUp();
    m_runNow->follow();
    const JobCounts counts = countsOf(m_jobs->rows());
    m_tabs->setCount(Live, counts.running, tr("Running now: %n run(s)", nullptr, counts.running));
    m_undo->show();
    if (m_jobs->rowCount() == 0 && !m_undo->isOffering())
        return showEmpty(tr("No cron jobs yet"), tr("The automation brings its own jobs; others begin with New job."),
            installation());
    showData();
    const CronSentence sentence = cronSentence(*m_jobs, context().clock->now());
    header().setSentence(sentence.state, sentence.words);
    if (m_zones->chosen() == Server)
        setZone(Server);
    nameJobs();
    m_jobsPage->showJobs();
    m_map->showJobs();
    m_planner->showJobs();
    selectWanted();
    m_editors->takeJobs();
}

/// What the other pages say of jobs.
void CronPanel::nameJobs()
{
    QHash<qint64, QString> names;
    QHash<qint64, std::chrono::microseconds> usual;
    QStringList jobs;
    QStringList roles;
    QStringList databases;
    for (int row = 0; row < m_jobs->rowCount(); ++row) {
        const CronJob &job = m_jobs->row(row);
        names.insert(job.jobId, jobName(job));
        jobs.append(job.name.isEmpty() ? QString::number(job.jobId) : job.name);
        roles.append(job.username);
        databases.append(job.database);
        if (const auto &span = m_jobs->insight(row).figures.usualDuration)
            usual.insert(job.jobId, span->median);
    }
    roles.removeDuplicates();
    databases.removeDuplicates();
    m_history->setJobNames(names);
    m_history->filterRow().setVocabulary(jobs, roles, databases);
    m_live->model().setUsual(usual);
}

void CronPanel::showRunsNow()
{
    const bool hasRow = std::any_of(m_runNow->runs().cbegin(), m_runNow->runs().cend(),
        [](const JobRunNow::Asked &run) { return run.shot.run.has_value(); });
    const QString withdraw = m_runNow->isAnyWaiting() ? tr("Withdraw") : QString();
    m_runStrip->tell(m_runNow->runs().isEmpty() ? HealthState::Unknown : m_runNow->state(),
        m_runNow->words(m_shownZone.value_or(context().timeZone)), hasRow ? tr("Show the run") : withdraw);
    m_runStrip->setActionEnabled(hasRow || !m_runNow->isBusy());
}

} // namespace signalbox
