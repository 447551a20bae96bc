#include "panels/cron/jobspage.h"

#include "models/cron/cronjobmodel.h"
#include "models/cron/joblistmodel.h"
#include "panels/cron/jobactions.h"
#include "panels/cron/jobdetail.h"
#include "panels/cron/jobruns.h"
#include "panels/scrolling.h"
#include "widgets/look/segmentbar.h"
#include "widgets/look/tokens.h"
#include "widgets/look/turningsplitter.h"
#include "widgets/state/statenotice.h"
#include "widgets/table/markednumberdelegate.h"
#include "widgets/table/markedtextdelegate.h"
#include "widgets/table/markstripdelegate.h"
#include "widgets/table/statedelegate.h"
#include "widgets/table/tableview.h"

#include <QDataStream>
#include <QIODevice>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int jobBesideFrom = 1320; // up to there the list needs the whole width for what its runs usually take
constexpr int runsBesideFrom = 700; // the detail and the runs beside each other

QList<ColumnRule> jobColumns()
{
    return {{.column = CronJobModel::State}, {.column = CronJobModel::Name, .most = 32},
        {.column = CronJobModel::Runs, .rank = 2},
        {.column = CronJobModel::ScheduleWords, .width = ColumnRule::Width::Rest, .least = 12},
        {.column = CronJobModel::Schedule, .rank = 6, .most = 18}, {.column = CronJobModel::LastRun},
        {.column = CronJobModel::LastDuration, .rank = 1}, {.column = CronJobModel::LastRows, .rank = 5},
        {.column = CronJobModel::LastStatus, .rank = 9}, {.column = CronJobModel::NextRun},
        {.column = CronJobModel::SuccessRate, .rank = 4}, {.column = CronJobModel::Missed, .rank = 4},
        {.column = CronJobModel::Usual, .rank = 3}, {.column = CronJobModel::Slow, .rank = 3},
        {.column = CronJobModel::Findings, .rank = ColumnRule::onRequest},
        {.column = CronJobModel::Role, .rank = ColumnRule::onRequest},
        {.column = CronJobModel::Database, .rank = ColumnRule::onRequest}};
}

} // namespace

JobsPage::JobsPage(CronJobModel &jobs, const PanelContext &context, PendingAnswers &pending, QWidget *parent)
    : QWidget(parent), m_jobs(jobs), m_context(context), m_zone(context.timeZone), m_list(new JobListModel(jobs, this)),
      m_table(new TableView(this)), m_search(new QLineEdit(this)), m_groups(new SegmentBar(this)),
      m_hidden(new StateNotice(this)), m_runMany(new QPushButton(this)), m_pauseMany(new QPushButton(this)),
      m_actions(new JobActions(this)), m_detail(new JobDetail(*m_actions)), m_runs(new JobRuns(context, pending)),
      m_split(new TurningSplitter(jobBesideFrom)), m_lower(new TurningSplitter(runsBesideFrom))
{
    makeTable();
    m_lower->addWidget(scrolling(m_detail));
    m_lower->addWidget(m_runs);
    m_lower->setFirstShare(Qt::Horizontal, 52);
    m_lower->setFirstShare(Qt::Vertical, 55);
    m_split->addWidget(m_table);
    m_split->addWidget(m_lower);
    m_split->setFirstShare(Qt::Horizontal, 62);
    m_split->setFirstShare(Qt::Vertical, 48);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addWidget(makeTools());
    m_hidden->setAbout(tr("What is hidden"));
    m_hidden->setContentsMargins(space::large, 0, space::large, 0);
    layout->addWidget(m_hidden);
    layout->addWidget(m_split, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &JobsPage::showCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &JobsPage::showCurrent);
    connect(m_table, &TableView::contextMenuRequested, this, [this](QMenu *menu) { m_actions->addTo(*menu); });
    connect(m_table, &TableView::opened, this, [this] { m_runs->table().setFocus(); });
    connect(m_runs, &JobRuns::runOpened, this, &JobsPage::runOpened);
}

void JobsPage::makeTable()
{
    m_table->setAccessibleName(tr("Jobs"));
    m_table->setModel(m_list);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setItemDelegateForColumn(CronJobModel::State, new StateDelegate(TableModel::StateRole, this));
    m_table->setItemDelegateForColumn(CronJobModel::LastStatus, new StateDelegate(TableModel::StateRole, this));
    for (const int column :
        {CronJobModel::LastDuration, CronJobModel::LastRows, CronJobModel::Missed, CronJobModel::Findings})
        m_table->setItemDelegateForColumn(column, new MarkedNumberDelegate(this));
    m_table->setItemDelegateForColumn(CronJobModel::Name, new MarkedTextDelegate(this));
    m_table->setItemDelegateForColumn(
        CronJobModel::Runs, new MarkStripDelegate(CronJobModel::MarksRole, CronJobModel::stripRuns, this));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(CronJobModel::State, Qt::AscendingOrder); // what is red comes first
    m_table->setColumnRules(jobColumns(), u"columns"_s);
}

QWidget *JobsPage::makeTools()
{
    m_search->setPlaceholderText(tr("Search jobs"));
    m_search->setAccessibleName(tr("Search jobs"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(260);
    connect(m_search, &QLineEdit::textChanged, m_list, &JobListModel::setWords);
    using Grouping = JobListModel::Grouping;
    m_groups->addSegment(int(Grouping::None), tr("No groups"), tr("The jobs in one list"));
    m_groups->addSegment(int(Grouping::State), tr("State"), tr("The jobs in groups by state"));
    m_groups->addSegment(int(Grouping::Role), tr("Role"), tr("The jobs in groups by role"));
    m_groups->addSegment(int(Grouping::Database), tr("Database"), tr("The jobs in groups by database"));
    m_groups->setChosen(int(Grouping::None));
    connect(m_groups, &SegmentBar::chosenByUser, this, [this](int id) {
        m_list->setGrouping(Grouping(id));
        m_table->headings().setShown(Grouping(id) != Grouping::None);
    });
    JobActions::lead(*m_runMany, *m_actions->run);
    JobActions::lead(*m_pauseMany, *m_actions->pause);
    auto *tools = new QWidget(this);
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(space::large, 0, space::large, 0);
    row->setSpacing(space::small);
    row->addWidget(m_search, 1);
    row->addWidget(m_groups);
    row->addStretch(1);
    row->addWidget(m_runMany);
    row->addWidget(m_pauseMany);
    return tools;
}

int JobsPage::currentRow() const
{
    return m_list->mapToSource(m_table->currentIndex()).row();
}

QList<CronJob> JobsPage::selectedJobs() const
{
    QList<CronJob> jobs;
    const int current = currentRow();
    if (current >= 0)
        jobs.append(m_jobs.row(current));
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        const int row = m_list->mapToSource(index).row();
        if (row != current)
            jobs.append(m_jobs.row(row));
    }
    return jobs;
}

int JobsPage::firstInTrouble() const
{
    for (int row = 0; row < m_list->rowCount(); ++row) {
        const int source = m_list->mapToSource(m_list->index(row, 0)).row();
        if (m_jobs.jobState(source) == HealthState::Failing || m_jobs.isOwing(source))
            return row;
    }
    return 0;
}

void JobsPage::showHidden()
{
    if (!m_jobs.othersHidden())
        return m_hidden->clear();
    const QString role = u'"' + QString(m_context.capabilities().user).replace(u'"', u"\"\""_s) + u'"';
    m_hidden->tell(HealthState::Attention,
        tr("Hidden by row level security: this role sees only its own jobs. To see them all, connect as another role, "
           "or "
           "let a superuser run: alter role %1 bypassrls;")
            .arg(role));
}

void JobsPage::showJobs()
{
    showHidden();
    if (currentRow() < 0 && m_list->rowCount() > 0)
        m_table->selectRow(firstInTrouble());
    showCurrent();
}

void JobsPage::showCurrent()
{
    const QList<CronJob> selected = selectedJobs();
    m_actions->setJobs(selected);
    m_runMany->setVisible(selected.size() > 1);
    m_pauseMany->setVisible(selected.size() > 1);
    const int row = currentRow();
    m_lower->setVisible(row >= 0);
    if (row < 0)
        return;
    m_detail->setFacts(JobDetail::factsOf(m_jobs, row, m_zone, m_context.clock->now()));
    m_runs->setJob(m_jobs.row(row));
}

void JobsPage::select(qint64 jobId)
{
    const int row = m_jobs.rowOf(jobId);
    if (row < 0)
        return;
    QModelIndex index = m_list->mapFromSource(m_jobs.index(row, 0));
    if (!index.isValid()) { // the search hides it
        m_search->clear();
        index = m_list->mapFromSource(m_jobs.index(row, 0));
    }
    m_table->selectRow(index.row());
    m_table->scrollTo(index);
}

void JobsPage::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

bool JobsPage::leaveSearch()
{
    if (m_search->text().isEmpty())
        return false;
    m_search->clear();
    m_table->setFocus();
    return true;
}

void JobsPage::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    m_runs->setTimeZone(zone);
    showCurrent();
}

QByteArray JobsPage::saveLayout() const
{
    QByteArray layout;
    QDataStream stream(&layout, QIODevice::WriteOnly);
    stream << m_split->saveLayout() << m_lower->saveLayout();
    return layout;
}

void JobsPage::restoreLayout(const QByteArray &layout)
{
    QByteArray split;
    QByteArray lower;
    QDataStream stream(layout);
    stream >> split >> lower;
    m_split->restoreLayout(split);
    m_lower->restoreLayout(lower);
}

} // namespace signalbox
