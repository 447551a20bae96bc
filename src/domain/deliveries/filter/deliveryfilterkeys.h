#pragma once

#include "domain/deliveries/deliverystate.h"

#include <QStringList>

#include <optional>

namespace signalbox {

/// What a condition of a delivery filter's text is about, in the order in which a filter is printed.
enum class FilterKey {
    Since,
    Until,
    State,
    Status,
    Endpoint,
    Event,
    Kind,
    Attempts,
    Settle,
    Replay,
    Body,
    Payload,
    Message,
    Id,
};

/// How one key is written and what it is for.
struct FilterKeyInfo {
    FilterKey key;
    QString name; // as printed and typed, the same in every language
    QString label; // the same in the user's words
    QString explanation; // a few words
    QString example; // a value
    QStringList otherNames; // what people type instead; suggested, not understood
    bool canBeLeftOut = false; // takes a dash
};

const QList<FilterKeyInfo> &filterKeys();
const FilterKeyInfo &filterKeyInfo(FilterKey key);
/// In any case; `error` is another name of `body`.
std::optional<FilterKey> filterKeyNamed(QStringView name);
/// What somebody who typed `name` may have meant.
std::optional<FilterKey> nearestFilterKey(QStringView name);

/// The one of `words` that takes the fewest changes to become `typed`, unless that is a different word altogether.
std::optional<QString> nearestWord(QStringView typed, const QStringList &words);

/// A state's name as people type it: in any case, with a dash or an underscore.
std::optional<DeliveryState> typedDeliveryState(QStringView text);

/// The words of signalbox.failure_kind(), and what each means.
struct FailureKindInfo {
    QString name;
    QString explanation;
};
QList<FailureKindInfo> failureKinds();

} // namespace signalbox
