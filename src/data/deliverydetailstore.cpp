#include "data/deliverydetailstore.h"

#include "data/answers.h"
#include "data/deliverydetailrows.h"
#include "data/requirements.h"

#include <QCoreApplication>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DeliveryDetailStore)
};

const QString kLogs = u"public.webhook_logs"_s;

Error goneDelivery(qint64 id)
{
    return {ErrorKind::MissingObject, Words::tr("Delivery %1 is not there any more").arg(id), kLogs, {},
        Words::tr("Finished deliveries are deleted after the retention time (signalbox.settings)"), {}};
}

Result<DeliveryDetail> detailOf(const QList<Result<ResultTable>> &answers, qint64 id, bool handmade, qint64 sampleLogs)
{
    auto details = deliveryDetailShape(handmade).read(answers.first());
    if (!details)
        return tl::unexpected(details.error());
    if (details->isEmpty())
        return tl::unexpected(goneDelivery(id));
    DeliveryDetail detail = details->first();
    detail.delivery.sample = id <= sampleLogs;
    if (answers.size() > 1) {
        const auto attempts = attemptShape().read(answers.at(1));
        if (!attempts)
            return tl::unexpected(attempts.error());
        detail.attempts = *attempts;
    }
    return detail;
}

} // namespace

Async<DeliveryDetail> DeliveryDetailStore::detail(qint64 deliveryId)
{
    const Capabilities &capabilities = m_connection.capabilities();
    const Requirements requirements(capabilities);
    if (const auto error = requirements.webhooks())
        return readyError<DeliveryDetail>(*error);
    const bool handmade = !requirements.knowsDeliveryState();
    const SqlValues values = {{u"id"_s, QString::number(deliveryId)}};
    PgSession &session = m_connection.foreground();
    QList<Async<ResultTable>> calls = {session.run({deliveryDetailShape(handmade).statement(), values, {}})};
    if (capabilities.has(u"public.webhook_attempts"_s))
        calls.append(session.run({attemptShape().statement(), values, {}}));
    const qint64 sampleLogs = capabilities.sampleHistory.value(kLogs, 0);
    return allAnswers(calls).then(
        [=](const QList<Result<ResultTable>> &answers) { return detailOf(answers, deliveryId, handmade, sampleLogs); });
}

} // namespace signalbox
