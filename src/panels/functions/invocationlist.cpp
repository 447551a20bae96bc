#include "panels/functions/invocationlist.h"

#include "models/functions/functioninvocationmodel.h"
#include "models/functions/invocationwords.h"
#include "panels/functions/invocationdetail.h"
#include "panels/functions/invocationfilterrow.h"
#include "panels/scrolling.h"
#include "widgets/look/tokens.h"
#include "widgets/look/turningsplitter.h"
#include "widgets/state/tableface.h"
#include "widgets/table/statedelegate.h"
#include "widgets/table/tableview.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int invocationBesideFrom = 760;

} // namespace

InvocationList::InvocationList(const PanelContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_filter(new InvocationFilterRow(this)),
      m_model(new FunctionInvocationModel(context.sources.get<FunctionSource>(), *context.clock, this)),
      m_table(new TableView(this)), m_detail(new InvocationDetail(context.timeZone)), m_detailArea(scrolling(m_detail)),
      m_split(new TurningSplitter(invocationBesideFrom, this))
{
    m_model->setTimeZone(context.timeZone);
    makeTable();
    auto *face = new TableFace(m_table, u"functions"_s, this);
    face->setEmpty(tr("No invocations"), tr("What the functions do comes here; a filter may leave nothing of it."));
    connect(face, &TableFace::retryRequested, m_model, &FunctionInvocationModel::refresh);
    m_split->addWidget(face);
    m_split->addWidget(m_detailArea);
    m_split->setChildrenCollapsible(false);
    m_split->setFirstShare(Qt::Horizontal, 58);
    m_split->setFirstShare(Qt::Vertical, 55);
    m_detailArea->hide();
    auto *filter = new QHBoxLayout;
    filter->setContentsMargins(space::large, 0, space::large, 0);
    filter->addWidget(m_filter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::small, 0, 0);
    layout->setSpacing(space::small);
    layout->addLayout(filter);
    layout->addWidget(m_split, 1);

    connect(m_filter, &InvocationFilterRow::filterChanged, m_model, &FunctionInvocationModel::setFilter);
    connect(m_model, &TableModel::loadStateChanged, this, &InvocationList::selectWanted);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &InvocationList::showCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &InvocationList::showCurrent);
    connect(m_table, &TableView::opened, this, [this](const QModelIndex &index) {
        if (const auto delivery = m_model->row(index.row()).deliveryId)
            emit linkRequested(u"webhooks"_s, u"delivery/%1"_s.arg(*delivery));
    });
    connect(m_detail, &InvocationDetail::deliveryRequested, this,
        [this](qint64 id) { emit linkRequested(u"webhooks"_s, u"delivery/%1"_s.arg(id)); });
    connect(m_detail, &InvocationDetail::endpointRequested, this,
        [this](const QString &name) { emit linkRequested(u"endpoints"_s, u"endpoint/"_s + name); });
}

void InvocationList::makeTable()
{
    m_table->setAccessibleName(tr("Invocations"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(FunctionInvocationModel::State, new StateDelegate(TableModel::StateRole, this));
    m_table->setColumnRules(
        {{.column = FunctionInvocationModel::State}, {.column = FunctionInvocationModel::Started},
            {.column = FunctionInvocationModel::Function, .rank = 2, .most = 20},
            {.column = FunctionInvocationModel::Event, .width = ColumnRule::Width::Rest},
            {.column = FunctionInvocationModel::Attempts, .rank = 4},
            {.column = FunctionInvocationModel::Took, .rank = 1},
            {.column = FunctionInvocationModel::Outcome, .width = ColumnRule::Width::Rest, .rank = 3},
            {.column = FunctionInvocationModel::Delivery, .rank = 5},
            {.column = FunctionInvocationModel::Message, .rank = ColumnRule::onRequest, .address = true}},
        u"columns"_s);
}

void InvocationList::updateTimes()
{
    m_model->refreshTimes();
    showCurrent();
}

void InvocationList::showMessage(const QString &messageId)
{
    m_wanted = Wanted::Message;
    m_filter->setFilter({.text = messageId});
    selectWanted();
}

void InvocationList::showFirst()
{
    m_wanted = Wanted::First;
    selectWanted();
}

void InvocationList::selectWanted()
{
    if (m_wanted == Wanted::Nothing || m_model->loadState() != TableModel::LoadState::Loaded
        || m_model->rowCount() == 0)
        return;
    int row = 0;
    if (std::exchange(m_wanted, Wanted::Nothing) == Wanted::First) {
        const auto failed = std::ranges::find_if(m_model->rows(),
            [](const FunctionInvocation &one) { return InvocationWords::stateOf(one.state) == HealthState::Failing; });
        row = failed == m_model->rows().end() ? 0 : int(failed - m_model->rows().begin());
    }
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, 0));
}

void InvocationList::showCurrent()
{
    const int row = m_table->currentIndex().row();
    m_detailArea->setVisible(row >= 0);
    if (row >= 0)
        m_detail->showInvocation(m_model->row(row), m_context.clock->now());
}

QByteArray InvocationList::saveLayout() const
{
    return m_split->saveLayout();
}

void InvocationList::restoreLayout(const QByteArray &layout)
{
    m_split->restoreLayout(layout);
}

} // namespace signalbox
