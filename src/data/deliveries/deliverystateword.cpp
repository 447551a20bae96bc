#include "data/deliveries/deliverystateword.h"

#include <QMap>

namespace signalbox {

using namespace Qt::StringLiterals;

QString deliveryStateWord(DeliveryState state)
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

DeliveryState deliveryStateOf(const QString &word)
{
    static const QMap<QString, DeliveryState> words = {
        {u"pending"_s, DeliveryState::Pending},
        {u"in_flight"_s, DeliveryState::InFlight},
        {u"delivered"_s, DeliveryState::Delivered},
        {u"failed"_s, DeliveryState::Failed},
    };
    return words.value(word, DeliveryState::Unknown);
}

} // namespace signalbox
