#pragma once

#include "data/postgres/rowshape.h"
#include "data/project/projectconnection.h"
#include "domain/cron/runtracesource.h"

namespace signalbox {

const RowShape<RunDeliveries> &runDeliveriesShape();
const RowShape<NetAnswer> &netAnswerShape();

/// Reads what runs led to. Each of the two needs tables of its own; who lacks one is told which.
class RunTraceStore final : public RunTraceSource
{
public:
    using Source = RunTraceSource;

    explicit RunTraceStore(ProjectConnection &connection) : m_connection(connection) { }

    Async<RunDeliveries> deliveriesOf(qint64 runId) override;
    Async<NetAnswers> answersAround(qint64 runId) override;

private:
    ProjectConnection &m_connection;
};

} // namespace signalbox
