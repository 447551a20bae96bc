#pragma once

#include "domain/functions/edgefunction.h"

namespace signalbox {

/// What a function can be tried with, and through which endpoint.
struct SampleEvent {
    QString event;
    QString endpoint; // its name

    bool operator==(const SampleEvent &) const = default;
};

/// One of `offered` that the function handles and an active endpoint of it subscribes to, as far as there is one; else what
/// any endpoint takes. The function must have an endpoint.
SampleEvent sampleEvent(const EdgeFunction &function, const QStringList &offered);

} // namespace signalbox
