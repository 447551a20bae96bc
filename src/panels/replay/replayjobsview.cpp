#include "panels/replay/replayjobsview.h"

#include "domain/replay/replaysource.h"
#include "models/replay/replayitemmodel.h"
#include "models/replay/replayjobmodel.h"
#include "panels/replay/replayprogressdelegate.h"
#include "panels/replay/replaywords.h"
#include "panels/scrolling.h"
#include "widgets/look/role.h"
#include "widgets/look/segmentbar.h"
#include "widgets/look/tokens.h"
#include "widgets/state/stateicon.h"
#include "widgets/state/stateplaceholder.h"
#include "widgets/table/statedelegate.h"
#include "widgets/table/tableview.h"
#include "widgets/text/plainlabel.h"

#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

enum OutcomeChoice { All, FailedAgain, Skipped, Delivered };

QList<ReplayOutcome> outcomesOf(int choice)
{
    switch (OutcomeChoice(choice)) {
    case All:
        return {};
    case FailedAgain:
        return {ReplayOutcome::Failed};
    case Skipped:
        return {ReplayOutcome::Skipped};
    case Delivered:
        return {ReplayOutcome::Delivered};
    }
    Q_UNREACHABLE();
}

} // namespace

ReplayJobsView::ReplayJobsView(const PanelContext &context, ReplayJobModel &jobs, QWidget *parent)
    : QWidget(parent), m_context(context), m_jobs(jobs),
      m_items(new ReplayItemModel(context.sources.get<ReplaySource>(), *context.clock, this)),
      m_jobTable(new TableView(this)), m_itemTable(new TableView(this)), m_placeholder(new StatePlaceholder(this)),
      m_noItems(new StatePlaceholder(this)), m_pages(new QStackedWidget(this)), m_itemPages(new QStackedWidget(this)),
      m_split(new QSplitter(Qt::Vertical, this)), m_icon(new StateIcon(this)), m_sentence(new PlainLabel(this)),
      m_counts(new PlainLabel(PlainLabel::Fit::ElideEnd, this)), m_problem(new PlainLabel(this)),
      m_progress(new QProgressBar(this)), m_outcomes(new SegmentBar(this))
{
    m_jobTable->setAccessibleName(tr("Bulk replays"));
    m_jobTable->setModel(&m_jobs);
    m_jobTable->setItemDelegateForColumn(ReplayJobModel::State, new StateDelegate(TableModel::StateRole, this));
    m_jobTable->setItemDelegateForColumn(ReplayJobModel::Progress, new ReplayProgressDelegate(this));
    m_jobTable->setColumnRules(
        {{.column = ReplayJobModel::State}, {.column = ReplayJobModel::What, .width = ColumnRule::Width::Rest},
            {.column = ReplayJobModel::Started}, {.column = ReplayJobModel::Progress},
            {.column = ReplayJobModel::By, .rank = 3}, {.column = ReplayJobModel::Delivered, .rank = 1},
            {.column = ReplayJobModel::Failed}, {.column = ReplayJobModel::Skipped, .rank = 2}},
        u"replayColumns"_s);
    m_split->addWidget(m_jobTable);
    m_split->addWidget(makeReport());
    m_split->setChildrenCollapsible(false);
    m_split->setSizes({200, 400});
    m_pages->addWidget(scrolling(m_placeholder));
    m_pages->addWidget(m_split);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    m_placeholder->showLoading();
    connectParts();
}

QWidget *ReplayJobsView::makeReport()
{
    m_itemTable->setAccessibleName(tr("Messages of the bulk replay"));
    m_itemTable->setModel(m_items);
    m_itemTable->setItemDelegateForColumn(ReplayItemModel::Outcome, new StateDelegate(TableModel::StateRole, this));
    m_itemTable->setColumnRules(
        {{.column = ReplayItemModel::Outcome}, {.column = ReplayItemModel::Delivery},
            {.column = ReplayItemModel::Replay}, {.column = ReplayItemModel::Endpoint},
            {.column = ReplayItemModel::Event, .rank = 2}, {.column = ReplayItemModel::Answer, .rank = 1},
            {.column = ReplayItemModel::Words, .width = ColumnRule::Width::Rest}},
        u"replayItemColumns"_s);
    m_itemPages->addWidget(m_itemTable);
    m_itemPages->addWidget(scrolling(m_noItems));
    m_sentence->setAccessibleName(tr("State of the chosen replay"));
    m_counts->setQuiet();
    m_problem->setAccessibleName(tr("Problem with the chosen replay"));
    m_problem->hide();
    m_progress->setAccessibleName(tr("Progress of the chosen replay"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(8);
    m_outcomes->addSegment(All, tr("All"), tr("All messages"));
    m_outcomes->addSegment(FailedAgain, tr("Failed again"), tr("Messages that failed again"));
    m_outcomes->addSegment(Skipped, tr("Skipped"), tr("Messages that were skipped"));
    m_outcomes->addSegment(Delivered, tr("Delivered"), tr("Messages that were delivered"));
    m_outcomes->setChosen(All);
    m_pause = makeStep(tr("Pause replay"), ReplayStep::Pause);
    m_resume = makeStep(tr("Resume replay"), ReplayStep::Resume);
    m_cancel = makeStep(tr("Cancel the rest"), ReplayStep::Cancel);
    setRole(*m_cancel, ButtonRole::Danger);

    auto *report = new QWidget(this);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::small);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addWidget(m_sentence, 1);
    for (QPushButton *step : {m_pause, m_resume, m_cancel})
        head->addWidget(step, 0, Qt::AlignTop);
    auto *choice = new QHBoxLayout;
    choice->addWidget(m_outcomes);
    choice->addStretch(1);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(space::large, space::small, space::large, 0);
    top->setSpacing(space::small);
    top->addLayout(head);
    top->addWidget(m_counts);
    top->addWidget(m_progress);
    top->addWidget(m_problem);
    top->addLayout(choice);
    auto *layout = new QVBoxLayout(report);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addLayout(top);
    layout->addWidget(m_itemPages, 1);
    return report;
}

QPushButton *ReplayJobsView::makeStep(const QString &text, ReplayStep step)
{
    auto *button = new QPushButton(text, this);
    connect(button, &QPushButton::clicked, this, [this, step] {
        if (m_jobId)
            emit stepRequested(*m_jobId, step);
    });
    return button;
}

void ReplayJobsView::connectParts()
{
    connect(m_jobTable->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const QModelIndexList rows = m_jobTable->selectionModel()->selectedRows();
        if (rows.isEmpty())
            return;
        m_jobId = m_jobs.row(rows.first().row()).id;
        setProblem({});
        showReport();
    });
    connect(m_outcomes, &SegmentBar::chosenByUser, this, &ReplayJobsView::chooseOutcomes);
    connect(m_items, &ReplayItemModel::loadStateChanged, this, &ReplayJobsView::showItems);
    connect(m_noItems, &StatePlaceholder::retryRequested, m_items, &ReplayItemModel::refresh);
    setFocusProxy(m_jobTable);
    m_placeholder->setIcon(u"replay"_s);
    connect(m_placeholder, &StatePlaceholder::retryRequested, &m_jobs, &ReplayJobModel::refresh);
    connect(m_itemTable, &TableView::opened, this, [this](const QModelIndex &index) {
        const ReplayItem &item = m_items->row(index.row());
        const bool original = index.column() == ReplayItemModel::Delivery || !item.newDeliveryId;
        emit deliveryRequested(original ? item.deliveryId : *item.newDeliveryId);
    });
}

void ReplayJobsView::select(qint64 jobId)
{
    m_jobId = jobId;
    if (const int row = m_jobs.rowOf(jobId); row >= 0)
        m_jobTable->selectRow(row);
    showReport();
}

void ReplayJobsView::showLoaded()
{
    if (m_jobs.rowCount() == 0) {
        if (m_jobs.error())
            m_placeholder->showUnavailable(*m_jobs.error());
        else
            m_placeholder->showEmpty(tr("No bulk replays yet"),
                tr("Select deliveries, or narrow their list with a filter, and choose Replay there. What is started "
                   "goes on in the database and is reported here."),
                {tr("Choose deliveries..."), [this] { emit deliveriesRequested(); }});
        m_pages->setCurrentIndex(0);
        return;
    }
    m_pages->setCurrentWidget(m_split);
    if (!m_jobId || m_jobs.rowOf(*m_jobId) < 0)
        m_jobId = m_jobs.row(0).id;
    if (m_jobTable->selectionModel()->selectedRows().isEmpty())
        m_jobTable->selectRow(m_jobs.rowOf(*m_jobId));
    showReport();
}

void ReplayJobsView::showReport()
{
    const auto job = m_jobId ? m_jobs.job(*m_jobId) : std::nullopt;
    if (!job)
        return;
    m_icon->setState(stateOf(*job));
    m_sentence->setPlainText(ReplayWords::sentence(*job, m_context.clock->now()));
    m_counts->setPlainText(ReplayWords::counts(*job));
    m_progress->setRange(0, std::max(1, job->total));
    m_progress->setValue(job->settled());
    m_progress->setVisible(!job->isOver());
    const QList<std::pair<QPushButton *, ReplayStep>> steps
        = {{m_pause, ReplayStep::Pause}, {m_resume, ReplayStep::Resume}, {m_cancel, ReplayStep::Cancel}};
    for (const auto &[button, step] : steps) {
        button->setVisible(isPossible(step, job->state));
        button->setEnabled(!m_steering);
    }
    showItemsOf(*job);
}

void ReplayJobsView::showItemsOf(const ReplayJob &job)
{
    if (!isVisible() || m_shown == job)
        return;
    const bool other = m_items->jobId() != job.id;
    m_shown = job;
    m_items->setSubject(job.id, outcomesOf(m_outcomes->chosen()));
    if (!other)
        m_items->refresh();
}

void ReplayJobsView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showReport();
}

void ReplayJobsView::chooseOutcomes(int choice)
{
    m_items->setSubject(m_jobId, outcomesOf(choice));
}

void ReplayJobsView::showItems()
{
    const bool none = m_items->rowCount() == 0;
    if (none && m_items->loadState() == TableModel::LoadState::Loading)
        m_noItems->showLoading();
    else if (none && m_items->error())
        m_noItems->showUnavailable(*m_items->error());
    else if (none)
        m_noItems->showEmpty(tr("No such message"), tr("Choose All to see what else became of them."));
    m_itemPages->setCurrentIndex(none ? 1 : 0);
}

void ReplayJobsView::setSteering(bool steering)
{
    m_steering = steering;
    showReport();
}

void ReplayJobsView::setProblem(const QString &words)
{
    m_problem->setPlainText(words);
    m_problem->setVisible(!words.isEmpty());
}

QByteArray ReplayJobsView::saveLayout() const
{
    return m_split->saveState();
}

void ReplayJobsView::restoreLayout(const QByteArray &state)
{
    m_split->restoreState(state);
}

} // namespace signalbox
