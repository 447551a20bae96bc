#include "panels/webhooks/webhookspanel.h"

#include "domain/healthstate.h"
#include "models/deliverylogmodel.h"
#include "panels/webhooks/deliverydetailview.h"
#include "panels/webhooks/deliverywords.h"
#include "panels/webhooks/replayconfirm.h"
#include "widgets/filterbar.h"
#include "widgets/newrowspill.h"
#include "widgets/panelheader.h"
#include "widgets/statedelegate.h"
#include "widgets/stateplaceholder.h"
#include "widgets/tableview.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

bool outcomeUnknown(ErrorKind kind)
{
    return kind == ErrorKind::Lost || kind == ErrorKind::Timeout || kind == ErrorKind::Unreachable;
}

/// Whether the list has newer news of a delivery than its detail.
bool differs(const Delivery &row, const Delivery &detail)
{
    return row.state != detail.state || row.attemptCount != detail.attemptCount
        || row.responseStatus != detail.responseStatus || row.completedAt != detail.completedAt;
}

} // namespace

WebhooksPanel::WebhooksPanel(PanelContext context, QWidget *parent)
    : Panel(u"webhooks"_s, tr("Webhooks"), std::move(context), parent),
      m_deliveries(new DeliveryLogModel({this->context().sources.deliveryPage, this->context().sources.newerDeliveries},
          *this->context().clock, this))
{
    makeViews();
    connectViews();
    follow(*m_deliveries, [this] { showDeliveries(); });
}

WebhooksPanel::~WebhooksPanel()
{
    setSetting(u"columns"_s, m_table->saveColumns());
    setSetting(u"split"_s, m_split->saveState());
    setSetting(u"detailSplit"_s, m_detailView->saveLayout());
}

void WebhooksPanel::makeViews()
{
    makeFilter();
    m_detailView = new DeliveryDetailView(*context().clock, context().timeZone, this);
    m_detailView->restoreLayout(setting(u"detailSplit"_s).toByteArray());
    m_detailPlaceholder = new StatePlaceholder(this);
    m_lower = new QStackedWidget(this);
    m_lower->addWidget(m_detailPlaceholder);
    m_lower->addWidget(m_detailView);

    m_split = new QSplitter(Qt::Vertical, this);
    m_split->addWidget(makeList());
    m_split->addWidget(m_lower);
    m_split->setChildrenCollapsible(false);
    m_split->setSizes({300, 300});
    m_split->restoreState(setting(u"split"_s).toByteArray());

    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(16, 0, 16, 0);
    filterRow->addWidget(m_filter);
    layout->addLayout(filterRow);
    layout->addWidget(m_split, 1);
    setContent(content);
}

void WebhooksPanel::makeFilter()
{
    m_filter = new FilterBar(this);
    m_stateChoice = m_filter->addChoice(tr("State"), tr("All states"));
    m_endpointChoice = m_filter->addChoice(tr("Endpoint"), tr("All endpoints"));
    QList<FilterBar::Option> states;
    for (const auto state :
        {DeliveryState::Failed, DeliveryState::Pending, DeliveryState::InFlight, DeliveryState::Delivered})
        states.append({statusText(state), int(state)});
    m_filter->setOptions(m_stateChoice, states);
}

QWidget *WebhooksPanel::makeList()
{
    m_table = new TableView(this);
    m_table->setAccessibleName(tr("Deliveries"));
    m_table->setModel(m_deliveries);
    m_table->setItemDelegateForColumn(DeliveryLogModel::Status, new StateDelegate(TableModel::StateRole, this));
    m_table->setColumnCharacters({14, 16, 18, 34, 13, 10, 16, -1, 10});
    m_table->setColumnHidden(DeliveryLogModel::Settled, true); // the detail has both
    m_table->setColumnHidden(DeliveryLogModel::Id, true);
    m_table->horizontalHeader()->moveSection(DeliveryLogModel::Status, 0);
    m_table->restoreColumns(setting(u"columns"_s).toByteArray());
    m_pill = new NewRowsPill(m_table->viewport());
    m_noMatch = new StatePlaceholder(this);
    m_noMatch->showEmpty(tr("No delivery matches"), tr("Show all, or choose another state or endpoint above."));
    m_list = new QStackedWidget(this);
    m_list->addWidget(m_table);
    m_list->addWidget(m_noMatch);
    return m_list;
}

void WebhooksPanel::connectViews()
{
    connect(m_filter, &FilterBar::changed, this, &WebhooksPanel::applyFilter);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this,
        [this] { m_deliveries->setHoldNewRows(!m_table->isAtTop()); });
    connect(m_deliveries, &DeliveryLogModel::pendingNewRowsChanged, this, &WebhooksPanel::showPill);
    connect(m_pill, &QPushButton::clicked, m_table, &QTableView::scrollToTop);
    // Not the current row: that also moves when the table gets the focus or loses a row.
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const QModelIndexList rows = m_table->selectionModel()->selectedRows();
        if (rows.isEmpty() || m_selecting)
            return;
        const QModelIndex current = m_table->currentIndex().siblingAtColumn(0);
        select(m_deliveries->row(rows.contains(current) ? current.row() : rows.first().row()).id);
    });
    connect(m_detailView, &DeliveryDetailView::replayRequested, this, &WebhooksPanel::askReplay);
    connect(m_detailPlaceholder, &StatePlaceholder::retryRequested, this, &WebhooksPanel::loadDetail);
}

void WebhooksPanel::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
}

bool WebhooksPanel::leave()
{
    const bool narrowed = m_filter->isNarrowed();
    m_filter->clear();
    m_table->setFocus();
    return narrowed;
}

void WebhooksPanel::load()
{
    loadEndpoints();
    m_deliveries->refresh();
}

void WebhooksPanel::updateTimes()
{
    m_deliveries->refreshTimes();
    if (m_detail)
        m_detailView->updateTimes();
}

void WebhooksPanel::loadEndpoints()
{
    await(context().sources.endpoints(), [this](const Result<QList<WebhookEndpoint>> &answer) {
        if (!answer) {
            if (answer.error().kind != ErrorKind::Cancelled)
                header().setSentence(
                    HealthState::Unknown, tr("The endpoints cannot be read: %1").arg(answer.error().what));
            return;
        }
        m_endpoints = *answer;
        QList<FilterBar::Option> options;
        for (const WebhookEndpoint &endpoint : std::as_const(m_endpoints))
            options.append({endpoint.name, endpoint.name});
        m_filter->setOptions(m_endpointChoice, options);
        const HealthState state = DeliveryWords::state(m_endpoints);
        header().setSentence(state, DeliveryWords::sentence(m_endpoints));
    });
}

void WebhooksPanel::applyFilter()
{
    DeliveryFilter filter;
    if (const QVariant state = m_filter->value(m_stateChoice); state.isValid())
        filter.wanted.states = {DeliveryState(state.toInt())};
    if (const QVariant endpoint = m_filter->value(m_endpointChoice); endpoint.isValid())
        filter.wanted.endpoints = {endpoint.toString()};
    m_table->scrollToTop();
    m_deliveries->setFilter(filter);
}

void WebhooksPanel::showDeliveries()
{
    const bool none = m_deliveries->rowCount() == 0;
    if (none && m_deliveries->filter().isEmpty()) {
        m_detailView->setNotice(HealthState::Unknown, {});
        showEmpty(tr("No deliveries yet"),
            tr("The first one comes when something happens that an active endpoint listens to. To see one now, "
               "call test_webhook() with the name of an endpoint."));
        return;
    }
    showData();
    m_list->setCurrentWidget(none ? static_cast<QWidget *>(m_noMatch) : m_table);
    if (!m_selected && !none) {
        m_table->selectRow(0);
        return;
    }
    if (!m_selected) {
        m_detailPlaceholder->showEmpty(tr("No delivery selected"), {});
        return;
    }
    const int row = m_deliveries->rowOf(*m_selected);
    if (m_following && row >= 0)
        selectRowOf(*m_selected);
    const bool unfinished = m_detail && m_detail->delivery.state != DeliveryState::Delivered
        && m_detail->delivery.state != DeliveryState::Failed;
    if (!m_detail || (row >= 0 ? differs(m_deliveries->row(row), m_detail->delivery) : unfinished))
        loadDetail();
}

void WebhooksPanel::showPill(int waiting)
{
    m_pill->setText(waiting, tr("%n new delivery(s)", nullptr, waiting));
}

void WebhooksPanel::select(qint64 deliveryId)
{
    m_following = false;
    if (m_selected == deliveryId)
        return;
    m_selected = deliveryId;
    m_detail.reset();
    m_detailView->setNotice(HealthState::Unknown, {});
    loadDetail();
}

void WebhooksPanel::selectRowOf(qint64 deliveryId)
{
    m_selecting = true;
    const int row = m_deliveries->rowOf(deliveryId);
    if (row >= 0)
        m_table->selectRow(row);
    else
        m_table->clearSelection();
    m_selecting = false;
    m_following = row < 0;
}

void WebhooksPanel::loadDetail()
{
    if (!m_selected)
        return;
    if (!m_detail) {
        m_detailPlaceholder->showLoading();
        m_lower->setCurrentWidget(m_detailPlaceholder);
    }
    const qint64 id = *m_selected;
    await(context().sources.deliveryDetail(id), [this, id](const Result<DeliveryDetail> &answer) {
        if (m_selected != id)
            return;
        if (answer) {
            m_detail = *answer;
            m_detailView->setDetail(*answer);
            m_detailView->setReplayText(
                m_replayKeys.contains(id) ? tr("Check the replay") : tr("Replay this delivery"));
            m_detailView->setReplayObstacle(replayObstacle());
            m_lower->setCurrentWidget(m_detailView);
            m_deliveries->update(answer->delivery);
        } else if (!m_detail && answer.error().kind != ErrorKind::Cancelled) {
            m_detailPlaceholder->showUnavailable(answer.error());
        }
    });
}

QString WebhooksPanel::replayObstacle() const
{
    if (m_replaying)
        return tr("A replay is under way.");
    if (m_detail && !m_detail->delivery.endpointId)
        return tr("Its endpoint was deleted, so there is nowhere to send it.");
    if (!context().capabilities().canCall(u"public.replay_webhook"_s))
        return tr(
            "This database has no replay_webhook() that you may call. Run \"signalbox migrate\", or ask its owner "
            "for EXECUTE on it.");
    return {};
}

void WebhooksPanel::askReplay()
{
    if (!m_detail || !replayObstacle().isEmpty())
        return;
    const qint64 id = m_detail->delivery.id;
    if (m_replayKeys.contains(id) || context().profile.environment != Environment::Production)
        return replay(id);
    auto *confirm = new ReplayConfirm(id, m_detail->delivery.endpointName, m_detail->url, context().profile.name, this);
    confirm->setAttribute(Qt::WA_DeleteOnClose);
    connect(confirm, &QDialog::accepted, this, [this, id] { replay(id); });
    confirm->open();
}

void WebhooksPanel::replay(qint64 deliveryId)
{
    m_replaying = true;
    m_detailView->setReplayObstacle(replayObstacle());
    QUuid &key = m_replayKeys[deliveryId]; // asking again with the key of before sends nothing twice
    if (key.isNull())
        key = QUuid::createUuid();
    await(context().sources.replay(deliveryId, key), [this, deliveryId](const Result<qint64> &answer) {
        m_replaying = false;
        replayed(deliveryId, answer);
        m_detailView->setReplayObstacle(replayObstacle());
    });
}

void WebhooksPanel::replayed(qint64 deliveryId, const Result<qint64> &answer)
{
    if (!answer && outcomeUnknown(answer.error().kind)) {
        m_detailView->setReplayText(tr("Check the replay"));
        m_detailView->setNotice(HealthState::Attention,
            tr("No answer came, so it is not known whether delivery %1 was sent again. Checking "
               "does not send it twice.")
                .arg(deliveryId));
        return;
    }
    m_replayKeys.remove(deliveryId);
    m_detailView->setReplayText(tr("Replay this delivery"));
    if (!answer) {
        const Error &error = answer.error();
        const QString words = error.serverWords.isEmpty() ? error.hint : error.serverWords;
        m_detailView->setNotice(
            HealthState::Attention, tr("Delivery %1 was not replayed: %2 %3").arg(deliveryId).arg(error.what, words));
        return;
    }
    m_selected = *answer;
    m_detail.reset();
    m_table->scrollToTop();
    selectRowOf(*answer);
    loadDetail();
    refresh();
    m_detailView->setNotice(
        HealthState::Healthy, tr("Delivery %1 was replayed as delivery %2, shown here.").arg(deliveryId).arg(*answer));
}

} // namespace signalbox
