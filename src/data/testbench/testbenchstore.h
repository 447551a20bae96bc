#pragma once

#include "data/postgres/rowshape.h"
#include "data/project/projectconnection.h"
#include "domain/testbench/benchsend.h"

namespace signalbox {

struct SentRow;

/// Sends webhooks by hand through the database and follows them. Needs the delivery engine: hand-made tables do not say
/// what became of a delivery.
class TestBenchStore
{
public:
    explicit TestBenchStore(ProjectConnection &connection) : m_connection(connection) { }

    /// The delivery's id; none when the endpoint is inactive or has not subscribed to the event. Event test.webhook goes to
    /// any endpoint.
    Async<std::optional<qint64>> send(const SendDraft &draft);
    /// The delivery that such a send has made within `since`, when its answer was lost.
    Async<std::optional<qint64>> findSent(const SendDraft &draft, std::chrono::seconds since);
    Async<SendAnswer> follow(qint64 deliveryId);
    Async<DeliveryCopy> delivery(qint64 deliveryId);
    /// False when the endpoint has another url than expected by now, or is gone.
    Async<bool> changeUrl(const UrlChange &change);

    static const QString testEvent; // "test.webhook"

private:
    std::optional<Error> obstacle(const QString &function = {}) const;
    Async<std::optional<qint64>> idFrom(const RowShape<SentRow> &shape, const SqlValues &values);

    ProjectConnection &m_connection;
};

} // namespace signalbox
