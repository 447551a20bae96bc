#include "panels/deliveries/deliverybrowser.h"

#include "domain/deliveries/deliverysource.h"
#include "models/keyedselection.h"
#include "panels/deliveries/searchstrip.h"
#include "panels/scrolling.h"
#include "widgets/state/stateplaceholder.h"
#include "widgets/table/jumptotime.h"
#include "widgets/table/newrowspill.h"
#include "widgets/table/slidingtable.h"
#include "widgets/table/statedelegate.h"
#include "widgets/table/timescrollbar.h"

#include <QCoreApplication>
#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace signalbox {

using namespace Qt::StringLiterals;

DeliveryBrowser::DeliveryBrowser(DeliverySource &source, const Clock &clock, const QTimeZone &zone, QWidget *parent)
    : QWidget(parent), m_model(new DeliveryLogModel(source, clock, this)), m_table(new SlidingTable(this)),
      m_selection(new KeyedSelection(
          m_model, [this](qint64 id) { return !m_model->covers(id); }, this)),
      m_bar(new TimeScrollBar(zone, this)), m_search(new SearchStrip(zone, this)),
      m_noMatch(new StatePlaceholder(this)), m_stack(new QStackedWidget(this)), m_zone(zone)
{
    makeTable();
    makeLayout();
    connectTable();
    connectModel();
}

void DeliveryBrowser::makeTable()
{
    m_table->setAccessibleName(tr("Deliveries"));
    m_table->setModel(m_model);
    m_table->setSelectionModel(m_selection);
    m_table->setItemDelegateForColumn(DeliveryLogModel::Status, new StateDelegate(TableModel::StateRole, this));
    showOrder();
    m_table->setColumnRules(
        {{.column = DeliveryLogModel::Status}, {.column = DeliveryLogModel::Created},
            {.column = DeliveryLogModel::Endpoint}, {.column = DeliveryLogModel::Event},
            {.column = DeliveryLogModel::Response, .rank = 1}, {.column = DeliveryLogModel::Attempts, .rank = 4},
            {.column = DeliveryLogModel::Message, .width = ColumnRule::Width::Rest, .rank = 2},
            {.column = DeliveryLogModel::Settled, .rank = ColumnRule::onRequest}, // the detail has it
            {.column = DeliveryLogModel::Id, .rank = 3}},
        u"columns"_s);
    m_pill = new NewRowsPill(m_table->viewport());
    setFocusProxy(m_table);
}

void DeliveryBrowser::makeLayout()
{
    auto *list = new QWidget(this);
    auto *beside = new QHBoxLayout(list);
    beside->setContentsMargins(0, 0, 0, 0);
    beside->setSpacing(0);
    beside->addWidget(m_table, 1);
    beside->addWidget(m_bar);
    m_stack->addWidget(list);
    m_noMatch->setIcon(u"filter"_s);
    m_stack->addWidget(scrolling(m_noMatch));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_search);
}

void DeliveryBrowser::connectTable()
{
    connect(m_selection, &KeyedSelection::chosen, this, &DeliveryBrowser::takeSelection);
    connect(m_table, &SlidingTable::sightChanged, this, &DeliveryBrowser::reportSight);
    connect(m_table, &SlidingTable::endRequested, this, &DeliveryBrowser::goToEnd);
    connect(m_table, &TableView::contextMenuRequested, this, &DeliveryBrowser::contextMenuRequested);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, &DeliveryBrowser::chooseSort);
    connect(m_pill, &QPushButton::clicked, this, &DeliveryBrowser::showNewest);
    m_bar->installEventFilter(this);
    connect(m_bar, &TimeScrollBar::timeRequested, m_model, &DeliveryLogModel::showTime);
    connect(m_bar, &TimeScrollBar::pageRequested, this, [this](bool forward) {
        m_table->verticalScrollBar()->triggerAction(
            forward ? QScrollBar::SliderPageStepAdd : QScrollBar::SliderPageStepSub);
    });
}

void DeliveryBrowser::connectModel()
{
    connect(m_model, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex &, int first, int last) { markRows(first, last); });
    connect(m_model, &DeliveryLogModel::jumped, this, &DeliveryBrowser::arrive);
    connect(m_model, &DeliveryLogModel::pendingNewRowsChanged, this, &DeliveryBrowser::showPill);
    connect(m_model, &DeliveryLogModel::spanChanged, this, &DeliveryBrowser::showTimes);
    connect(m_model, &DeliveryLogModel::searchChanged, this, &DeliveryBrowser::showFace);
    connect(m_search, &SearchStrip::stopRequested, m_model, &DeliveryLogModel::stopSearch);
    connect(m_search, &SearchStrip::continueRequested, m_model, &DeliveryLogModel::continueSearch);
}

void DeliveryBrowser::setFilter(const DeliveryFilter &filter)
{
    if (filter == m_model->filter())
        return;
    m_selection->reduceTo(m_current); // what is not on show any more must not be acted on
    m_filterChanged = true;
    m_model->setFilter(filter);
}

void DeliveryBrowser::setPaused(bool paused)
{
    m_model->setPaused(paused);
    reportSight();
}

QList<qint64> DeliveryBrowser::selectedDeliveries() const
{
    QList<qint64> ids = m_selection->keys();
    if (m_model->isOldestFirst())
        std::reverse(ids.begin(), ids.end());
    return ids;
}

QList<Delivery> DeliveryBrowser::selectedRows() const
{
    QList<Delivery> deliveries;
    for (const qint64 id : selectedDeliveries()) {
        const int row = m_model->rowOf(id);
        if (row >= 0)
            deliveries.append(m_model->row(row));
    }
    return deliveries;
}

void DeliveryBrowser::select(qint64 deliveryId)
{
    m_filterChanged = false;
    m_table->setAutoScroll(false);
    m_selection->choose(deliveryId);
    m_table->setAutoScroll(true);
    setCurrent(deliveryId);
}

void DeliveryBrowser::reveal(qint64 deliveryId)
{
    select(deliveryId);
    const int row = m_model->rowOf(deliveryId);
    if (row >= 0)
        m_table->scrollTo(m_model->index(row, DeliveryLogModel::Status));
    else
        m_model->showAround(deliveryId);
}

void DeliveryBrowser::setCurrent(qint64 deliveryId)
{
    if (m_current == deliveryId)
        return;
    m_current = deliveryId;
    emit deliveryChosen(deliveryId);
}

void DeliveryBrowser::takeSelection()
{
    const QModelIndexList rows = m_selection->selectedRows();
    if (rows.isEmpty())
        return;
    const QModelIndex current = m_selection->currentIndex().siblingAtColumn(0);
    setCurrent(m_model->row(rows.contains(current) ? current.row() : rows.first().row()).id);
}

void DeliveryBrowser::markRows(int first, int last)
{
    m_table->setAutoScroll(false); // a row that comes back does not call the view to it
    m_selection->mark(first, last);
    m_table->setAutoScroll(true);
}

void DeliveryBrowser::reportSight()
{
    m_model->setSight(m_table->firstRowInSight(), m_table->lastRowInSight(), m_table->rowsOnScreen());
    m_model->setFollowing(m_model->isOldestFirst() ? m_table->isAtBottom() : m_table->isAtTop());
    const bool follows = m_model->reachesNewest() && !m_model->isPaused();
    const Qt::Edge newest = m_model->isOldestFirst() ? Qt::BottomEdge : Qt::TopEdge;
    m_table->setFollowedEdge(follows ? std::optional(newest) : std::nullopt);
    showTimes();
}

void DeliveryBrowser::showTimes()
{
    if (m_model->rowCount() == 0)
        return;
    const auto timeOf = [this](int row) { return m_model->row(row).createdAt.value_or(Instant()); };
    const int last = m_model->rowCount() - 1;
    const auto [loadedNewest, loadedOldest]
        = m_model->isOldestFirst() ? std::pair(timeOf(last), timeOf(0)) : std::pair(timeOf(0), timeOf(last));
    const DeliverySpan &span = m_model->span();
    const Instant newest
        = m_model->reachesNewest() ? loadedNewest : std::max(loadedNewest, span.newest.value_or(loadedNewest));
    const Instant oldest
        = m_model->reachesOldest() ? loadedOldest : std::min(loadedOldest, span.oldest.value_or(loadedOldest));
    m_bar->setEnds(m_model->isOldestFirst() ? oldest : newest, m_model->isOldestFirst() ? newest : oldest);
    m_bar->setTop(timeOf(std::max(0, m_table->firstRowInSight())));
}

void DeliveryBrowser::showNewest()
{
    if (!m_model->reachesNewest())
        m_model->showNewest();
    else if (m_model->isOldestFirst())
        m_table->scrollToBottom();
    else
        m_table->scrollToTop();
}

void DeliveryBrowser::goToEnd(bool last)
{
    m_chooseOnArrival = true;
    const bool newest = last == m_model->isOldestFirst();
    if (newest ? m_model->reachesNewest() : m_model->reachesOldest())
        arrive(newest ? DeliveryPageRequest::Direction::Older : DeliveryPageRequest::Direction::Newer);
    else
        newest ? m_model->showNewest() : m_model->showOldest();
}

void DeliveryBrowser::arrive(DeliveryPageRequest::Direction direction)
{
    const bool atTop = (direction == DeliveryPageRequest::Direction::Older) != m_model->isOldestFirst();
    atTop ? m_table->scrollToTop() : m_table->scrollToBottom();
    if (std::exchange(m_chooseOnArrival, false) && m_model->rowCount() > 0)
        select(m_model->row(atTop ? 0 : m_model->rowCount() - 1).id);
}

void DeliveryBrowser::chooseSort(int column)
{
    if (column == DeliveryLogModel::Created || column == DeliveryLogModel::Id)
        m_model->setOldestFirst(!m_model->isOldestFirst());
    showOrder();
}

void DeliveryBrowser::showOrder()
{
    QHeaderView *header = m_table->horizontalHeader();
    header->setSortIndicatorShown(true);
    header->setSortIndicator(DeliveryLogModel::Id, m_model->isOldestFirst() ? Qt::AscendingOrder : Qt::DescendingOrder);
}

void DeliveryBrowser::showLoaded()
{
    const bool searching = m_model->search() && m_model->search()->running;
    if (m_current && !searching && std::exchange(m_filterChanged, false) && m_model->rowOf(*m_current) < 0)
        m_current.reset();
    if (!m_current && m_model->rowCount() > 0)
        select(m_model->row(0).id);
    showFace();
}

void DeliveryBrowser::showFace()
{
    const auto &search = m_model->search();
    m_search->setSearch(search);
    const bool none = m_model->rowCount() == 0;
    if (none && search && search->running)
        m_noMatch->showLoading();
    else if (none && search)
        m_noMatch->showEmpty(tr("Nothing found so far"), tr("Look further below, or change the filter above."));
    else
        m_noMatch->showEmpty(tr("No delivery matches"), tr("The filter above leaves none."),
            {tr("Show all deliveries"), [this] { emit allRequested(); }});
    m_stack->setCurrentIndex(none ? 1 : 0);
}

void DeliveryBrowser::showPill(int waiting)
{
    const QString count = waiting >= DeliveryLogModel::mostPending ? tr("%1+ new deliveries").arg(waiting)
                                                                   : tr("%n new delivery(s)", nullptr, waiting);
    m_pill->setText(waiting, count);
}

void DeliveryBrowser::showColumnMenu(const QPoint &globalPosition)
{
    m_table->showColumnMenu(globalPosition);
}

void DeliveryBrowser::askForTime(QWidget *anchor)
{
    if (!m_bar->hasEnds())
        return;
    auto *ask = new JumpToTime(m_bar->time(), m_zone, this);
    connect(ask, &JumpToTime::timeChosen, m_model, &DeliveryLogModel::showTime);
    ask->popUpBelow(anchor);
}

TableView &DeliveryBrowser::table() const
{
    return *m_table;
}

bool DeliveryBrowser::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_bar && event->type() == QEvent::Wheel)
        return QCoreApplication::sendEvent(m_table->verticalScrollBar(), event);
    return QWidget::eventFilter(object, event);
}

} // namespace signalbox
