#include "data/testbench/testbenchstore.h"

#include "data/project/requirements.h"
#include "data/project/webhookrequirements.h"
#include "data/testbench/testbenchrows.h"
#include "domain/testevent.h"

#include <QCoreApplication>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct TestBenchStoreTexts {
    Q_DECLARE_TR_FUNCTIONS(TestBenchStore)
};

Error gone(qint64 id)
{
    return {ErrorKind::MissingObject, TestBenchStoreTexts::tr("Delivery %1 is not there any more").arg(id),
        Requirements::webhookLogs, {},
        TestBenchStoreTexts::tr("Finished deliveries are deleted after the retention time (signalbox.settings)"), {}};
}

SendStage stageOf(const FollowRow &row)
{
    if (row.state == "delivered"_L1)
        return SendStage::Answered;
    if (row.state == "failed"_L1)
        return row.status ? SendStage::Answered : SendStage::Failed;
    return SendStage::UnderWay;
}

SendAnswer answerOf(const FollowRow &row)
{
    SendAnswer answer;
    answer.way = SendWay::Database;
    answer.stage = stageOf(row);
    answer.startedAt = row.createdAt.value_or(Instant());
    answer.status = row.status;
    answer.words = row.errorMessage;
    if (row.createdAt && row.sentAt)
        answer.phases.append({SendPhase::Queued, *row.sentAt - *row.createdAt});
    if (row.sentAt && row.settledAt)
        answer.phases.append({SendPhase::Settling, *row.settledAt - *row.sentAt});
    answer.sentHeaders = headerFields(row.requestHeaders);
    answer.headers = headerFields(row.responseHeaders);
    answer.body = row.body;
    answer.bodyBytes = row.bodyBytes;
    answer.deliveryId = row.id;
    answer.attempts = row.attempts;
    return answer;
}

/// The only row of an answer, or the error that `none` makes.
template <typename Row, typename None>
Result<Row> rowOfDelivery(const RowShape<Row> &shape, const Result<ResultTable> &answer, None none)
{
    const auto rows = shape.read(answer);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->isEmpty())
        return tl::unexpected(none());
    return rows->first();
}

} // namespace

std::optional<Error> TestBenchStore::obstacle(const QString &function) const
{
    const Capabilities &capabilities = m_connection.capabilities();
    if (auto error = missingForWebhooks(capabilities))
        return error;
    if (!knowsDeliveryState(capabilities) || !capabilities.has(u"public.webhook_attempts"_s)) {
        return Error{ErrorKind::MissingObject,
            TestBenchStoreTexts::tr("These tables were made by hand and do not say what becomes of a delivery"),
            Requirements::webhookLogs, {}, TestBenchStoreTexts::tr("Install the automation (signalbox migrate)"), {}};
    }
    return function.isEmpty() ? std::nullopt : Requirements(capabilities).callable(function);
}

Async<std::optional<qint64>> TestBenchStore::idFrom(const RowShape<SentRow> &shape, const SqlValues &values)
{
    return m_connection.foreground()
        .run({shape.statement(), values, {}})
        .then([&shape](const Result<ResultTable> &answer) -> Result<std::optional<qint64>> {
            const auto rows = shape.read(answer);
            if (!rows)
                return tl::unexpected(rows.error());
            return rows->isEmpty() ? std::nullopt : rows->first().id;
        });
}

Async<std::optional<qint64>> TestBenchStore::send(const SendDraft &draft)
{
    SqlValues values = {{u"endpoint"_s, draft.endpoint}, {u"payload"_s, draft.payload}};
    if (draft.eventType == testEvent) {
        if (const auto error = obstacle(u"public.test_webhook"_s))
            return readyError<std::optional<qint64>>(*error);
        return idFrom(sendTestShape(), values);
    }
    if (const auto error = obstacle(u"public.send_webhook_with_retry"_s))
        return readyError<std::optional<qint64>>(*error);
    values[u"event"_s] = draft.eventType;
    return idFrom(sendEventShape(), values);
}

Async<std::optional<qint64>> TestBenchStore::findSent(const SendDraft &draft, std::chrono::seconds since)
{
    if (const auto error = obstacle())
        return readyError<std::optional<qint64>>(*error);
    return idFrom(findSentShape(),
        {{u"endpoint"_s, draft.endpoint}, {u"event"_s, draft.eventType}, {u"payload"_s, draft.payload},
            {u"seconds"_s, QString::number(since.count())}});
}

Async<SendAnswer> TestBenchStore::follow(qint64 deliveryId)
{
    if (const auto error = obstacle())
        return readyError<SendAnswer>(*error);
    return m_connection.foreground()
        .run({followShape().statement(), {{u"id"_s, QString::number(deliveryId)}}, QString::number(deliveryId)})
        .then([deliveryId](const Result<ResultTable> &answer) {
            return rowOfDelivery(followShape(), answer, [deliveryId] { return gone(deliveryId); }).map(answerOf);
        });
}

Async<DeliveryCopy> TestBenchStore::delivery(qint64 deliveryId)
{
    if (const auto error = obstacle())
        return readyError<DeliveryCopy>(*error);
    return m_connection.foreground()
        .run({deliveryCopyShape().statement(), {{u"id"_s, QString::number(deliveryId)}}, {}})
        .then([deliveryId](const Result<ResultTable> &answer) {
            return rowOfDelivery(deliveryCopyShape(), answer, [deliveryId] { return gone(deliveryId); });
        });
}

Async<bool> TestBenchStore::changeUrl(const UrlChange &change)
{
    if (const auto error = missingForWebhooks(m_connection.capabilities()))
        return readyError<bool>(*error);
    return idFrom(
        changeUrlShape(), {{u"endpoint"_s, change.endpoint}, {u"expected"_s, change.expected}, {u"url"_s, change.url}})
        .then([](const Result<std::optional<qint64>> &id) -> Result<bool> {
            return id.map([](const std::optional<qint64> &one) { return one.has_value(); });
        });
}

} // namespace signalbox
