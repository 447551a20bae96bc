#pragma once

#include "core/result.h"
#include "domain/endpoints/endpoint.h"
#include "models/rowmodel.h"

#include <functional>

namespace signalbox {

inline qint64 keyOfEndpoint(const WebhookEndpoint &endpoint)
{
    return endpoint.id;
}

/// The webhook endpoints with what waits for them and what failed lately.
class EndpointModel final : public RowModel<WebhookEndpoint, keyOfEndpoint>
{
    Q_OBJECT

public:
    enum Column { Name, State, Url, Events, Pending, InFlight, FailedLastHour, ColumnCount };
    Q_ENUM(Column)

    using Fetch = std::function<Async<QList<WebhookEndpoint>>()>;
    EndpointModel(Fetch fetch, const Clock &clock, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    /// Does nothing while an answer is still awaited.
    void refresh();

protected:
    QString headerText(int column) const override;
    QString text(const WebhookEndpoint &endpoint, int column) const override;
    QVariant sortValue(const WebhookEndpoint &endpoint, int column) const override;
    std::optional<HealthState> state(const WebhookEndpoint &endpoint, int column) const override;
    bool isNumeric(int column) const override;

private:
    Fetch m_fetch;
    bool m_fetching = false;
};

} // namespace signalbox
