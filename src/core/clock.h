#pragma once

#include "core/instant.h"

namespace signalbox {

/// Where "now" comes from, so that tests can move it. Safe to call from any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

class SystemClock final : public Clock
{
public:
    Instant now() const override;
};

} // namespace signalbox
