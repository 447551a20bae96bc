#include "panels/cron/cronpanel.h"

#include "core/humantext.h"
#include "domain/cron/cronsource.h"
#include "models/cron/cronjobmodel.h"
#include "models/cron/jobrunmodel.h"
#include "panels/cron/jobdetail.h"
#include "widgets/state/panelheader.h"
#include "widgets/table/statedelegate.h"
#include "widgets/table/tableview.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QSplitter>

namespace signalbox {

using namespace Qt::StringLiterals;

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
    setSetting(u"columns"_s, m_jobTable->saveColumns());
    setSetting(u"runColumns"_s, m_runTable->saveColumns());
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
    m_jobTable->setColumnCharacters({31, 11, -1, 10, 16, 12, 11, 9});
    m_jobTable->horizontalHeader()->moveSection(CronJobModel::LastStatus, 0); // what is red comes first
    m_jobTable->setSortingEnabled(true);
    m_jobTable->sortByColumn(CronJobModel::Name, Qt::AscendingOrder);
    m_jobTable->restoreColumns(setting(u"columns"_s).toByteArray());

    m_runTable = new TableView(this);
    m_runTable->setAccessibleName(tr("Runs of the selected job"));
    m_runTable->setModel(m_runs);
    m_runTable->setItemDelegateForColumn(JobRunModel::Status, new StateDelegate(TableModel::StateRole, this));
    m_runTable->setColumnCharacters({16, 13, 11, -1, 10});
    m_runTable->setColumnHidden(JobRunModel::RunId, true);
    m_runTable->restoreColumns(setting(u"runColumns"_s).toByteArray());

    m_detail = new JobDetail(this);
    m_lower = new QSplitter(Qt::Horizontal, this);
    m_lower->addWidget(m_detail);
    m_lower->addWidget(m_runTable);
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
        showEmpty(tr("No cron jobs yet"),
            tr("Jobs come from cron.schedule(), or from Signalbox's migration: run \"signalbox migrate\"."));
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
    const int jobs = m_jobs->rowCount();
    const QString hidden = m_jobs->othersHidden() ? tr("; jobs of other roles are hidden from this one") : QString();
    if (m_jobs->scheduler() == Liveness::Dead) {
        header().setSentence(HealthState::Failing,
            tr("The pg_cron scheduler is not running: none of the %n job(s) will start", nullptr, jobs) + hidden);
        return;
    }
    if (m_jobs->failingJobs() > 0)
        header().setSentence(HealthState::Failing, failureSentence() + hidden);
    else
        header().setSentence(hasRealRun() ? HealthState::Healthy : HealthState::Unknown, wellSentence() + hidden);
}

bool CronPanel::hasRealRun() const
{
    return std::any_of(m_jobs->rows().cbegin(), m_jobs->rows().cend(),
        [](const CronJob &job) { return job.lastRun && !job.lastRun->sample; });
}

QString CronPanel::failureSentence() const
{
    Instant latest = Instant::distantPast();
    for (int row = 0; row < m_jobs->rowCount(); ++row) {
        const auto &run = m_jobs->row(row).lastRun;
        if (m_jobs->jobState(row) == HealthState::Failing && run && run->startedAt)
            latest = qMax(latest, *run->startedAt);
    }
    const QString count
        = tr("%1 of %n job(s) failed at the last run", nullptr, m_jobs->rowCount()).arg(m_jobs->failingJobs());
    return latest.isFinite() ? tr("%1, the latest %2").arg(count, relativeTime(latest, context().clock->now())) : count;
}

QString CronPanel::wellSentence() const
{
    int paused = 0;
    std::optional<Instant> next;
    for (int row = 0; row < m_jobs->rowCount(); ++row) {
        paused += m_jobs->row(row).active ? 0 : 1;
        const auto run = m_jobs->nextRun(row);
        if (run && (!next || *run < *next))
            next = run;
    }
    QString sentence = hasRealRun() ? tr("None of %n job(s) failed at the last run", nullptr, m_jobs->rowCount())
                                    : tr("None of %n job(s) has run yet", nullptr, m_jobs->rowCount());
    if (paused > 0)
        sentence += tr(", %n paused", nullptr, paused);
    if (next)
        sentence += tr(", the next starts %1").arg(relativeTime(*next, context().clock->now()));
    return sentence;
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
    facts.cronZone = m_jobs->cronTimeZone();
    facts.shownZone = context().timeZone;
    facts.now = context().clock->now();
    m_detail->setFacts(facts);
    m_runs->setJob(facts.job.jobId); // reads when the job is another one
    m_runs->refresh();
}

} // namespace signalbox
