#include "domain/deliveries/deliverystate.h"

#include "domain/deliveries/deliverywait.h"

#include <QCoreApplication>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct DeliveryStateWords {
    Q_DECLARE_TR_FUNCTIONS(DeliveryState)
};

bool isSuccess(int httpStatus)
{
    return httpStatus >= 200 && httpStatus < 300;
}

/// Waiting for its first attempt is work in progress; waiting after an attempt that failed deserves a look.
bool isRetrying(const Delivery &delivery)
{
    return delivery.state == DeliveryState::Pending && attemptsMade(delivery) > 0
        && (delivery.responseStatus.has_value() || !delivery.errorMessage.isEmpty());
}

} // namespace

HealthState stateOf(const Delivery &delivery)
{
    switch (delivery.state) {
    case DeliveryState::Pending:
        if (waitOf(delivery).kind == DeliveryWait::Kind::Blocker)
            return HealthState::Attention;
        return isRetrying(delivery) ? HealthState::Attention : HealthState::Running;
    case DeliveryState::InFlight:
        return HealthState::Running;
    case DeliveryState::Delivered:
        return HealthState::Healthy;
    case DeliveryState::Failed:
        return delivery.recovered ? HealthState::Healthy : HealthState::Failing;
    case DeliveryState::Unknown:
        return HealthState::Unknown;
    }
    Q_UNREACHABLE();
}

HealthState stateOf(const DeliveryAttempt &attempt)
{
    if (attempt.responseStatus)
        return isSuccess(*attempt.responseStatus) ? HealthState::Healthy : HealthState::Failing;
    if (attempt.lost)
        return HealthState::Unknown;
    if (!attempt.errorMessage.isEmpty())
        return HealthState::Failing;
    return attempt.settledAt ? HealthState::Unknown : HealthState::Running;
}

QString statusText(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Pending:
        return DeliveryStateWords::tr("pending");
    case DeliveryState::InFlight:
        return DeliveryStateWords::tr("in flight");
    case DeliveryState::Delivered:
        return DeliveryStateWords::tr("delivered");
    case DeliveryState::Failed:
        return DeliveryStateWords::tr("failed");
    case DeliveryState::Unknown:
        return DeliveryStateWords::tr("unknown");
    }
    Q_UNREACHABLE();
}

QString statusText(const Delivery &delivery)
{
    if (delivery.state == DeliveryState::Failed && delivery.recovered)
        return DeliveryStateWords::tr("recovered");
    if (delivery.blocking)
        return DeliveryStateWords::tr("blocking");
    switch (waitOf(delivery).kind) {
    case DeliveryWait::Kind::Blocker:
        return DeliveryStateWords::tr("blocked");
    case DeliveryWait::Kind::Time:
        return DeliveryStateWords::tr("scheduled");
    case DeliveryWait::Kind::None:
    case DeliveryWait::Kind::Turn:
    case DeliveryWait::Kind::Rate:
    case DeliveryWait::Kind::Suspect:
    case DeliveryWait::Kind::Sender:
        break;
    }
    return isRetrying(delivery) ? DeliveryStateWords::tr("retrying") : statusText(delivery.state);
}

QStringList deliveryStatusTexts()
{
    return {statusText(DeliveryState::Pending), statusText(DeliveryState::InFlight),
        statusText(DeliveryState::Delivered), statusText(DeliveryState::Failed), statusText(DeliveryState::Unknown),
        DeliveryStateWords::tr("recovered"), DeliveryStateWords::tr("blocking"), DeliveryStateWords::tr("blocked"),
        DeliveryStateWords::tr("scheduled"), DeliveryStateWords::tr("retrying")};
}

int attemptsMade(const Delivery &delivery)
{
    const bool waitsForTheFirst
        = delivery.state == DeliveryState::Pending && !delivery.sentAt && !delivery.responseStatus;
    return waitsForTheFirst ? 0 : delivery.attemptCount;
}

QString sentTo(const DeliveryDetail &detail)
{
    const auto last = std::find_if(detail.attempts.crbegin(), detail.attempts.crend(),
        [](const DeliveryAttempt &attempt) { return !attempt.url.isEmpty(); });
    return last == detail.attempts.crend() ? QString() : last->url;
}

QString deliveryStateName(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Pending:
        return u"pending"_s;
    case DeliveryState::InFlight:
        return u"in_flight"_s;
    case DeliveryState::Delivered:
        return u"delivered"_s;
    case DeliveryState::Failed:
        return u"failed"_s;
    case DeliveryState::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

std::optional<DeliveryState> deliveryStateNamed(QStringView name)
{
    for (const DeliveryState state : allDeliveryStates()) {
        if (name == deliveryStateName(state))
            return state;
    }
    return std::nullopt;
}

QList<DeliveryState> allDeliveryStates()
{
    return {DeliveryState::Failed, DeliveryState::Pending, DeliveryState::InFlight, DeliveryState::Delivered,
        DeliveryState::Unknown};
}

} // namespace signalbox
