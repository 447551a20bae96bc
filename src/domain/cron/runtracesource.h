#pragma once

#include "core/async.h"
#include "domain/cron/runtrace.h"

namespace signalbox {

/// Where it comes from what a run of pg_cron led to.
class RunTraceSource
{
public:
    virtual ~RunTraceSource() = default;

    /// An error of kind MissingObject where deliveries do not tell which run made them.
    virtual Async<RunDeliveries> deliveriesOf(qint64 runId) = 0;
    /// What pg_net got from the run's begin to a few seconds after its end, whoever asked for it.
    virtual Async<NetAnswers> answersAround(qint64 runId) = 0;
};

} // namespace signalbox
