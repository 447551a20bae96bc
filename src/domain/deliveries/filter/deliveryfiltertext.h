#pragma once

#include "domain/deliveries/filter/deliveryfilter.h"
#include "domain/deliveries/filter/deliveryfilterkeys.h"
#include "domain/filter/filterterms.h"
#include "domain/filter/filtervalues.h"

namespace signalbox {

/// What is wrong with a stretch of a filter's text and what would be right, in one sentence.
struct FilterProblem {
    qsizetype start = 0;
    qsizetype length = 0;
    QString text;

    bool operator==(const FilterProblem &) const = default;
};

/// One condition as it was typed; what it means is in the filter.
struct FilterCondition {
    qsizetype start = 0;
    qsizetype length = 0;
    std::optional<FilterKey> key; // none when it is not known; words are Body
    bool leftOut = false;
    bool valid = true;
    QString value; // as typed

    bool operator==(const FilterCondition &) const = default;
};

/// A filter's text, read. With problems, the filter holds only what is right, and whoever shows a list keeps the last
/// filter that had none.
struct ParsedDeliveryFilter {
    DeliveryFilter filter;
    QList<FilterProblem> problems;
    QList<FilterCondition> conditions;
};

/// Reads a filter such as
///
///     status:5xx event:booking.* endpoint:trip_events since:2h attempts:>1 payload:trip_id=42 -state:delivered timeout
///
/// Conditions are separated by blanks and all must hold; a comma list, or the same key again, means any of its values.
/// A dash before state, status, endpoint, event or kind leaves those out. Words without a key, and those of body: and
/// error:, must each occur in the error or in the answer; a comma is part of them. payload:a.b=42 is contained in the
/// payload as {"a":{"b":42}}: a bare number, true, false and null are JSON's own, anything else and everything quoted
/// ("42") is a string; JSON can be written out too. Quotations and escapes: filterterms.h; times: filtervalues.h.
ParsedDeliveryFilter parseDeliveryFilter(const QString &text, const FilterMoment &moment);

/// A filter as text, in one way only; parseDeliveryFilter() reads it back as the same filter. A part that no text can
/// say (an empty name, a range without ends, a payload that is no JSON) is left out.
QString deliveryFilterText(
    const DeliveryFilter &filter, const QTimeZone &zone, FilterZoneText written = FilterZoneText::Implied);

/// `text` with all conditions about `keys` (not those with a dash) taken out and `replacement` in the first one's
/// place, or at the end; everything else stays as typed.
QString replaceFilterConditions(const QString &text, const QList<FilterKey> &keys, const QString &replacement);

/// `text` without the stretch, and without the blanks that this leaves over.
QString removeFilterStretch(const QString &text, qsizetype start, qsizetype length);

/// The terms of a filter's text, as parseDeliveryFilter() sees them.
QList<FilterTerm> deliveryFilterTerms(QStringView text);

} // namespace signalbox
