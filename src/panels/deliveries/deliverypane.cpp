#include "panels/deliveries/deliverypane.h"

#include "domain/deliveries/deliverydetailsource.h"
#include "panels/deliveries/deliverydetailview.h"
#include "panels/pendinganswers.h"
#include "panels/scrolling.h"
#include "widgets/state/stateplaceholder.h"

#include <QScrollArea>

namespace signalbox {

namespace {

constexpr std::chrono::microseconds longestUnread = std::chrono::seconds(10);

/// Whether the list has newer news of a delivery than its detail.
bool differs(const Delivery &row, const Delivery &detail)
{
    return row.state != detail.state || row.attemptCount != detail.attemptCount
        || row.responseStatus != detail.responseStatus || row.completedAt != detail.completedAt
        || row.errorMessage != detail.errorMessage || row.recovered != detail.recovered;
}

} // namespace

DeliveryPane::DeliveryPane(const PanelContext &context, PendingAnswers &pending, QWidget *parent)
    : QStackedWidget(parent), m_context(context), m_pending(pending), m_placeholder(new StatePlaceholder(this)),
      m_view(new DeliveryDetailView(*context.clock, context.timeZone, this))
{
    addWidget(scrolling(m_placeholder));
    addWidget(m_view);
    m_view->setSource(context.sources.get<DeliveryDetailSource>());
    connect(m_placeholder, &StatePlaceholder::retryRequested, this, &DeliveryPane::load);
}

void DeliveryPane::showDelivery(qint64 deliveryId)
{
    if (m_id == deliveryId)
        return;
    m_id = deliveryId;
    m_detail.reset();
    m_view->setNotice(HealthState::Unknown, {});
    load();
}

void DeliveryPane::showNothing()
{
    m_id.reset();
    m_detail.reset();
    m_loading = false;
    m_placeholder->showEmpty(tr("No delivery selected"), {});
    setCurrentIndex(0);
}

void DeliveryPane::follow(const std::optional<Delivery> &row)
{
    const bool isOld = !m_loadedAt || m_context.clock->now() - *m_loadedAt >= longestUnread;
    if (!m_detail || isOld || (row && differs(*row, m_detail->delivery)))
        refresh();
}

void DeliveryPane::refresh()
{
    if (!m_loading)
        load();
}

void DeliveryPane::updateTimes()
{
    if (m_detail)
        m_view->updateTimes();
}

void DeliveryPane::load()
{
    if (!m_id)
        return;
    m_loading = true;
    if (!m_detail) {
        m_placeholder->showLoading();
        setCurrentIndex(0);
    }
    m_pending.await(m_context.sources.get<DeliveryDetailSource>().detail(*m_id), this,
        [this, id = *m_id](const Result<DeliveryDetail> &answer) {
            if (m_id != id)
                return;
            m_loading = false;
            if (answer) {
                m_loadedAt = m_context.clock->now();
                m_detail = *answer;
                m_view->setDetail(*answer);
                setCurrentWidget(m_view);
                emit loaded(*answer);
            } else if (!m_detail && answer.error().kind != ErrorKind::Cancelled) {
                m_placeholder->showUnavailable(answer.error());
            }
        });
}

} // namespace signalbox
