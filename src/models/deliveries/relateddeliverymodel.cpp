#include "models/deliveries/relateddeliverymodel.h"

#include "core/humantext.h"
#include "core/visibletext.h"
#include "domain/deliveries/deliverystate.h"

namespace signalbox {

QString RelatedDeliveryModel::headerText(int column) const
{
    switch (Column(column)) {
    case Status:
        return tr("Status");
    case Id:
        return tr("Delivery");
    case Relation:
        return tr("What it is");
    case Event:
        return tr("Event");
    case Created:
        return tr("Created");
    case Message:
        return tr("Message");
    case ColumnCount:
        break;
    }
    return {};
}

QString RelatedDeliveryModel::headerToolTip(int column) const
{
    switch (Column(column)) {
    case Status:
        return tr("What became of that delivery.");
    case Id:
        return tr("Its number in webhook_logs.");
    case Relation:
        return tr("How it belongs to the delivery on show.");
    case Event:
        return tr("What happened, as the receiver is told.");
    case Created:
        return tr("When its event happened.");
    case Message:
        return tr("Why its last attempt failed.");
    case ColumnCount:
        break;
    }
    return {};
}

QStringList RelatedDeliveryModel::words(int column) const
{
    return column == Status ? deliveryStatusTexts() : QStringList();
}

QString RelatedDeliveryModel::text(const RelatedDelivery &related, int column) const
{
    const Delivery &delivery = related.delivery;
    switch (Column(column)) {
    case Status:
        return statusText(delivery);
    case Id:
        return QString::number(delivery.id);
    case Relation:
        switch (related.relation) {
        case RelatedDelivery::Relation::Original:
            return tr("the original");
        case RelatedDelivery::Relation::Replay:
            return tr("a replay");
        case RelatedDelivery::Relation::SameMinute:
            return tr("same minute");
        }
        Q_UNREACHABLE();
    case Event:
        return visibleText(delivery.eventType, 200);
    case Created:
        return delivery.createdAt ? relativeTime(*delivery.createdAt, clock().now()) : QString();
    case Message:
        return delivery.errorMessage.isEmpty() && delivery.responseStatus ? tr("HTTP %1").arg(*delivery.responseStatus)
                                                                          : visibleText(delivery.errorMessage, 200);
    case ColumnCount:
        break;
    }
    return {};
}

QString RelatedDeliveryModel::toolTip(const RelatedDelivery &related, int column) const
{
    if (column == Created && related.delivery.createdAt)
        return exactInstant(*related.delivery.createdAt, timeZone(), true);
    if (column == Message)
        return visibleText(related.delivery.errorMessage, 1000, true);
    return text(related, column);
}

std::optional<HealthState> RelatedDeliveryModel::state(const RelatedDelivery &related, int column) const
{
    return column == Status ? std::optional(stateOf(related.delivery)) : std::nullopt;
}

} // namespace signalbox
