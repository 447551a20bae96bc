#include "models/endpoints/endpointmodel.h"

#include "core/async.h"
#include "core/humantext.h"
#include "core/visibletext.h"
#include "domain/health/healthstate.h"

namespace signalbox {

using namespace Qt::StringLiterals;

EndpointModel::EndpointModel(Fetch fetch, const Clock &clock, QObject *parent)
    : RowModel(clock, parent), m_fetch(std::move(fetch))
{ }

void EndpointModel::refresh()
{
    if (m_fetching)
        return;
    m_fetching = true;
    beginLoading();
    whenReady(m_fetch(), this, [this](const Result<QList<WebhookEndpoint>> &answer) {
        m_fetching = false;
        if (!answer)
            return failLoading(answer.error());
        merge(*answer);
        finishLoading();
    });
}

QString EndpointModel::headerText(int column) const
{
    switch (Column(column)) {
    case Name:
        return tr("Endpoint");
    case State:
        return tr("State");
    case Url:
        return tr("URL");
    case Events:
        return tr("Events");
    case Pending:
        return tr("Pending");
    case InFlight:
        return tr("In flight");
    case FailedLastHour:
        return tr("Failed in 1 h");
    case ColumnCount:
        break;
    }
    return {};
}

QString EndpointModel::text(const WebhookEndpoint &endpoint, int column) const
{
    switch (Column(column)) {
    case Name:
        return visibleText(endpoint.name);
    case State:
        return stateWord(stateOf(endpoint));
    case Url:
        return visibleText(endpoint.url);
    case Events:
        return visibleText(endpoint.events.join(u", "_s));
    case Pending:
        return countText(endpoint.pending);
    case InFlight:
        return countText(endpoint.inFlight);
    case FailedLastHour:
        return countText(endpoint.failedLastHour);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant EndpointModel::sortValue(const WebhookEndpoint &endpoint, int column) const
{
    switch (Column(column)) {
    case Name:
    case State:
    case Url:
    case Events:
        return text(endpoint, column);
    case Pending:
        return endpoint.pending;
    case InFlight:
        return endpoint.inFlight;
    case FailedLastHour:
        return endpoint.failedLastHour;
    case ColumnCount:
        break;
    }
    return {};
}

std::optional<HealthState> EndpointModel::state(const WebhookEndpoint &endpoint, int column) const
{
    return column == State ? std::optional(stateOf(endpoint)) : std::nullopt;
}

bool EndpointModel::isNumeric(int column) const
{
    return column == Pending || column == InFlight || column == FailedLastHour;
}

} // namespace signalbox
