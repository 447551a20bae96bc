#include "panels/webhooks/deliverywords.h"

#include "core/humantext.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestError = 200;
constexpr int mostEndpointsNamed = 3;

} // namespace

QString DeliveryWords::sentence(const Delivery &delivery, Instant now)
{
    const QString endpoint = delivery.endpointName.isEmpty() ? tr("A deleted endpoint") : delivery.endpointName;
    const QString attempts = tr("%n attempt(s)", nullptr, delivery.attemptCount);
    const QString error = delivery.errorMessage.left(longestError);
    switch (delivery.state) {
    case DeliveryState::Pending: {
        const QString due = !delivery.nextAttemptAt ? QString()
            : *delivery.nextAttemptAt > now         ? relativeTime(*delivery.nextAttemptAt, now)
                                                    : tr("now");
        if (delivery.responseStatus)
            return tr("%1 answered %2. The next attempt is due %3.")
                .arg(endpoint)
                .arg(*delivery.responseStatus)
                .arg(due);
        if (!error.isEmpty())
            return tr("%1 could not be reached: %2. The next attempt is due %3.").arg(endpoint, error, due);
        return due.isEmpty() ? tr("Waits to be sent to %1.").arg(endpoint)
                             : tr("Waits to be sent to %1, due %2.").arg(endpoint, due);
    }
    case DeliveryState::InFlight:
        return delivery.sentAt ? tr("Sent to %1 %2; no answer yet.").arg(endpoint, relativeTime(*delivery.sentAt, now))
                               : tr("Sent to %1; no answer yet.").arg(endpoint);
    case DeliveryState::Delivered:
        return delivery.responseStatus
            ? tr("%1 accepted it with %2 after %3.").arg(endpoint).arg(*delivery.responseStatus).arg(attempts)
            : tr("%1 accepted it after %2.").arg(endpoint, attempts);
    case DeliveryState::Failed:
        if (delivery.responseStatus)
            return tr("%1 refused it with %2. Given up after %3.")
                .arg(endpoint)
                .arg(*delivery.responseStatus)
                .arg(attempts);
        return error.isEmpty() ? tr("%1 never accepted it. Given up after %2.").arg(endpoint, attempts)
                               : tr("%1 could not be reached: %2. Given up after %3.").arg(endpoint, error, attempts);
    case DeliveryState::Unknown:
        break;
    }
    return tr("The database does not say what became of it.");
}

HealthState DeliveryWords::state(const QList<WebhookEndpoint> &endpoints)
{
    bool active = false;
    for (const WebhookEndpoint &endpoint : endpoints) {
        if (endpoint.failedLastHour > 0)
            return HealthState::Failing;
        active = active || endpoint.active;
    }
    return active ? HealthState::Healthy : HealthState::Paused;
}

QString DeliveryWords::sentence(const QList<WebhookEndpoint> &endpoints)
{
    if (endpoints.isEmpty())
        return tr("No webhook endpoints yet");
    qint64 failed = 0;
    qint64 pending = 0;
    qint64 inFlight = 0;
    int active = 0;
    QList<WebhookEndpoint> failing;
    for (const WebhookEndpoint &endpoint : endpoints) {
        failed += endpoint.failedLastHour;
        pending += endpoint.pending;
        inFlight += endpoint.inFlight;
        active += endpoint.active ? 1 : 0;
        if (endpoint.failedLastHour > 0)
            failing.append(endpoint);
    }
    if (failed > 0) {
        std::sort(failing.begin(), failing.end(),
            [](const auto &a, const auto &b) { return a.failedLastHour > b.failedLastHour; });
        QStringList names;
        for (const WebhookEndpoint &endpoint : std::as_const(failing)) {
            if (names.size() < mostEndpointsNamed)
                names.append(u"%1 %2"_s.arg(endpoint.name, countText(endpoint.failedLastHour)));
        }
        if (failing.size() > names.size())
            names.append(tr("%n more", nullptr, int(failing.size() - names.size())));
        return tr("%1 failed in the last hour: %2")
            .arg(tr("%n delivery(s)", nullptr, int(failed)), names.join(u", "_s));
    }
    if (active == 0)
        return tr("No endpoint of %n is active: nothing is sent", nullptr, int(endpoints.size()));
    return tr("No failures in the last hour on %1; %2 pending, %3 in flight")
        .arg(tr("%n active endpoint(s)", nullptr, active), countText(pending), countText(inFlight));
}

} // namespace signalbox
