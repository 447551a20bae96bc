#pragma once

#include "core/instant.h"
#include "domain/functioninvocation.h"
#include "domain/healthstate.h"

#include <QStringList>

#include <chrono>

namespace signalbox {

/// What an invocation is called and how it looks.
namespace InvocationWords {

HealthState stateOf(InvocationState state);
QString word(InvocationState state);
QStringList words(); // all of them
QList<InvocationState> states(); // in the order of a menu
QString explanation(InvocationState state); // a sentence
/// Why it did not do it; else what it did, counted: "2 notifications, 1 mail"; else nothing.
QString outcome(const FunctionInvocation &invocation);
/// Name and value of each effect, safe to look at.
QList<std::pair<QString, QString>> effects(const FunctionInvocation &invocation);
/// The last attempt, to its end or until `now` while it goes on; none when it broke off.
std::optional<std::chrono::microseconds> took(const FunctionInvocation &invocation, Instant now);
/// The 32 hexadecimal digits of a traceparent; empty when it is none.
QString traceId(const QString &traceParent);

} // namespace InvocationWords

} // namespace signalbox
