#pragma once

#include "domain/functions/edgefunction.h"
#include "domain/healthstate.h"

namespace signalbox {

enum class FunctionCondition {
    NeverCalled, // nothing tells whether it is there
    NoEndpoint, // nothing leads to it, or what does is inactive
    NotDeployed, // it is not found where it should be
    Unreachable, // no answer comes
    SignatureRefused, // the secret is not the same on both sides, or missing on one
    NotReady, // it lacks something it cannot do without
    Failing, // it answers, and does not do what it is asked
    Working,
};

/// How a function is, judged in one place for panel, health and status.
struct FunctionVerdict {
    FunctionCondition condition = FunctionCondition::NeverCalled;
    HealthState state = HealthState::Unknown;
    QString words; // one sentence
    QString hint; // what to do; empty when nothing is
    std::optional<Instant> since; // how long it has been so, where anything tells

    bool operator==(const FunctionVerdict &) const = default;
};

FunctionVerdict verdictOf(const EdgeFunction &function, Instant now);

QString conditionWord(FunctionCondition condition);

} // namespace signalbox
