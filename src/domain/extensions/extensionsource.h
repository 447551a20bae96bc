#pragma once

#include "core/async.h"
#include "domain/extensions/extensionstatus.h"

namespace signalbox {

/// Where the state of the required extensions, their settings and the realtime publication come from.
class ExtensionSource
{
public:
    virtual ~ExtensionSource() = default;

    virtual Async<ExtensionReport> report() = 0;
};

} // namespace signalbox
