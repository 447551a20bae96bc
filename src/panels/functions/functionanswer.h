#pragma once

#include "domain/functions/edgefunction.h"
#include "domain/healthstate.h"
#include "domain/testbench/benchsend.h"

namespace signalbox {

/// What a function said when it was sent test.webhook: {"done": ..., "reason": ..., "needs": [...]}.
struct FunctionAnswer {
    bool isDone = false;
    QString reason;
    QList<FunctionNeed> needs;

    bool operator==(const FunctionAnswer &) const = default;
};

/// None when it is another answer than ours give.
std::optional<FunctionAnswer> functionAnswer(const QString &body);

/// What came of a check, in words.
struct CheckWords {
    HealthState state = HealthState::Running;
    QString words;

    bool operator==(const CheckWords &) const = default;
};

CheckWords checkWords(const SendAnswer &answer);

} // namespace signalbox
