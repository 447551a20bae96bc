#include "domain/deliveries/deliverywait.h"

#include <QRegularExpression>

namespace signalbox {

using namespace Qt::StringLiterals;

DeliveryWait waitOf(const Delivery &delivery)
{
    static const QRegularExpression blocker(u"^Waiting: delivery ([0-9]{1,18}) failed and blocks its key"_s);
    static const QRegularExpression rate(u"^Waiting: at most ([0-9]{1,9}(?:\\.[0-9]{1,9})?) a second"_s);
    const QString &words = delivery.errorMessage;
    if (delivery.state != DeliveryState::Pending || !words.startsWith("Waiting: "_L1))
        return {};
    if (const auto match = blocker.match(words); match.hasMatch())
        return {DeliveryWait::Kind::Blocker, match.captured(1).toLongLong(), {}};
    if (const auto match = rate.match(words); match.hasMatch())
        return {DeliveryWait::Kind::Rate, {}, match.captured(1)};
    if (words.startsWith("Waiting: deliveries with the same key"_L1))
        return {DeliveryWait::Kind::Turn, {}, {}};
    if (words.startsWith("Waiting: the endpoint has been timing out"_L1))
        return {DeliveryWait::Kind::Suspect, {}, {}};
    if (words.startsWith("Waiting: pg_net is held up"_L1))
        return {DeliveryWait::Kind::Sender, {}, {}};
    if (words.startsWith("Waiting: scheduled for"_L1))
        return {DeliveryWait::Kind::Time, {}, {}};
    return {};
}

} // namespace signalbox
