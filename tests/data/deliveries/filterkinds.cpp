#include "data/deliveries/filterkinds.h"

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

QList<FilterKind> filterKinds()
{
    QList<FilterKind> kinds;
    const auto add = [&kinds](const QString &name, auto narrow) {
        FilterKind kind{name, {}};
        narrow(kind.filter);
        kinds.append(kind);
    };
    using Filter = DeliveryFilter;
    add(u"all"_s, [](Filter &) {});
    add(u"since_2h"_s, [](Filter &f) { f.since = TimeBound{{}, 2h}; });
    add(u"until_30d"_s, [](Filter &f) { f.until = TimeBound{{}, 30 * 24h}; });
    add(u"state_delivered"_s, [](Filter &f) { f.wanted.states = {DeliveryState::Delivered}; });
    add(u"state_failed"_s, [](Filter &f) { f.wanted.states = {DeliveryState::Failed}; });
    add(u"state_open"_s, [](Filter &f) { f.wanted.states = {DeliveryState::Pending, DeliveryState::InFlight}; });
    add(u"status_5xx"_s, [](Filter &f) { f.wanted.statuses = {{500, 599}}; });
    add(u"status_rare"_s, [](Filter &f) { f.wanted.statuses = {{410, 410}}; });
    add(u"status_none"_s, [](Filter &f) { f.wanted.statuses = {{999, 999}}; });
    add(u"kind_timeout"_s, [](Filter &f) { f.wanted.failureKinds = {u"timeout"_s}; });
    add(u"event"_s, [](Filter &f) { f.wanted.events = {u"chat.message.created"_s}; });
    add(u"event_rare"_s, [](Filter &f) { f.wanted.events = {u"booking.refund.issued"_s}; });
    add(u"event_none"_s, [](Filter &f) { f.wanted.events = {u"no.such.event"_s}; });
    add(u"event_pattern"_s, [](Filter &f) { f.wanted.events = {u"booking.*"_s}; });
    add(u"endpoint"_s, [](Filter &f) { f.wanted.endpoints = {u"trip_events"_s}; });
    add(u"endpoint_silent"_s, [](Filter &f) { f.wanted.endpoints = {u"legacy_sync"_s}; });
    add(u"attempts"_s, [](Filter &f) { f.attempts.from = 2; });
    add(u"slow"_s, [](Filter &f) { f.settleMs.from = 10000; });
    add(u"replays"_s, [](Filter &f) { f.replayed = true; });
    add(u"message"_s, [](Filter &f) { f.messageIds = {QUuid(u"c4ca4238-a0b9-2382-0dcc-509a6f75849b"_s)}; }); // of n = 1
    add(u"ids"_s, [](Filter &f) { f.ids = {1, 10000}; });
    add(u"run"_s, [](Filter &f) { f.runs = {1}; });
    add(u"word"_s, [](Filter &f) { f.words = {u"timeout"_s}; });
    add(u"word_none"_s, [](Filter &f) { f.words = {u"no such word"_s}; });
    add(u"payload"_s, [](Filter &f) { f.payloads = {u"{\"trip_id\": 42}"_s}; });
    add(u"not_delivered"_s, [](Filter &f) { f.unwanted.states = {DeliveryState::Delivered}; });
    add(u"failed_of_event"_s, [](Filter &f) {
        f.wanted.states = {DeliveryState::Failed};
        f.wanted.events = {u"booking.*"_s};
    });
    add(u"event_of_silent_endpoint"_s, [](Filter &f) {
        f.wanted.endpoints = {u"legacy_sync"_s};
        f.wanted.events = {u"chat.message.created"_s};
    });
    add(u"failed_since_2d_of_endpoint"_s, [](Filter &f) {
        f.wanted.states = {DeliveryState::Failed};
        f.wanted.endpoints = {u"booking_events"_s};
        f.since = TimeBound{{}, 48h};
    });
    return kinds;
}

double mostReadByFirstPage(const DeliveryFilter &filter, const QSet<QString> &indexes, qsizetype shown)
{
    const bool served = isAnsweredBy(DeliveryDriver::Key, filter) || !deliveryDrivers(filter, indexes).isEmpty();
    return served ? std::max(2000.0, 20.0 * double(shown)) : mostReadByPage;
}

} // namespace signalbox
