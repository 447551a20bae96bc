#pragma once

#include "core/async.h"
#include "domain/deliveries/payloadindex.h"

#include <functional>

namespace signalbox {

/// Where the state of the payloads' index comes from: PayloadIndexStore, or canned answers in tests. Each function has
/// the meaning of the store function of that name.
struct PayloadIndexSources {
    std::function<Async<PayloadIndex>()> state; // null: nobody asks
    std::function<Async<PayloadIndex>()> create;
    std::function<void()> cancel;
};

} // namespace signalbox
