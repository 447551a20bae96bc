#include "data/deliveries/deliverydriver.h"

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 slowMs = 10000; // of the index webhook_logs_slow
constexpr int usualStatus = 200; // left out of the index webhook_logs_status

bool hasPattern(const QStringList &events)
{
    return std::any_of(events.begin(), events.end(), [](const QString &event) { return event.contains(u'*'); });
}

bool isRare(DeliveryState state)
{
    return state != DeliveryState::Delivered;
}

bool includesUsual(const NumberRange &range)
{
    return range.from.value_or(usualStatus) <= usualStatus && range.to.value_or(usualStatus) >= usualStatus;
}

/// The parts of the filter but for its time range.
int partsOf(const DeliveryFilter &filter)
{
    int parts = 0;
    for (const DeliveryTraits &traits : {filter.wanted, filter.unwanted}) {
        parts += !traits.states.isEmpty();
        parts += !traits.endpoints.isEmpty();
        parts += !traits.events.isEmpty();
        parts += !traits.statuses.isEmpty();
        parts += !traits.failureKinds.isEmpty();
    }
    parts += !filter.attempts.isOpen();
    parts += !filter.settleMs.isOpen();
    parts += int(filter.words.size());
    parts += int(filter.payloads.size());
    parts += !filter.messageIds.isEmpty();
    parts += !filter.ids.isEmpty();
    parts += !filter.runs.isEmpty();
    parts += filter.replayed.has_value();
    return parts;
}

bool has(const QSet<QString> &indexes, const QStringList &names)
{
    return std::all_of(
        names.begin(), names.end(), [&](const QString &name) { return indexes.contains(u"webhook_logs_"_s + name); });
}

} // namespace

QString deliveryDriverWord(DeliveryDriver driver)
{
    switch (driver) {
    case DeliveryDriver::Key:
        return u"key"_s;
    case DeliveryDriver::Payload:
        return u"payload"_s;
    case DeliveryDriver::Ids:
        return u"ids"_s;
    case DeliveryDriver::Messages:
        return u"messages"_s;
    case DeliveryDriver::FailureKinds:
        return u"failure_kinds"_s;
    case DeliveryDriver::States:
        return u"states"_s;
    case DeliveryDriver::Statuses:
        return u"statuses"_s;
    case DeliveryDriver::Attempts:
        return u"attempts"_s;
    case DeliveryDriver::Slow:
        return u"slow"_s;
    case DeliveryDriver::Replays:
        return u"replays"_s;
    case DeliveryDriver::Events:
        return u"events"_s;
    case DeliveryDriver::EventPatterns:
        return u"event_patterns"_s;
    case DeliveryDriver::Endpoints:
        return u"endpoints"_s;
    }
    Q_UNREACHABLE();
}

QList<DeliveryDriver> deliveryDrivers(const DeliveryFilter &filter, const QSet<QString> &indexes)
{
    const DeliveryTraits &wanted = filter.wanted;
    if (!filter.ids.isEmpty())
        return {DeliveryDriver::Ids};
    if (!filter.messageIds.isEmpty() && has(indexes, {u"message"_s}))
        return {DeliveryDriver::Messages};
    QList<DeliveryDriver> drivers;
    const auto offer = [&](DeliveryDriver driver, bool serves, const QStringList &names) {
        if (serves && has(indexes, names))
            drivers.append(driver);
    };
    const bool statuses
        = !wanted.statuses.isEmpty() && std::none_of(wanted.statuses.begin(), wanted.statuses.end(), includesUsual);
    const bool states = !wanted.states.isEmpty() && std::all_of(wanted.states.begin(), wanted.states.end(), isRare);
    const bool patterns = hasPattern(wanted.events);
    offer(DeliveryDriver::FailureKinds, !wanted.failureKinds.isEmpty(), {u"failure_kind"_s, u"unclassified"_s});
    offer(DeliveryDriver::States, states, {u"failed"_s, u"open"_s, u"unclassified"_s});
    offer(DeliveryDriver::Statuses, statuses, {u"status"_s});
    offer(DeliveryDriver::Attempts, filter.attempts.from.value_or(0) > 1, {u"attempts"_s});
    offer(DeliveryDriver::Slow, filter.settleMs.from.value_or(0) >= slowMs, {u"slow"_s});
    offer(DeliveryDriver::Replays, filter.replayed.value_or(false), {u"replays_newest"_s});
    offer(DeliveryDriver::Events, !wanted.events.isEmpty() && !patterns, {u"event_newest"_s});
    offer(DeliveryDriver::EventPatterns, patterns, {u"event_newest"_s});
    offer(DeliveryDriver::Endpoints, !wanted.endpoints.isEmpty(), {u"config_newest"_s});
    return drivers;
}

bool isAnsweredBy(DeliveryDriver driver, const DeliveryFilter &filter)
{
    const QList<DeliveryState> &states = filter.wanted.states;
    switch (driver) {
    case DeliveryDriver::Key:
        return partsOf(filter) == 0;
    case DeliveryDriver::Payload:
        return false;
    case DeliveryDriver::States:
        return partsOf(filter) == 1 && !states.contains(DeliveryState::Unknown)
            && states.contains(DeliveryState::Pending) == states.contains(DeliveryState::InFlight);
    case DeliveryDriver::Slow:
        return partsOf(filter) == 1 && filter.settleMs == NumberRange{slowMs, {}};
    case DeliveryDriver::Ids:
    case DeliveryDriver::Messages:
    case DeliveryDriver::FailureKinds:
    case DeliveryDriver::Statuses:
    case DeliveryDriver::Attempts:
    case DeliveryDriver::Replays:
    case DeliveryDriver::Events:
    case DeliveryDriver::EventPatterns:
    case DeliveryDriver::Endpoints:
        return partsOf(filter) == 1;
    }
    Q_UNREACHABLE();
}

} // namespace signalbox
