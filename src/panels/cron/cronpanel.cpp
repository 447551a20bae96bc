#include "panels/cron/cronpanel.h"

#include "core/humantext.h"
#include "core/visibletext.h"
#include "domain/cron/cronsource.h"
#include "domain/cron/jobstate.h"
#include "models/cron/cronjobmodel.h"
#include "models/cron/jobrunmodel.h"
#include "panels/cron/jobdetail.h"
#include "widgets/state/panelheader.h"
#include "widgets/state/tableface.h"
#include "widgets/table/statedelegate.h"
#include "widgets/table/tableview.h"

#include <QSortFilterProxyModel>
#include <QSplitter>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int databaseCap = 60;

} // namespace

CronPanel::CronPanel(PanelContext context, QWidget *parent) : Panel(panelId, panelTitle(), std::move(context), parent)
{
    makeModels();
    makeViews();
    connect(m_jobTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CronPanel::showSelectedJob);
    follow(*m_jobs, [this] { showJobs(); });
    follow(*m_runs, [] {});
}

CronPanel::~CronPanel()
{
    setSetting(u"split"_s, m_split->saveState());
    setSetting(u"lowerSplit"_s, m_lower->saveState());
}

void CronPanel::makeModels()
{
    auto &source = this->context().sources.get<CronSource>();
    m_jobs = new CronJobModel(source, *this->context().clock, this);
    m_runs = new JobRunModel(source, *this->context().clock, this);
    m_sorted = new QSortFilterProxyModel(this);
    m_sorted->setSourceModel(m_jobs);
    m_sorted->setSortRole(TableModel::SortRole);
    m_sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
}

void CronPanel::makeViews()
{
    m_jobTable = new TableView(this);
    m_jobTable->setAccessibleName(tr("Jobs"));
    m_jobTable->setModel(m_sorted);
    m_jobTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_jobTable->setItemDelegateForColumn(CronJobModel::LastStatus, new StateDelegate(TableModel::StateRole, this));
    m_jobTable->setItemDelegateForColumn(CronJobModel::Active, new StateDelegate(TableModel::StateRole, this));
    m_jobTable->setSortingEnabled(true);
    m_jobTable->sortByColumn(CronJobModel::Name, Qt::AscendingOrder);
    m_jobTable->setColumnRules(
        {{.column = CronJobModel::LastStatus}, // what is red comes first
            {.column = CronJobModel::Name, .most = 36}, {.column = CronJobModel::Schedule, .rank = 4},
            {.column = CronJobModel::ScheduleWords, .width = ColumnRule::Width::Rest},
            {.column = CronJobModel::Active, .rank = 2}, {.column = CronJobModel::LastRun},
            {.column = CronJobModel::LastDuration, .rank = 3}, {.column = CronJobModel::NextRun, .rank = 1}},
        u"columns"_s);

    m_runTable = new TableView(this);
    m_runTable->setAccessibleName(tr("Runs of the selected job"));
    m_runTable->setModel(m_runs);
    m_runTable->setItemDelegateForColumn(JobRunModel::Status, new StateDelegate(TableModel::StateRole, this));
    m_runTable->setColumnRules(
        {{.column = JobRunModel::Status}, {.column = JobRunModel::Started}, {.column = JobRunModel::Duration},
            {.column = JobRunModel::Message, .width = ColumnRule::Width::Rest},
            {.column = JobRunModel::RunId, .rank = ColumnRule::onRequest}},
        u"runColumns"_s);

    m_detail = new JobDetail(this);
    m_lower = new QSplitter(Qt::Horizontal, this);
    m_lower->addWidget(m_detail);
    auto *runs = new TableFace(m_runTable, id(), this);
    runs->setEmpty(tr("No run yet"), tr("The history of the selected job comes here once it has run."));
    connect(runs, &TableFace::retryRequested, m_runs, &JobRunModel::refresh);
    m_lower->addWidget(runs);
    m_lower->setChildrenCollapsible(false);
    m_lower->setSizes({400, 500});
    m_lower->restoreState(setting(u"lowerSplit"_s).toByteArray());

    m_split = new QSplitter(Qt::Vertical, this);
    m_split->addWidget(m_jobTable);
    m_split->addWidget(m_lower);
    m_split->setChildrenCollapsible(false);
    m_split->setSizes({360, 240});
    m_split->restoreState(setting(u"split"_s).toByteArray());
    setContent(m_split);
}

QWidget *CronPanel::mainWidget()
{
    return m_jobTable;
}

void CronPanel::load()
{
    m_jobs->refresh();
}

void CronPanel::updateTimes()
{
    m_jobs->refreshTimes();
    m_runs->refreshTimes();
}

void CronPanel::showJobs()
{
    if (m_jobs->rowCount() == 0) {
        showEmpty(tr("No cron jobs yet"), tr("The automation brings its own jobs; others come from cron.schedule()."),
            installation());
        return;
    }
    showData();
    showSentence();
    if (selectedRow() < 0) {
        int first = 0;
        for (int row = 0; row < m_sorted->rowCount(); ++row) {
            const int jobRow = m_sorted->mapToSource(m_sorted->index(row, 0)).row();
            if (m_jobs->jobState(jobRow) == HealthState::Failing) {
                first = row;
                break;
            }
        }
        m_jobTable->selectRow(first);
    } else {
        showSelectedJob();
    }
}

void CronPanel::showSentence()
{
    const JobCounts counts = countsOf(m_jobs->rows());
    const QString rest = remainder(counts);
    if (standsStill(m_jobs->scheduler()))
        return header().setSentence(HealthState::Failing, standstillSentence(counts) + rest);
    if (counts.failing > 0)
        return header().setSentence(HealthState::Failing, failureSentence(counts) + rest);
    const bool doubtful = counts.stale > 0 || m_jobs->scheduler() == Liveness::Unknown;
    const HealthState well = counts.ran > 0 ? HealthState::Healthy : HealthState::Unknown;
    header().setSentence(doubtful ? HealthState::Attention : well, wellSentence(counts) + rest);
}

QString CronPanel::standstillSentence(const JobCounts &counts) const
{
    switch (m_jobs->scheduler()) {
    case Liveness::OtherDatabase:
        return tr(
            "The pg_cron scheduler works for database %1: none of the %n job(s) here will start", nullptr, counts.jobs)
            .arg(visibleText(m_jobs->schedulerDatabase(), databaseCap));
    case Liveness::LaunchesNothing:
        return tr("cron.launch_active_jobs is off: none of the %n job(s) will start", nullptr, counts.jobs);
    case Liveness::Dead:
    case Liveness::Alive:
    case Liveness::StandIn:
    case Liveness::Elsewhere:
    case Liveness::Unknown:
        break;
    }
    return tr("The pg_cron scheduler is not running: none of the %n job(s) will start", nullptr, counts.jobs);
}

QString CronPanel::failureSentence(const JobCounts &counts) const
{
    const Instant now = context().clock->now();
    Instant latest = Instant::distantPast();
    for (const CronJob &job : m_jobs->rows()) {
        const bool dated = job.lastRun && job.lastRun->startedAt && *job.lastRun->startedAt <= now;
        if (stateOf(job) == HealthState::Failing && dated)
            latest = qMax(latest, *job.lastRun->startedAt);
    }
    const QString count
        = tr("%1 of %n active job(s) failed at the last run", nullptr, counts.active).arg(counts.failing);
    return latest.isFinite() ? tr("%1, the latest %2").arg(count, relativeTime(latest, now)) : count;
}

QString CronPanel::wellSentence(const JobCounts &counts) const
{
    if (counts.active == 0)
        return tr("No job is active");
    QString sentence = counts.ran > 0 ? tr("None of %n active job(s) failed at the last run", nullptr, counts.active)
                                      : tr("None of %n active job(s) has run yet", nullptr, counts.active);
    std::optional<Instant> next;
    for (int row = 0; row < m_jobs->rowCount(); ++row) {
        const auto run = m_jobs->nextRun(row);
        if (run && (!next || *run < *next))
            next = run;
    }
    if (next)
        sentence += tr(", the next starts %1").arg(relativeTime(*next, context().clock->now()));
    return sentence;
}

/// What else has to be known to take the sentence right.
QString CronPanel::remainder(const JobCounts &counts) const
{
    QString rest;
    if (counts.jobs > counts.active)
        rest += tr("; %n paused", nullptr, counts.jobs - counts.active);
    if (counts.pausedFailed > 0)
        rest += tr(", %n of them after a failure", nullptr, counts.pausedFailed);
    if (counts.stale > 0)
        rest += tr("; what became of %n last run(s) is not known", nullptr, counts.stale);
    if (m_jobs->scheduler() == Liveness::Elsewhere)
        rest += tr("; this is a hot standby: they run on its primary");
    if (m_jobs->scheduler() == Liveness::Unknown)
        rest += tr("; this role may not see whether the scheduler is running");
    if (m_jobs->othersHidden())
        rest += tr("; jobs of other roles are hidden from this one");
    return rest;
}

int CronPanel::selectedRow() const
{
    return m_sorted->mapToSource(m_jobTable->currentIndex()).row();
}

void CronPanel::showSelectedJob()
{
    const int row = selectedRow();
    if (row < 0)
        return;
    JobDetail::Facts facts;
    facts.job = m_jobs->row(row);
    facts.state = m_jobs->jobState(row);
    facts.scheduleWords = m_jobs->scheduleWords(row);
    facts.scheduleRemark = m_jobs->scheduleRemark(row);
    facts.nextRun = m_jobs->nextRun(row);
    facts.standstill = m_jobs->standstill();
    facts.cronZone = m_jobs->cronZoneText();
    facts.shownZone = context().timeZone;
    facts.now = context().clock->now();
    m_detail->setFacts(facts);
    m_runs->setJob(facts.job.jobId); // reads when the job is another one
    m_runs->refresh();
}

} // namespace signalbox
