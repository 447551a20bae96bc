#pragma once

#include "core/async.h"
#include "domain/metrics/live/livesample.h"

namespace signalbox {

/// What goes on now, from the server itself: no table keeps it.
class LiveMetricSource
{
public:
    virtual ~LiveMetricSource() = default;

    virtual Async<LiveSample> sample()
        = 0; // replaces the one before it, which is answered by an error of kind Cancelled

    /// True when that backend was told so; false when it has gone, or its number is another one's by now.
    virtual Async<bool> cancelStatement(const LiveBackend &backend) = 0;
    virtual Async<bool> endSession(const LiveBackend &backend) = 0;
};

} // namespace signalbox
