#pragma once

#include "domain/deliveries/filter/deliveryfilter.h"

#include <QString>
#include <QTimeZone>

#include <optional>

namespace signalbox {

/// A filter as a link that can be pasted into a chat: signalbox:webhooks?filter=... Moments name their offset, so that
/// it means the same in another time zone.
QString deliveryFilterLink(const DeliveryFilter &filter, const QTimeZone &zone);

/// The filter's text in the first such link that occurs in `text`, wherever it is.
std::optional<QString> deliveryFilterLinkText(const QString &text);

} // namespace signalbox
