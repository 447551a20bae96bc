#pragma once

#include "data/postgres/rowshape.h"
#include "data/project/projectconnection.h"
#include "domain/testbench/testbenchsource.h"

namespace signalbox {

struct SentRow;

/// Sends webhooks by hand through the database and follows them. Needs the delivery engine: hand-made tables do not say
/// what became of a delivery.
class TestBenchStore final : public TestBenchSource
{
public:
    using Source = TestBenchSource;

    explicit TestBenchStore(ProjectConnection &connection) : m_connection(connection) { }

    Async<std::optional<qint64>> send(const SendDraft &draft) override;
    Async<std::optional<qint64>> findSent(const SendDraft &draft, std::chrono::seconds since) override;
    Async<SendAnswer> follow(qint64 deliveryId) override;
    Async<DeliveryCopy> delivery(qint64 deliveryId) override;
    Async<bool> changeUrl(const UrlChange &change) override;

private:
    std::optional<Error> obstacle(const QString &function = {}) const;
    Async<std::optional<qint64>> idFrom(const RowShape<SentRow> &shape, const SqlValues &values);

    ProjectConnection &m_connection;
};

} // namespace signalbox
