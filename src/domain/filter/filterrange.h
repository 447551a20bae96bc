#pragma once

#include "core/instant.h"

#include <chrono>
#include <optional>

namespace signalbox {

/// Whole numbers from `from` to `to`, both included; an unset end is open.
struct NumberRange {
    std::optional<qint64> from;
    std::optional<qint64> to;

    bool isOpen() const { return !from && !to; }
    bool operator==(const NumberRange &) const = default;
};

/// A moment on the clock, or so long before the moment of asking ("2h").
struct TimeBound {
    std::optional<Instant> at;
    std::chrono::seconds ago{0}; // counts when `at` is not set

    Instant resolved(Instant now) const { return at ? *at : now - ago; }
    bool operator==(const TimeBound &) const = default;
};

} // namespace signalbox
