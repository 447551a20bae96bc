#include "models/deliveries/deliverylogmodel.h"

#include "core/humantext.h"
#include "core/visibletext.h"
#include "domain/deliveries/deliverystate.h"

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::optional<std::chrono::microseconds> timeToSettle(const Delivery &delivery)
{
    if (!delivery.createdAt || !delivery.completedAt)
        return std::nullopt;
    return *delivery.completedAt - *delivery.createdAt;
}

} // namespace

QString DeliveryLogModel::headerText(int column) const
{
    switch (Column(column)) {
    case Created:
        return tr("Created");
    case Status:
        return tr("State");
    case Endpoint:
        return tr("Endpoint");
    case Event:
        return tr("Event");
    case Response:
        return tr("HTTP status");
    case Attempts:
        return tr("Attempts");
    case Settled:
        return tr("Time to settle");
    case Message:
        return tr("Error");
    case Id:
        return tr("Id");
    case ColumnCount:
        break;
    }
    return {};
}

QString DeliveryLogModel::headerToolTip(int column) const
{
    switch (Column(column)) {
    case Created:
        return tr("When the event happened that the delivery tells of.");
    case Status:
        return tr("Delivered, failed for good, or still being tried.");
    case Endpoint:
        return tr("Whom it is sent to, by its name here.");
    case Event:
        return tr("What happened, as the receiver is told.");
    case Response:
        return tr("The status code of the last answer; nothing where none came.");
    case Attempts:
        return tr("How often it was sent, of how often at most.");
    case Settled:
        return tr("From the event to the last answer that counts.");
    case Message:
        return tr("Why the last attempt failed.");
    case Id:
        return tr("The number of the delivery in webhook_logs.");
    case ColumnCount:
        break;
    }
    return {};
}

QVariant DeliveryLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::ToolTipRole || orientation != Qt::Horizontal)
        return RowModel::headerData(section, orientation, role);
    const QString meaning = headerToolTip(section) + u'\n';
    if (section != Created && section != Id)
        return meaning
            + tr("Sorted by time only: no index could bring so many deliveries into another order. Narrow the list "
                 "with the filter instead.");
    const QString click = m_oldestFirst ? tr("Click to have the newest first") : tr("Click to have the oldest first");
    return section == Id ? meaning + click
                         : meaning
            + tr("%1. The order is that of the ids: a delivery that was committed late stands where its id "
                 "belongs.")
                  .arg(click);
}

/// Among deliveries of months ago "71 d ago" tells no row from the next.
QString DeliveryLogModel::createdText(Instant created) const
{
    if (clock().now() - created < 24h || !created.isFinite())
        return relativeTime(created, clock().now());
    return created.toDateTime().toTimeZone(timeZone()).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QStringList DeliveryLogModel::words(int column) const
{
    return column == Status ? deliveryStatusTexts() : QStringList();
}

QString DeliveryLogModel::text(const Delivery &delivery, int column) const
{
    switch (Column(column)) {
    case Created:
        return delivery.createdAt ? createdText(*delivery.createdAt) : QString();
    case Status:
        return statusText(delivery);
    case Endpoint:
        return delivery.endpointName.isEmpty() ? tr("(deleted)") : visibleText(delivery.endpointName);
    case Event:
        return visibleText(delivery.eventType);
    case Response:
        return delivery.responseStatus ? QString::number(*delivery.responseStatus) : QString();
    case Attempts:
        return countText(attemptsMade(delivery));
    case Settled: {
        const auto span = timeToSettle(delivery);
        return span ? durationText(*span) : QString();
    }
    case Message:
        return visibleText(delivery.errorMessage);
    case Id:
        return QString::number(delivery.id);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant DeliveryLogModel::sortValue(const Delivery &delivery, int column) const
{
    switch (Column(column)) {
    case Created:
        return delivery.createdAt ? QVariant(delivery.createdAt->micros) : QVariant();
    case Status:
    case Endpoint:
    case Event:
    case Message:
        return text(delivery, column);
    case Response:
        return delivery.responseStatus ? QVariant(*delivery.responseStatus) : QVariant();
    case Attempts:
        return attemptsMade(delivery);
    case Settled: {
        const auto span = timeToSettle(delivery);
        return span ? QVariant(qint64(span->count())) : QVariant();
    }
    case Id:
        return delivery.id;
    case ColumnCount:
        break;
    }
    return {};
}

QString DeliveryLogModel::toolTip(const Delivery &delivery, int column) const
{
    switch (Column(column)) {
    case Created:
        return delivery.createdAt ? exactInstant(*delivery.createdAt, timeZone(), true) : QString();
    case Status:
        if (delivery.state == DeliveryState::Pending)
            return waitingToolTip(delivery);
        if (delivery.blocking)
            return tr("It failed, and what has its key waits until it is replayed or skipped");
        return statusText(delivery);
    case Settled:
        if (delivery.completedAt)
            return tr("Settled %1").arg(exactInstant(*delivery.completedAt, timeZone(), true));
        return {};
    case Message:
        return visibleText(delivery.errorMessage, 2000, true);
    case Id:
        return delivery.replayOf ? tr("Replay of %1").arg(*delivery.replayOf) : text(delivery, column);
    case Endpoint:
    case Event:
    case Response:
    case Attempts:
        return text(delivery, column);
    case ColumnCount:
        break;
    }
    return {};
}

/// When it is tried next, and what keeps it until then: the column with those words may be narrow, or hidden.
QString DeliveryLogModel::waitingToolTip(const Delivery &delivery) const
{
    QStringList lines;
    if (delivery.nextAttemptAt)
        lines.append(tr("Next attempt %1").arg(exactInstant(*delivery.nextAttemptAt, timeZone())));
    if (!delivery.errorMessage.isEmpty())
        lines.append(visibleText(delivery.errorMessage, 500));
    return lines.isEmpty() ? statusText(delivery) : lines.join(u'\n');
}

std::optional<HealthState> DeliveryLogModel::state(const Delivery &delivery, int column) const
{
    return column == Status ? std::optional(stateOf(delivery)) : std::nullopt;
}

bool DeliveryLogModel::isNumeric(int column) const
{
    return column == Response || column == Attempts || column == Settled || column == Id;
}

} // namespace signalbox
