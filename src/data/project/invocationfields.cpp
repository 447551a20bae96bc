#include "data/project/invocationfields.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

/// A state that we do not know leaves it open whether it was done.
InvocationState invocationStateOf(const QString &word)
{
    for (const InvocationState state :
        {InvocationState::Done, InvocationState::Failed, InvocationState::Refused, InvocationState::BrokenOff}) {
        if (word == invocationStateName(state))
            return state;
    }
    return InvocationState::Running;
}

} // namespace

QString invocationStateName(InvocationState state)
{
    switch (state) {
    case InvocationState::Running:
        return u"running"_s;
    case InvocationState::Done:
        return u"done"_s;
    case InvocationState::Failed:
        return u"failed"_s;
    case InvocationState::Refused:
        return u"refused"_s;
    case InvocationState::BrokenOff:
        return u"broken_off"_s;
    }
    Q_UNREACHABLE();
}

QList<RowField<FunctionInvocation>> invocationFields()
{
    using Invocation = FunctionInvocation;
    return {
        field(u"id"_s, &Invocation::id),
        field(u"message_id"_s, &Invocation::messageId),
        field(u"function_name"_s, &Invocation::functionName),
        field(u"event_type"_s, &Invocation::eventType),
        field(u"state"_s, &Invocation::state, invocationStateOf),
        field(u"attempts"_s, &Invocation::attempts),
        field(u"repeats"_s, &Invocation::repeats),
        field(u"status"_s, &Invocation::status),
        field(u"created_at"_s, &Invocation::createdAt),
        field(u"started_at"_s, &Invocation::startedAt),
        field(u"finished_at"_s, &Invocation::finishedAt),
        field(u"error"_s, &Invocation::error),
        field(u"effects"_s, &Invocation::effects),
        field(u"trace_parent"_s, &Invocation::traceParent),
        field(u"delivery_id"_s, &Invocation::deliveryId),
        field(u"endpoint_name"_s, &Invocation::endpointName),
    };
}

} // namespace signalbox
