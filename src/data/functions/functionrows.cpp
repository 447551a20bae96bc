#include "data/functions/functionrows.h"

#include "data/project/endpointfields.h"
#include "data/project/invocationfields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

QList<FunctionNeed> functionNeedsOf(const QString &json)
{
    QList<FunctionNeed> needs;
    const QJsonArray items = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const auto &item : items) {
        const QJsonObject need = item.toObject();
        needs.append({need.value(u"name"_s).toString(), need.value(u"met"_s).toBool(),
            need.value(u"optional"_s).toBool(), need.value(u"words"_s).toString()});
    }
    return needs;
}

std::optional<std::chrono::microseconds> microsecondsOf(const QString &number)
{
    return number.isEmpty() ? std::nullopt : std::optional(std::chrono::microseconds(std::llround(number.toDouble())));
}

} // namespace

const RowShape<FunctionEndpointRow> &functionEndpointShape()
{
    using Endpoint = FunctionEndpoint;
    static const QList<RowField<Endpoint>> fields = QList<RowField<Endpoint>>{
        field(u"id"_s, &Endpoint::id),
        field(u"name"_s, &Endpoint::name),
        field(u"url"_s, &Endpoint::url),
        field(u"events"_s, &Endpoint::events),
        field(u"is_active"_s, &Endpoint::isActive),
        field(u"is_signed"_s, &Endpoint::isSigned),
    }
        + within(&Endpoint::breaker, endpointBreakerFields())
        + QList<RowField<Endpoint>>{
            field(u"last_status"_s, &Endpoint::lastStatus),
            field(u"last_attempt_error"_s, &Endpoint::lastError),
            field(u"last_answer"_s, &Endpoint::lastAnswer),
            field(u"last_attempt_at"_s, &Endpoint::lastAttemptAt),
            field(u"failing_since"_s, &Endpoint::failingSince),
        };
    static const RowShape<FunctionEndpointRow> shape(u"functions/endpoints"_s,
        QList<RowField<FunctionEndpointRow>>{field(u"hidden"_s, &FunctionEndpointRow::hidden)}
            + within(&FunctionEndpointRow::endpoint, fields));
    return shape;
}

const RowShape<FunctionReportRow> &functionReportShape()
{
    using Report = FunctionReport;
    static const QList<RowField<Report>> fields = {
        field(u"version"_s, &Report::version),
        field(u"reported_at"_s, &Report::reportedAt),
        field(u"needs"_s, &Report::needs, functionNeedsOf),
    };
    static const RowShape<FunctionReportRow> shape(u"functions/reports"_s,
        QList<RowField<FunctionReportRow>>{field(u"function_name"_s, &FunctionReportRow::functionName)}
            + within(&FunctionReportRow::report, fields));
    return shape;
}

const RowShape<FunctionFiguresRow> &functionFiguresShape()
{
    using Figures = FunctionFigures;
    static const QList<RowField<Figures>> fields = {
        field(u"done"_s, &Figures::done),
        field(u"failed"_s, &Figures::failed),
        field(u"refused"_s, &Figures::refused),
        field(u"under_way"_s, &Figures::underWay),
        field(u"broken_off"_s, &Figures::brokenOff),
        field(u"repeats"_s, &Figures::repeats),
        field(u"p50_us"_s, &Figures::p50, microsecondsOf),
        field(u"p95_us"_s, &Figures::p95, microsecondsOf),
        field(u"last_done_at"_s, &Figures::lastDoneAt),
        field(u"last_failed_at"_s, &Figures::lastFailedAt),
        field(u"last_error"_s, &Figures::lastError),
    };
    static const RowShape<FunctionFiguresRow> shape(u"functions/figures"_s,
        QList<RowField<FunctionFiguresRow>>{
            field(u"hidden"_s, &FunctionFiguresRow::hidden),
            field(u"function_name"_s, &FunctionFiguresRow::functionName),
        } + within(&FunctionFiguresRow::figures, fields));
    return shape;
}

const RowShape<WaitingMemories> &waitingMemoriesShape()
{
    static const RowShape<WaitingMemories> shape(u"functions/waiting"_s,
        {
            field(u"waiting"_s, &WaitingMemories::count),
            field(u"oldest"_s, &WaitingMemories::oldest),
        });
    return shape;
}

const RowShape<LocalServing> &localServingShape()
{
    static const RowShape<LocalServing> shape(u"functions/local"_s,
        {
            field(u"is_served"_s, &LocalServing::isServed),
            field(u"words"_s, &LocalServing::words),
        });
    return shape;
}

const RowShape<FunctionInvocation> &invocationPageShape()
{
    static const RowShape<FunctionInvocation> shape(u"functions/invocations"_s, invocationFields());
    return shape;
}

const RowShape<InvocationReachRow> &invocationReachShape()
{
    static const QList<RowField<InvocationPosition>> fields = {
        field(u"created_at"_s, &InvocationPosition::createdAt),
        field(u"id"_s, &InvocationPosition::id),
    };
    static const RowShape<InvocationReachRow> shape(u"functions/reach"_s,
        QList<RowField<InvocationReachRow>>{field(u"hidden"_s, &InvocationReachRow::hidden)}
            + within(&InvocationReachRow::reached, fields));
    return shape;
}

const RowShape<FunctionInvocation> &messageInvocationShape()
{
    static const RowShape<FunctionInvocation> shape(u"functions/of_message"_s, invocationFields());
    return shape;
}

} // namespace signalbox
