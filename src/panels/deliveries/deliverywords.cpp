#include "panels/deliveries/deliverywords.h"

#include "core/humantext.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostEndpointsNamed = 3;

} // namespace

HealthState DeliveryWords::state(const QList<WebhookEndpoint> &endpoints, int issues)
{
    if (issues > 0)
        return HealthState::Failing;
    bool active = false;
    bool unsure = false;
    for (const WebhookEndpoint &endpoint : endpoints) {
        if (endpoint.failedLastHour > 0)
            return HealthState::Failing;
        active = active || endpoint.active;
        unsure = unsure || endpoint.unknownLastHour > 0 || endpoint.partial;
    }
    if (unsure)
        return HealthState::Attention;
    return active ? HealthState::Healthy : HealthState::Paused;
}

QString DeliveryWords::sentence(const QList<WebhookEndpoint> &endpoints, int issues)
{
    if (endpoints.isEmpty())
        return tr("No webhook endpoints yet");
    qint64 failed = 0;
    qint64 pending = 0;
    qint64 inFlight = 0;
    qint64 unknown = 0;
    bool partial = false;
    int active = 0;
    QList<WebhookEndpoint> failing;
    for (const WebhookEndpoint &endpoint : endpoints) {
        failed += endpoint.failedLastHour;
        unknown += endpoint.unknownLastHour;
        partial = partial || endpoint.partial;
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
        const QString sentence
            = tr("%1 failed in the last hour: %2").arg(tr("%n delivery(s)", nullptr, int(failed)), names.join(u", "_s));
        return partial ? tr("%1; not all deliveries are counted yet").arg(sentence) : sentence;
    }
    if (issues > 0)
        return tr("No failures in the last hour, but %n issue(s) still going: nothing has been accepted since", nullptr,
            issues);
    if (unknown > 0)
        return tr("No recorded failures in the last hour, but %n delivery(s) without a recorded outcome", nullptr,
            int(unknown));
    if (partial)
        return tr("Not all deliveries of the last hour are counted yet; no failures among those that are");
    if (active == 0)
        return tr("No endpoint of %n is active: nothing is sent", nullptr, int(endpoints.size()));
    return tr("No failures in the last hour on %1; %2 pending, %3 in flight")
        .arg(tr("%n active endpoint(s)", nullptr, active), countText(pending), countText(inFlight));
}

} // namespace signalbox
