#pragma once

#include "core/instant.h"
#include "domain/endpointbreaker.h"

#include <QList>
#include <QStringList>

#include <chrono>
#include <optional>

namespace signalbox {

/// An endpoint that leads to a function, and what its newest deliveries tell of the way there.
struct FunctionEndpoint {
    qint64 id = 0;
    QString name;
    QString url;
    QStringList events;
    bool isActive = false;
    bool isSigned = false; // a secret is set
    EndpointBreaker breaker;
    std::optional<int> lastStatus; // of the newest attempt that is settled; none when no answer came
    QString lastError; // of that attempt, in the engine's words
    QString lastAnswer; // of that attempt where it failed: what the body begins with
    std::optional<Instant> lastAttemptAt;
    std::optional<Instant> failingSince; // the first attempt of those that failed without a success since

    bool operator==(const FunctionEndpoint &) const = default;
};

/// Something a function needs to do its work, as it says itself. Never a value.
struct FunctionNeed {
    QString name; // of the environment variable, or "database", "embedder", "embedding column"
    bool isMet = false;
    bool isOptional = false; // without it something is left out, and the function says what
    QString words;

    bool operator==(const FunctionNeed &) const = default;
};

/// What a function last said of itself (table function_reports).
struct FunctionReport {
    QString version;
    Instant reportedAt;
    QList<FunctionNeed> needs;

    bool operator==(const FunctionReport &) const = default;
};

/// Its invocations of the last day.
struct FunctionFigures {
    qint64 done = 0;
    qint64 failed = 0;
    qint64 refused = 0;
    qint64 underWay = 0;
    qint64 brokenOff = 0; // begun more than five minutes ago and never finished
    qint64 repeats = 0; // asked for again when they were done
    std::optional<std::chrono::microseconds> p50; // of those that are done: their last attempt, from start to end
    std::optional<std::chrono::microseconds> p95;
    std::optional<Instant> lastDoneAt; // ever, as far as the record goes
    std::optional<Instant> lastFailedAt;
    QString lastError; // of that

    bool operator==(const FunctionFigures &) const = default;
};

struct EdgeFunction {
    QString name; // as its folder, and the end of its URL
    QList<FunctionEndpoint> endpoints;
    std::optional<FunctionReport> report; // none: it has never said anything
    FunctionFigures figures;

    bool operator==(const EdgeFunction &) const = default;
};

/// Memories that are marked for an embedding and have none.
struct WaitingMemories {
    qint64 count = 0; // at most 10,000 are counted
    std::optional<Instant> oldest;
    QString unknown; // why nothing is known of them; empty when it is

    bool operator==(const WaitingMemories &) const = default;
};

/// Whether the sandbox serves the functions itself.
struct LocalServing {
    bool isServed = false;
    QString words; // where, or why not

    bool operator==(const LocalServing &) const = default;
};

struct FunctionOverview {
    QList<EdgeFunction> functions; // ours, and others that endpoints lead to; ours first
    WaitingMemories waiting;
    std::optional<LocalServing> local; // in the sandbox only

    bool operator==(const FunctionOverview &) const = default;
};

} // namespace signalbox
