#pragma once

#include "http/outboundsender.h"

namespace signalbox {

/// The request as it goes out, head and body. Host, length and Connection are ours whatever the request's headers say; a
/// Host header of its own counts while it is not pinned to an address.
QByteArray requestBytes(const OutboundRequest &request);

} // namespace signalbox
