#include "data/deliveries/deliverydetailstore.h"

#include "data/deliveries/deliverydetailrows.h"
#include "data/postgres/answers.h"
#include "data/project/requirements.h"
#include "data/project/webhookrequirements.h"

#include <QCoreApplication>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct DeliveryDetailTexts {
    Q_DECLARE_TR_FUNCTIONS(DeliveryDetailStore)
};

Error goneDelivery(qint64 id)
{
    return {ErrorKind::MissingObject, DeliveryDetailTexts::tr("Delivery %1 is not there any more").arg(id),
        Requirements::webhookLogs, {},
        DeliveryDetailTexts::tr("Finished deliveries are deleted after the retention time (signalbox.settings)"), {}};
}

/// Whether the rest is worth showing when that statement fails: a missing right says nothing about the delivery itself.
bool isAPartOnly(const QString &statement, ErrorKind kind)
{
    const bool isTheDelivery = statement == deliveryDetailShape(false).statement()
        || statement == deliveryDetailShape(true).statement() || statement == attemptShape().statement();
    return !isTheDelivery && kind != ErrorKind::Cancelled && kind != ErrorKind::Lost && kind != ErrorKind::Unreachable;
}

/// The statements that one detail is put together from, each with the place where its answer goes. The first answer is the
/// delivery itself.
class DetailCalls
{
public:
    DetailCalls(qint64 id, const QString &scope) : m_values{{u"id"_s, QString::number(id)}}, m_scope(scope) { }

    template <typename Row, typename Store>
    void add(PgSession &session, const RowShape<Row> &shape, Store store, SqlValues values = {})
    {
        values.insert(m_values);
        m_calls.append(session.run({shape.statement(), values, m_scope}));
        m_readers.append([&shape, store](DeliveryDetail &detail, const Result<ResultTable> &answer) -> Result<void> {
            auto rows = shape.read(answer);
            if (!rows && !isAPartOnly(shape.statement(), rows.error().kind))
                return tl::unexpected(rows.error());
            if (rows)
                store(detail, std::move(*rows));
            else
                detail.unread.append(describe(rows.error()));
            return {};
        });
    }

    Async<DeliveryDetail> answer(qint64 id, qint64 sampleLogs) const
    {
        return allAnswers(m_calls).then(
            [=, readers = m_readers](const QList<Result<ResultTable>> &answers) -> Result<DeliveryDetail> {
                DeliveryDetail detail;
                for (int i = 0; i < readers.size(); ++i) {
                    if (const auto read = readers.at(i)(detail, answers.at(i)); !read)
                        return tl::unexpected(read.error());
                }
                if (detail.delivery.id == 0)
                    return tl::unexpected(goneDelivery(id));
                for (Delivery *delivery : deliveriesOf(detail))
                    delivery->sample = delivery->id <= sampleLogs;
                return detail;
            });
    }

private:
    using Reader = std::function<Result<void>(DeliveryDetail &, const Result<ResultTable> &)>;

    static QList<Delivery *> deliveriesOf(DeliveryDetail &detail)
    {
        QList<Delivery *> all = {&detail.delivery};
        for (RelatedDelivery &related : detail.related)
            all.append(&related.delivery);
        return all;
    }

    SqlValues m_values;
    QString m_scope;
    QList<Async<ResultTable>> m_calls;
    QList<Reader> m_readers;
};

} // namespace

Async<DeliveryDetail> DeliveryDetailStore::detail(qint64 deliveryId, const QString &scope)
{
    const Capabilities &capabilities = m_connection.capabilities();
    if (const auto error = missingForWebhooks(capabilities))
        return readyError<DeliveryDetail>(*error);

    const bool handmade = !knowsDeliveryState(capabilities);
    PgSession &first = m_connection.foreground();
    PgSession &second = m_connection.background(); // side by side: half the round trips
    DetailCalls calls(deliveryId, scope);
    calls.add(
        first, deliveryDetailShape(handmade),
        [](DeliveryDetail &detail, QList<DeliveryDetail> rows) {
            if (!rows.isEmpty())
                detail = rows.takeFirst();
        },
        listedValues(capabilities));
    if (capabilities.has(u"public.webhook_attempts"_s))
        calls.add(first, attemptShape(), [](auto &detail, auto rows) { detail.attempts = std::move(rows); });
    if (!handmade && capabilities.has(u"public.webhook_attempts"_s)) {
        calls.add(first, failureStreakShape(), [](auto &detail, auto rows) { detail.streak = rows.value(0); });
        calls.add(
            second, relatedDeliveryShape(), [](auto &detail, auto rows) { detail.related = std::move(rows); },
            listedValues(capabilities));
    }
    if (capabilities.has(u"public.webhook_breakers"_s)) {
        calls.add(first, breakerShape(), [](auto &detail, auto rows) {
            if (!rows.isEmpty())
                detail.breaker = rows.first();
        });
    }
    if (capabilities.has(u"public.webhook_endpoint_changes"_s))
        calls.add(second, endpointChangeShape(), [](auto &detail, auto rows) { detail.changes = std::move(rows); });
    if (!handmade && capabilities.has(u"public.function_invocations"_s))
        calls.add(second, functionWorkShape(), [](auto &detail, auto rows) { detail.functionWork = std::move(rows); });
    calls.add(second, eventTriggerShape(), [](auto &detail, auto rows) { detail.triggers = std::move(rows); });
    if (capabilities.has(u"cron.job"_s) && capabilities.has(u"cron.job_run_details"_s)) {
        SqlValues values;
        if (knowsMakers(capabilities)) {
            values.insert(u"makers"_s, std::nullopt);
            calls.add(second, makerShape(), [](auto &detail, auto rows) {
                if (!rows.isEmpty())
                    detail.maker = rows.first();
            });
        }
        calls.add(
            second, concurrentRunShape(), [](auto &detail, auto rows) { detail.runs = std::move(rows); }, values);
    }
    return calls.answer(deliveryId, capabilities.sampleHistory.value(Requirements::webhookLogs, 0));
}

Async<DeliveryText> DeliveryDetailStore::text(const DeliveryTextRequest &request)
{
    const Capabilities &capabilities = m_connection.capabilities();
    if (const auto error = missingForWebhooks(capabilities))
        return readyError<DeliveryText>(*error);
    const RowShape<DeliveryText> &shape = deliveryTextShape(request.part);
    SqlValues values = {{u"id"_s, QString::number(request.deliveryId)}};
    if (request.part == DeliveryTextRequest::Part::AttemptResponse)
        values.insert(u"attempt"_s, QString::number(request.attempt));
    return m_connection.foreground()
        .run({shape.statement(), values, QString::number(int(request.part))})
        .then([&shape, id = request.deliveryId](const Result<ResultTable> &answer) -> Result<DeliveryText> {
            const auto rows = shape.read(answer);
            if (!rows)
                return tl::unexpected(rows.error());
            if (rows->isEmpty())
                return tl::unexpected(goneDelivery(id));
            return rows->first();
        });
}

} // namespace signalbox
