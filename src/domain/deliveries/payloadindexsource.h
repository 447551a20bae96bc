#pragma once

#include "core/async.h"
#include "domain/deliveries/payloadindex.h"

namespace signalbox {

/// Where the state of the payloads' index comes from, and who makes it.
class PayloadIndexSource
{
public:
    virtual ~PayloadIndexSource() = default;

    virtual Async<PayloadIndex> state() = 0;
    /// Makes it, after taking away what an aborted build left; finishes with how it stands then. A build that fails or is
    /// cancelled is tidied up. One build at a time.
    virtual Async<PayloadIndex> create() = 0;
    virtual void cancel() = 0;
};

} // namespace signalbox
