#include "data/project/endpointfields.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

EndpointBreaker::State breakerStateOf(const QString &word)
{
    static const QMap<QString, EndpointBreaker::State> words = {
        {u"closed"_s, EndpointBreaker::State::Closed},
        {u"open"_s, EndpointBreaker::State::Open},
        {u"half_open"_s, EndpointBreaker::State::HalfOpen},
    };
    return words.value(word, EndpointBreaker::State::None);
}

EndpointChange::Operation operationOf(const QString &word)
{
    if (word == "created"_L1)
        return EndpointChange::Operation::Created;
    return word == "deleted"_L1 ? EndpointChange::Operation::Deleted : EndpointChange::Operation::Changed;
}

} // namespace

QList<RowField<EndpointBreaker>> endpointBreakerFields()
{
    using Breaker = EndpointBreaker;
    return {
        field(u"breaker_state"_s, &Breaker::state, breakerStateOf),
        field(u"opened_at"_s, &Breaker::openedAt),
        field(u"next_probe_at"_s, &Breaker::nextProbeAt),
        field(u"last_success_at"_s, &Breaker::lastSuccessAt),
        field(u"last_failure_at"_s, &Breaker::lastFailureAt),
        field(u"failures_in_a_row"_s, &Breaker::failuresInARow),
        field(u"rejections_in_a_row"_s, &Breaker::rejectionsInARow),
        field(u"last_rejection_at"_s, &Breaker::lastRejectionAt),
        field(u"last_error"_s, &Breaker::lastError),
        field(u"redirected_to"_s, &Breaker::redirectedTo),
        field(u"in_flight_limit"_s, &Breaker::inFlightLimit),
        field(u"limit_reason"_s, &Breaker::limitReason),
    };
}

QList<RowField<EndpointChange>> endpointChangeFields()
{
    using Change = EndpointChange;
    return {
        field(u"id"_s, &Change::id),
        field(u"changed_at"_s, &Change::at),
        field(u"operation"_s, &Change::operation, operationOf),
        field(u"column_name"_s, &Change::column),
        field(u"old_value"_s, &Change::oldValue),
        field(u"new_value"_s, &Change::newValue),
        field(u"reason"_s, &Change::reason),
        field(u"changed_by"_s, &Change::by),
    };
}

} // namespace signalbox
