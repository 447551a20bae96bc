#pragma once

#include "data/projectconnection.h"
#include "domain/delivery.h"
#include "domain/deliveryfilter.h"

#include <QUuid>

namespace signalbox {

/// Reads webhook endpoints and deliveries, and replays. Also reads hand-made tables without the additive columns.
class WebhookStore
{
public:
    explicit WebhookStore(ProjectConnection &connection) : m_connection(connection) { }

    Async<DeliveryPage> page(const DeliveryFilter &filter, const DeliveryPageRequest &request);
    /// The rows with id >= fromId, newest first: what a refresh of the visible head needs, at most `limit`.
    Async<DeliveryPage> newerThan(const DeliveryFilter &filter, qint64 fromId, int limit);
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
};

} // namespace signalbox
