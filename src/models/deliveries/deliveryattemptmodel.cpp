#include "models/deliveries/deliveryattemptmodel.h"

#include "core/humantext.h"
#include "core/visibletext.h"
#include "domain/deliveries/deliverystate.h"

namespace signalbox {

void DeliveryAttemptModel::setAttempts(const QList<DeliveryAttempt> &attempts)
{
    merge(attempts);
}

QString DeliveryAttemptModel::headerText(int column) const
{
    switch (Column(column)) {
    case Status:
        return tr("Outcome");
    case Attempt:
        return tr("No.");
    case Sent:
        return tr("Sent");
    case Settled:
        return tr("Settled after");
    case Answer:
        return tr("Answer");
    case ColumnCount:
        break;
    }
    return {};
}

QString DeliveryAttemptModel::headerToolTip(int column) const
{
    switch (Column(column)) {
    case Status:
        return tr("What became of this attempt.");
    case Attempt:
        return tr("Which attempt it was, from the first.");
    case Sent:
        return tr("When it was sent.");
    case Settled:
        return tr("How long the answer took.");
    case Answer:
        return tr("The status code, or why there was no answer.");
    case ColumnCount:
        break;
    }
    return {};
}

QStringList DeliveryAttemptModel::words(int column) const
{
    return column == Status ? QStringList{tr("answer lost"), tr("no answer"), tr("unknown"), tr("in flight")}
                            : QStringList();
}

QString DeliveryAttemptModel::text(const DeliveryAttempt &attempt, int column) const
{
    switch (Column(column)) {
    case Status:
        if (attempt.responseStatus)
            return QString::number(*attempt.responseStatus);
        if (attempt.lost)
            return tr("answer lost");
        if (!attempt.errorMessage.isEmpty())
            return tr("no answer");
        return attempt.settledAt ? tr("unknown") : tr("in flight");
    case Attempt:
        return QString::number(attempt.attempt);
    case Sent:
        return attempt.sentAt ? relativeTime(*attempt.sentAt, clock().now()) : QString();
    case Settled:
        return attempt.sentAt && attempt.settledAt ? durationText(*attempt.settledAt - *attempt.sentAt) : QString();
    case Answer:
        return visibleText(attempt.errorMessage, 200);
    case ColumnCount:
        break;
    }
    return {};
}

QString DeliveryAttemptModel::toolTip(const DeliveryAttempt &attempt, int column) const
{
    switch (Column(column)) {
    case Status:
    case Attempt:
        return attempt.url.isEmpty() ? text(attempt, column) : tr("Sent to %1").arg(visibleText(attempt.url, 1000));
    case Sent:
        return attempt.sentAt ? exactInstant(*attempt.sentAt, timeZone(), true) : QString();
    case Settled:
        return attempt.settledAt ? tr("Settled %1").arg(exactInstant(*attempt.settledAt, timeZone(), true)) : QString();
    case Answer:
        return visibleText(attempt.errorMessage, 2000, true);
    case ColumnCount:
        break;
    }
    return {};
}

std::optional<HealthState> DeliveryAttemptModel::state(const DeliveryAttempt &attempt, int column) const
{
    return column == Status ? std::optional(stateOf(attempt)) : std::nullopt;
}

} // namespace signalbox
