#include "data/health/healthrows.h"

#include "data/project/livenessword.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

RowShape<WebhookHealthRow> webhooksShape(const QString &statement)
{
    using Row = WebhookHealthRow;
    const QList<RowField<Row>> hidden = {field(u"hidden"_s, &Row::hidden)};
    const QList<RowField<WebhookHealth>> health = {
        field(u"endpoints"_s, &WebhookHealth::endpoints),
        field(u"pending"_s, &WebhookHealth::pending),
        field(u"in_flight"_s, &WebhookHealth::inFlight),
        field(u"delivered_last_day"_s, &WebhookHealth::deliveredLastDay),
        field(u"failed_last_day"_s, &WebhookHealth::failedLastDay),
        field(u"failed_last_hour"_s, &WebhookHealth::failedLastHour),
        field(u"unknown_last_day"_s, &WebhookHealth::unknownLastDay),
        field(u"is_partial"_s, &WebhookHealth::partial),
        field(u"oldest_due"_s, &WebhookHealth::oldestDue),
        field(u"sender"_s, &WebhookHealth::sender, livenessOf),
        field(u"sender_database"_s, &WebhookHealth::senderDatabase),
    };
    return {statement, hidden + within(&Row::health, health)};
}

} // namespace

const RowShape<FailedRunsRow> &failedRunsShape()
{
    using Row = FailedRunsRow;
    static const RowShape<Row> shape(u"health/cron"_s, {field(u"failed_last_day"_s, &Row::lastDay)});
    return shape;
}

const RowShape<WebhookHealthRow> &webhookHealthShape(bool windowed)
{
    static const RowShape<WebhookHealthRow> full = webhooksShape(u"health/webhooks"_s);
    static const RowShape<WebhookHealthRow> derived = webhooksShape(u"health/webhooks_handmade"_s);
    return windowed ? derived : full;
}

} // namespace signalbox
