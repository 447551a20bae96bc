#include "data/cron/runtracestore.h"

#include "data/cron/cronrequirements.h"
#include "data/project/requirements.h"
#include "data/project/webhookrequirements.h"

#include <QCoreApplication>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostAnswers = 20;

struct RunTraceTexts {
    Q_DECLARE_TR_FUNCTIONS(RunTraceStore)
};

std::optional<Error> missingForRunDeliveries(const Capabilities &capabilities)
{
    if (auto error = missingForCron(capabilities))
        return error;
    if (auto error = missingForWebhooks(capabilities))
        return error;
    if (knowsMakers(capabilities) && capabilities.indexes.contains(u"webhook_logs_newest"_s))
        return std::nullopt;
    return Error{ErrorKind::MissingObject, RunTraceTexts::tr("These deliveries do not tell which cron run made them"),
        Requirements::webhookLogs, {}, RunTraceTexts::tr("Install the automation (signalbox migrate)"), {}};
}

std::optional<Error> missingForAnswers(const Capabilities &capabilities)
{
    if (auto error = missingForCron(capabilities))
        return error;
    return Requirements(capabilities).table(u"net._http_response"_s);
}

} // namespace

const RowShape<RunDeliveries> &runDeliveriesShape()
{
    using Row = RunDeliveries;
    static const RowShape<Row> shape(u"cron/run_deliveries"_s,
        {
            field(u"delivered"_s, &Row::delivered),
            field(u"failed"_s, &Row::failed),
            field(u"under_way"_s, &Row::underWay),
            field(u"partial"_s, &Row::partial),
        });
    return shape;
}

const RowShape<NetAnswer> &netAnswerShape()
{
    using Row = NetAnswer;
    static const RowShape<Row> shape(u"cron/run_answers"_s,
        {
            field(u"status_code"_s, &Row::status),
            field(u"error_message"_s, &Row::error),
            field(u"created"_s, &Row::at),
        });
    return shape;
}

Async<RunDeliveries> RunTraceStore::deliveriesOf(qint64 runId)
{
    if (const auto error = missingForRunDeliveries(m_connection.capabilities()))
        return readyError<RunDeliveries>(*error);
    return m_connection.foreground()
        .run({runDeliveriesShape().statement(), {{u"run"_s, QString::number(runId)}}, {}})
        .then([](const Result<ResultTable> &answer) {
            return runDeliveriesShape().read(answer).map(
                [](const QList<RunDeliveries> &rows) { return rows.value(0); });
        });
}

Async<NetAnswers> RunTraceStore::answersAround(qint64 runId)
{
    if (const auto error = missingForAnswers(m_connection.capabilities()))
        return readyError<NetAnswers>(*error);
    const SqlValues values{{u"run"_s, QString::number(runId)}, {u"most"_s, QString::number(mostAnswers + 1)}};
    return m_connection.foreground()
        .run({netAnswerShape().statement(), values, {}})
        .then([](const Result<ResultTable> &answer) {
            return netAnswerShape().read(answer).map([](const QList<NetAnswer> &rows) {
                return NetAnswers{rows.first(std::min(rows.size(), mostAnswers)), rows.size() > mostAnswers};
            });
        });
}

} // namespace signalbox
