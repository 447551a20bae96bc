#pragma once

#include "domain/testbench/benchsend.h"
#include "http/guardedsender.h"

namespace signalbox {

QList<HeaderField> headerFields(const HttpHeaders &headers);

/// What `begun` became: what arrived, unpacked and as text, and in words what was wrong with it.
SendAnswer answerOf(const SendAnswer &begun, const GuardedAnswer &guarded, std::chrono::microseconds lookup);

} // namespace signalbox
