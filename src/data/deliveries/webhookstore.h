#pragma once

#include "data/deliveries/deliverypager.h"
#include "domain/deliveries/delivery.h"
#include "domain/deliveries/filter/deliveryfilter.h"
#include "domain/webhookendpoint.h"

#include <QUuid>

namespace signalbox {

/// Reads webhook endpoints and deliveries, and replays. Also reads hand-made tables without the additive columns.
class WebhookStore
{
public:
    explicit WebhookStore(ProjectConnection &connection);

    /// A page that is short without having reached the end has looked as far as one call may; the next one goes on there.
    Async<DeliveryPage> page(const DeliveryFilter &filter, const DeliveryPageRequest &request);
    /// The rows with id >= fromId, newest first: what a refresh of the visible head needs, at most `limit`.
    Async<DeliveryPage> newerThan(const DeliveryFilter &filter, qint64 fromId, int limit);
    /// As page(), for what is in sight already: in the background, without getting in its way.
    Async<DeliveryPage> reread(const DeliveryFilter &filter, const DeliveryPageRequest &request);
    Async<DeliverySpan> span(const DeliveryFilter &filter);
    /// The id of the newest delivery made at or before the moment, whether it matches or not, so that a page Older from the
    /// id above begins with the newest one that does; none when there is none as old as that.
    Async<std::optional<qint64>> positionAt(const DeliveryFilter &filter, Instant moment);
    Async<QStringList> eventTypes(); // that occur, in alphabetical order
    /// Exact, on the task session: it reads every delivery that may match. A newer count replaces one that runs.
    Async<qint64> count(const DeliveryFilter &filter);
    void cancelCount();
    Async<QList<WebhookEndpoint>> endpoints();
    /// Sends the delivery again under the same message id; returns the new delivery's id. `key` is made once per click:
    /// calling again with it after a lost connection returns the same id and sends nothing.
    Async<qint64> replay(qint64 deliveryId, const QUuid &key);

private:
    ProjectConnection &m_connection;
    SystemClock m_clock;
    std::shared_ptr<DeliveryPager> m_pager;
};

} // namespace signalbox
