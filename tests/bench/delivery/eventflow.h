#pragma once

#include "bench/delivery/deliverybed.h"

#include <functional>

namespace signalbox {

/// One event: when it was made, and each time it reached its endpoint.
struct FlowEvent {
    std::chrono::steady_clock::time_point made;
    int second = 0; // of the clock's minute
    QList<std::chrono::steady_clock::time_point> hits;
};

using EventFlow = QList<FlowEvent>; // the place is the event's number "n" in its payload

/// How events are made, one transaction each, by one session.
struct FlowPlan {
    int count = 0;
    double perSecond = 0; // 0: as fast as they go
    std::function<QString(int)> statement; // that makes event n
    std::function<int(int)> awaited = [](int) { return 1; }; // how many hits of event n end the flow
};

/// Makes the events and waits for their hits. One that does not come within three minutes of the last event is an error.
Result<EventFlow> runFlow(DeliveryBed &bed, const FlowPlan &plan);

/// In seconds, from making to the first hit.
double firstHitAfter(const FlowEvent &event);
/// Events a second, from making the first to the last first hit.
double rateOf(const EventFlow &flow);

/// Event n, the durable way, to the endpoint of that name.
QString durableEvent(int n, int endpoint, const QString &more = {});

} // namespace signalbox
