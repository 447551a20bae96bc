#pragma once

#include "domain/deliveries/filter/deliveryfilter.h"
#include "domain/filter/filterlanguage.h"

namespace signalbox {

/// What is there to filter deliveries by, as far as it is known.
struct DeliveryVocabulary {
    QStringList events;
    QStringList endpoints;
    QList<int> statuses; // empty: the usual ones

    bool operator==(const DeliveryVocabulary &) const = default;
};

using DeliveryFilterLanguage = FilterLanguage<DeliveryFilter, DeliveryVocabulary>;

/// Reads a filter such as
///
///     status:5xx event:booking.* endpoint:trip_events since:2h attempts:>1 payload:trip_id=42 -state:delivered timeout
///
/// Words without a key, and those of body: and error:, must each occur in the error or in the answer. payload:a.b=42 is
/// contained in the payload as {"a":{"b":42}}: a bare number, true, false and null are JSON's own, anything else and
/// everything quoted ("42") is a string; JSON can be written out too. The rest: filterreading.h.
const DeliveryFilterLanguage &deliveryFilterLanguage();

using ParsedDeliveryFilter = DeliveryFilterLanguage::Parsed;
ParsedDeliveryFilter parseDeliveryFilter(const QString &text, const FilterMoment &moment);
QString deliveryFilterText(
    const DeliveryFilter &filter, const QTimeZone &zone, FilterZoneText written = FilterZoneText::Implied);

/// Event types of which there are several under one name, as patterns: booking.*
QStringList eventPatterns(const QStringList &events);

} // namespace signalbox
