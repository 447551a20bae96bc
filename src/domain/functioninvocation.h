#pragma once

#include "core/instant.h"

#include <QString>

#include <optional>

namespace signalbox {

enum class InvocationState {
    Running,
    Done,
    Failed, // not done: the sender is to try again
    Refused, // never will be: the event is unknown or malformed
    BrokenOff, // begun long ago and never finished
};

/// What a function did with one message (table function_invocations).
struct FunctionInvocation {
    qint64 id = 0;
    QString messageId;
    QString functionName;
    QString eventType;
    InvocationState state = InvocationState::Running;
    int attempts = 0;
    int repeats = 0; // asked for again when it was done, and answered without doing anything
    std::optional<int> status; // as answered
    Instant createdAt; // of the first attempt's start
    Instant startedAt; // of the last one's
    std::optional<Instant> finishedAt;
    QString error; // why it is not done
    QString effects; // JSON: what was done, counted
    QString traceParent;
    std::optional<qint64> deliveryId; // the newest one with this message, where it is still kept
    QString endpointName; // of that delivery

    bool operator==(const FunctionInvocation &) const = default;
};

/// Which invocations a list shows; empty members restrict nothing.
struct InvocationFilter {
    QString functionName;
    std::optional<InvocationState> state;
    QString text; // begins the event's name, or is the message's id

    bool operator==(const InvocationFilter &) const = default;
};

/// Newest first by creation; the next page begins behind the last row of this one.
struct InvocationPosition {
    Instant createdAt;
    qint64 id = 0;

    bool operator==(const InvocationPosition &) const = default;
};

} // namespace signalbox
