#include "panels/cron/historypage.h"

#include "core/humantext.h"
#include "domain/cron/cronsource.h"
#include "models/cron/jobrunmodel.h"
#include "panels/cron/jobrunfilterrow.h"
#include "panels/cron/rundetail.h"
#include "widgets/look/role.h"
#include "widgets/look/tokens.h"
#include "widgets/look/turningsplitter.h"
#include "widgets/state/tableface.h"
#include "widgets/table/statedelegate.h"
#include "widgets/table/tableview.h"
#include "widgets/text/plainlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int runBesideFrom = 1100;

} // namespace

HistoryPage::HistoryPage(const PanelContext &context, PendingAnswers &pending, QWidget *parent)
    : QWidget(parent), m_context(context), m_zone(context.timeZone),
      m_filter(new JobRunFilterRow(*context.clock, context.timeZone, this)),
      m_model(new JobRunModel(context.sources.get<CronSource>(), *context.clock, this)), m_table(new TableView(this)),
      m_look(new PlainLabel(PlainLabel::Fit::ElideEnd, this)),
      m_further(new QPushButton(tr("Look further back"), this)), m_detail(new RunDetail(context, pending)),
      m_split(new TurningSplitter(runBesideFrom, this))
{
    makeTable();
    auto *face = new TableFace(m_table, u"cron"_s, this);
    face->setEmpty(tr("No runs"), tr("What pg_cron runs comes here; a filter may leave nothing of it."));
    connect(face, &TableFace::retryRequested, m_model, &JobRunModel::refresh);
    m_split->addWidget(face);
    m_split->addWidget(m_detail);
    m_split->setFirstShare(Qt::Horizontal, 60);
    m_split->setFirstShare(Qt::Vertical, 55);
    m_look->setAccessibleName(tr("How far back the list goes"));
    m_look->setQuiet();
    m_further->setAutoDefault(false);
    setRole(*m_further, ButtonRole::Quiet);
    auto *look = new QHBoxLayout;
    look->setContentsMargins(space::large, 0, space::large, space::tiny);
    look->addWidget(m_look, 1);
    look->addWidget(m_further);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    auto *filter = new QHBoxLayout;
    filter->setContentsMargins(space::large, 0, space::large, 0);
    filter->addWidget(m_filter);
    layout->addLayout(filter);
    layout->addWidget(m_split, 1);
    layout->addLayout(look);
    connect(m_filter, &JobRunFilterRow::filterChanged, m_model, &JobRunModel::setFilter);
    connect(m_further, &QPushButton::clicked, this, [this] { m_model->fetchMore({}); });
    connect(m_model, &JobRunModel::lookedBack, this, &HistoryPage::showLook);
    connect(m_model, &TableModel::loadStateChanged, this, [this] {
        showLook();
        selectWanted();
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, &HistoryPage::showCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HistoryPage::showCurrent);
    connect(m_detail, &RunDetail::deliveriesRequested, this,
        [this](qint64 runId) { emit linkRequested(u"webhooks"_s, u"filter/run:%1"_s.arg(runId)); });
    m_detail->hide();
    showLook();
}

void HistoryPage::makeTable()
{
    m_table->setAccessibleName(tr("Runs"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(JobRunModel::Status, new StateDelegate(TableModel::StateRole, this));
    m_table->setColumnRules(
        {{.column = JobRunModel::Status}, {.column = JobRunModel::Job, .most = 32}, {.column = JobRunModel::Started},
            {.column = JobRunModel::Duration}, {.column = JobRunModel::Rows, .rank = 1},
            {.column = JobRunModel::Message, .width = ColumnRule::Width::Rest},
            {.column = JobRunModel::User, .rank = ColumnRule::onRequest},
            {.column = JobRunModel::Database, .rank = ColumnRule::onRequest},
            {.column = JobRunModel::RunId, .rank = ColumnRule::onRequest}},
        u"historyColumns"_s);
}

void HistoryPage::setJobNames(const QHash<qint64, QString> &names)
{
    m_model->setJobNames(names);
}

void HistoryPage::refresh()
{
    if (m_model->filter())
        m_model->refresh();
    else
        m_model->setFilter(m_filter->filter()); // nothing is read before somebody looks
    if (m_detail->isVisible())
        m_detail->refresh();
}

void HistoryPage::updateTimes()
{
    m_model->refreshTimes();
}

void HistoryPage::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    m_filter->setTimeZone(zone);
    m_model->setTimeZone(zone);
    m_detail->setTimeZone(zone);
    showLook();
}

void HistoryPage::showLook()
{
    m_further->setVisible(!m_model->reachedEnd() && m_model->canFetchMore({}));
    const auto to = m_model->lookedBackTo();
    const int found = m_model->rowCount();
    if (m_model->reachedEnd())
        m_look->setPlainText(tr("%n run(s): all that the history has", nullptr, found));
    else if (to)
        m_look->setPlainText(tr("%n run(s), looked back to %1", nullptr, found).arg(exactInstant(*to, m_zone)));
    else
        m_look->setPlainText(tr("%n run(s)", nullptr, found));
}

void HistoryPage::select(qint64 runId)
{
    m_wanted = runId;
    selectWanted();
}

void HistoryPage::selectWanted()
{
    if (!m_wanted)
        return;
    const int row = m_model->rowOf(*m_wanted);
    if (row < 0) {
        if (m_model->loadState() != TableModel::LoadState::Loaded)
            return;
        if (m_filter->filter().runIds.contains(*m_wanted))
            m_wanted.reset(); // it is gone
        else
            m_filter->setText(u"id:%1"_s.arg(*m_wanted));
        return;
    }
    m_wanted.reset();
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, 0));
}

void HistoryPage::showCurrent()
{
    const int row = m_table->currentIndex().row();
    m_detail->setVisible(row >= 0);
    if (row >= 0)
        m_detail->showRun(m_model->row(row), m_model->jobNameOf(m_model->row(row)));
}

QByteArray HistoryPage::saveLayout() const
{
    return m_split->saveLayout();
}

void HistoryPage::restoreLayout(const QByteArray &layout)
{
    m_split->restoreLayout(layout);
}

} // namespace signalbox
