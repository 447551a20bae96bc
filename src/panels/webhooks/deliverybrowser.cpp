#include "panels/webhooks/deliverybrowser.h"

#include "widgets/newrowspill.h"
#include "widgets/statedelegate.h"
#include "widgets/stateplaceholder.h"
#include "widgets/tableview.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace signalbox {

DeliveryBrowser::DeliveryBrowser(DeliverySource source, const Clock &clock, QWidget *parent)
    : QWidget(parent), m_model(new DeliveryLogModel(std::move(source), clock, this)), m_table(new TableView(this)),
      m_noMatch(new StatePlaceholder(this)), m_stack(new QStackedWidget(this))
{
    makeTable();
    m_pill = new NewRowsPill(m_table->viewport());
    m_noMatch->showEmpty(tr("No delivery matches"), tr("Show all, or choose another state or endpoint above."));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_noMatch);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    setFocusProxy(m_table);

    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this,
        [this] { m_model->setHoldNewRows(!m_table->isAtTop()); });
    connect(m_model, &DeliveryLogModel::pendingNewRowsChanged, this, &DeliveryBrowser::showPill);
    connect(m_pill, &QPushButton::clicked, this, &DeliveryBrowser::scrollToTop);
    // Not the current row: that also moves when the table gets the focus or loses a row.
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DeliveryBrowser::takeSelection);
}

void DeliveryBrowser::makeTable()
{
    m_table->setAccessibleName(tr("Deliveries"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(DeliveryLogModel::Status, new StateDelegate(TableModel::StateRole, this));
    m_table->setColumnCharacters({14, 16, 18, 34, 13, 10, 16, -1, 10});
    m_table->setColumnHidden(DeliveryLogModel::Settled, true); // the detail has both
    m_table->setColumnHidden(DeliveryLogModel::Id, true);
    m_table->horizontalHeader()->moveSection(DeliveryLogModel::Status, 0);
}

void DeliveryBrowser::setFilter(const DeliveryFilter &filter)
{
    m_table->scrollToTop();
    m_model->setFilter(filter);
}

QList<Delivery> DeliveryBrowser::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    QList<Delivery> deliveries;
    for (const int row : std::as_const(rows))
        deliveries.append(m_model->row(row));
    return deliveries;
}

QList<qint64> DeliveryBrowser::selectedDeliveries() const
{
    QList<qint64> ids;
    for (const Delivery &delivery : selectedRows())
        ids.append(delivery.id);
    return ids;
}

void DeliveryBrowser::select(qint64 deliveryId)
{
    setCurrent(deliveryId);
    selectRowOf(deliveryId);
}

void DeliveryBrowser::setCurrent(qint64 deliveryId)
{
    m_following = false;
    if (m_current == deliveryId)
        return;
    m_current = deliveryId;
    emit deliveryChosen(deliveryId);
}

void DeliveryBrowser::takeSelection()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty() || m_selecting)
        return;
    const QModelIndex current = m_table->currentIndex().siblingAtColumn(0);
    setCurrent(m_model->row(rows.contains(current) ? current.row() : rows.first().row()).id);
}

void DeliveryBrowser::selectRowOf(qint64 deliveryId)
{
    m_selecting = true;
    const int row = m_model->rowOf(deliveryId);
    if (row >= 0)
        m_table->selectRow(row);
    else
        m_table->clearSelection();
    m_selecting = false;
    m_following = row < 0;
}

void DeliveryBrowser::showLoaded()
{
    const bool none = m_model->rowCount() == 0;
    m_stack->setCurrentWidget(none ? static_cast<QWidget *>(m_noMatch) : m_table);
    if (!m_current && !none)
        m_table->selectRow(0);
    else if (m_following && m_model->rowOf(*m_current) >= 0)
        selectRowOf(*m_current);
}

void DeliveryBrowser::showPill(int waiting)
{
    m_pill->setText(waiting, tr("%n new delivery(s)", nullptr, waiting));
}

void DeliveryBrowser::scrollToTop()
{
    m_table->scrollToTop();
}

void DeliveryBrowser::focusList()
{
    m_table->setFocus();
}

QByteArray DeliveryBrowser::saveColumns() const
{
    return m_table->saveColumns();
}

void DeliveryBrowser::restoreColumns(const QByteArray &state)
{
    m_table->restoreColumns(state);
}

} // namespace signalbox
