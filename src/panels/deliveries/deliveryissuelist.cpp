#include "panels/deliveries/deliveryissuelist.h"

#include "domain/deliveries/deliveryissuesource.h"
#include "panels/deliveries/deliveryissuedetail.h"
#include "panels/deliveries/deliveryissuewords.h"
#include "panels/scrolling.h"
#include "widgets/look/segmentbar.h"
#include "widgets/look/tokens.h"
#include "widgets/state/stateicon.h"
#include "widgets/state/stateplaceholder.h"
#include "widgets/table/statedelegate.h"
#include "widgets/table/tableview.h"
#include "widgets/text/plainlabel.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::microseconds pauseWhenSeen = 10s;
constexpr std::chrono::microseconds pauseWhenHidden = 30s;
constexpr int mostRowsSeen = 8; // so that the detail stands close to them

} // namespace

DeliveryIssueList::DeliveryIssueList(const PanelContext &context, PendingAnswers &pending, QWidget *parent)
    : QWidget(parent), m_context(context),
      m_model(new DeliveryIssueModel(context.sources.get<DeliveryIssueSource>(), *context.clock, this)),
      m_icon(new StateIcon(this)), m_sentence(new PlainLabel(this)), m_period(new SegmentBar(this)),
      m_table(new TableView(this)), m_detail(new DeliveryIssueDetail(context, pending, this)),
      m_placeholder(new StatePlaceholder(this)), m_stack(new QStackedWidget(this)), m_pending(pending)
{
    m_model->setTimeZone(m_context.timeZone);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addWidget(makeTop());
    layout->addWidget(m_stack, 1);
    m_stack->addWidget(scrolling(m_placeholder));
    m_stack->addWidget(makeTable());
    connectParts();
}

QWidget *DeliveryIssueList::makeTop()
{
    m_sentence->setAccessibleName(tr("Issues in one sentence"));
    for (const auto &[hours, text, name] : {std::tuple{24, tr("24 h"), tr("Issues of the last 24 hours")},
             {168, tr("7 d"), tr("Issues of the last 7 days")}, {720, tr("30 d"), tr("Issues of the last 30 days")}})
        m_period->addSegment(hours, text, name);
    m_period->setChosen(int(m_model->period().count()));
    auto *top = new QWidget(this);
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(space::large, 0, space::large, 0);
    row->setSpacing(space::small);
    row->addWidget(m_icon);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_period);
    return top;
}

QWidget *DeliveryIssueList::makeTable()
{
    m_table->setAccessibleName(tr("Issues"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(DeliveryIssueModel::State, new StateDelegate(TableModel::StateRole, this));
    m_table->setColumnRules(
        {{.column = DeliveryIssueModel::State}, {.column = DeliveryIssueModel::Endpoint},
            {.column = DeliveryIssueModel::Failure}, {.column = DeliveryIssueModel::Failures},
            {.column = DeliveryIssueModel::Since, .rank = 2}, {.column = DeliveryIssueModel::LastSeen},
            {.column = DeliveryIssueModel::Events, .rank = 3},
            {.column = DeliveryIssueModel::Note, .width = ColumnRule::Width::Rest, .rank = 1}},
        u"issueColumns"_s);
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table);
    layout->addWidget(scrolling(m_detail), 1);
    return page;
}

void DeliveryIssueList::connectParts()
{
    connect(m_model, &TableModel::loadStateChanged, this, [this](TableModel::LoadState state) {
        if (state == TableModel::LoadState::Loaded)
            showLoaded();
        else if (state == TableModel::LoadState::Failed)
            showFailed(*m_model->error());
    });
    connect(m_period, &SegmentBar::chosenByUser, this, [this](int hours) {
        if (m_model->period() == issuesLookBack)
            m_standing = m_model->rows();
        m_model->setPeriod(std::chrono::hours(hours));
        countStanding();
    });
    setFocusProxy(m_table);
    connect(m_placeholder, &StatePlaceholder::retryRequested, m_model, &DeliveryIssueModel::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_selecting && m_table->hasFocus()) // else the model's rows have moved
            m_followsFirst = false;
        showSelected();
    });
    connect(m_table, &TableView::opened, this, &DeliveryIssueList::requestDeliveries);
    connect(m_detail, &DeliveryIssueDetail::deliveriesRequested, this, &DeliveryIssueList::requestDeliveries);
    connect(m_detail, &DeliveryIssueDetail::recoveryRequested, this, [this] {
        if (selected())
            emit recoveryRequested(selectedFilter());
    });
    connect(m_detail, &DeliveryIssueDetail::endpointRequested, this, [this] {
        if (selected())
            emit linkRequested(u"endpoints"_s, u"endpoint/"_s + selected()->endpointName);
    });
    connect(m_detail, &DeliveryIssueDetail::deliveryRequested, this, &DeliveryIssueList::deliveryRequested);
    connect(m_detail, &DeliveryIssueDetail::noteSaved, m_model, &DeliveryIssueModel::refresh);
}

void DeliveryIssueList::refresh()
{
    const Instant now = m_context.clock->now();
    if (m_askedAt && now - *m_askedAt < (isVisible() ? pauseWhenSeen : pauseWhenHidden))
        return;
    m_askedAt = now;
    m_model->refresh();
    countStanding();
}

void DeliveryIssueList::countStanding()
{
    if (m_model->period() == issuesLookBack) {
        m_standing.reset();
        return;
    }
    m_pending.await(m_context.sources.get<DeliveryIssueSource>().issues(issuesLookBack), this,
        [this](const Result<QList<DeliveryIssue>> &answer) {
            if (answer && m_model->period() != issuesLookBack)
                m_standing = *answer;
            emit attentionCountChanged();
        });
}

int DeliveryIssueList::attentionCount() const
{
    if (!m_standing)
        return m_model->attentionCount();
    const Instant now = m_context.clock->now();
    return int(
        std::ranges::count_if(*m_standing, [now](const DeliveryIssue &issue) { return needsAttention(issue, now); }));
}

void DeliveryIssueList::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (selected() && !needsAttention(*selected(), m_context.clock->now()))
        m_followsFirst = true;
    refresh();
    if (m_model->rowCount() > 0)
        showLoaded();
}

void DeliveryIssueList::updateTimes()
{
    m_model->refreshTimes();
    m_detail->updateTimes();
    if (m_model->loadedAt())
        showSentence();
}

bool DeliveryIssueList::leave()
{
    return m_detail->closeEditor();
}

QString DeliveryIssueList::sentence() const
{
    return m_sentence->plainText();
}

void DeliveryIssueList::showSentence()
{
    const DeliveryIssueWords words(m_context.clock->now(), m_context.timeZone);
    m_icon->setState(words.state(m_model->rows()));
    m_sentence->setPlainText(words.sentence(m_model->rows(), m_model->period()));
}

void DeliveryIssueList::showLoaded()
{
    showSentence();
    if (m_model->rowCount() == 0) {
        m_placeholder->showEmpty(DeliveryIssueWords::nothing(m_model->period()),
            tr("Deliveries of one endpoint that fail for the same reason come together here."));
        m_stack->setCurrentIndex(0);
        return;
    }
    m_stack->setCurrentIndex(1);
    m_table->fitHeight(mostRowsSeen);
    m_selecting = true;
    if (m_followsFirst)
        m_table->selectRow(0);
    else if (!m_table->selectionModel()->hasSelection())
        m_table->selectRow(m_selected ? qMax(0, m_model->rowOf(*m_selected)) : 0);
    m_selecting = false;
    showSelected();
}

void DeliveryIssueList::showFailed(const Error &error)
{
    if (m_model->loadedAt()) {
        m_icon->setState(HealthState::Unknown);
        m_sentence->setPlainText(tr("Not refreshed: %1").arg(error.what));
        return;
    }
    m_icon->setState(HealthState::Unknown);
    m_sentence->setPlainText({});
    m_placeholder->showUnavailable(error);
    m_stack->setCurrentIndex(0);
}

void DeliveryIssueList::showSelected()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    const DeliveryIssue &issue = m_model->row(rows.first().row());
    m_selected = keyOfIssue(issue);
    m_detail->showIssue(issue, m_model->period());
}

/// The issue on show, where its endpoint is still there.
const DeliveryIssue *DeliveryIssueList::selected() const
{
    const int row = m_selected ? m_model->rowOf(*m_selected) : -1;
    return row < 0 || m_model->row(row).endpointName.isEmpty() ? nullptr : &m_model->row(row);
}

DeliveryFilter DeliveryIssueList::selectedFilter() const
{
    DeliveryFilter filter;
    filter.wanted.states = {DeliveryState::Failed};
    filter.wanted.endpoints = {selected()->endpointName};
    filter.wanted.failureKinds = {selected()->kind};
    filter.since = TimeBound{{}, m_model->period()};
    return filter;
}

void DeliveryIssueList::requestDeliveries()
{
    if (selected())
        emit filterRequested(selectedFilter());
}

} // namespace signalbox
