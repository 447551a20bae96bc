#pragma once

#include "domain/functions/edgefunction.h"
#include "domain/healthstate.h"

namespace signalbox {

/// All functions in one sentence, and the worst of their states.
struct FunctionSentence {
    HealthState state = HealthState::Unknown;
    QString words;

    bool operator==(const FunctionSentence &) const = default;
};

FunctionSentence functionSentence(const FunctionOverview &overview, Instant now);
/// Memories that wait, and who serves the functions here; empty when neither says anything.
FunctionSentence functionRemark(const FunctionOverview &overview, Instant now);
/// An endpoint leads to it, or it has ever said or done something.
bool isHeardOf(const EdgeFunction &function);

} // namespace signalbox
