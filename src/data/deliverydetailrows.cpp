#include "data/deliverydetailrows.h"

#include "data/deliveryfields.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

RowShape<DeliveryDetail> detailShape(const QString &statement)
{
    using Detail = DeliveryDetail;
    const QList<RowField<Detail>> rest = {
        field(u"message_id"_s, &Detail::messageId),
        field(u"url"_s, &Detail::url),
        field(u"payload"_s, &Detail::payload),
        field(u"payload_bytes"_s, &Detail::payloadBytes),
        field(u"response_body"_s, &Detail::responseBody),
        field(u"response_bytes"_s, &Detail::responseBytes),
    };
    return {statement, within(&Detail::delivery, deliveryFields()) + rest};
}

} // namespace

const RowShape<DeliveryDetail> &deliveryDetailShape(bool handmade)
{
    static const RowShape<DeliveryDetail> full = detailShape(u"webhooks/detail"_s);
    static const RowShape<DeliveryDetail> derived = detailShape(u"webhooks/detail_handmade"_s);
    return handmade ? derived : full;
}

const RowShape<DeliveryAttempt> &attemptShape()
{
    using Attempt = DeliveryAttempt;
    static const RowShape<Attempt> shape(u"webhooks/attempts"_s,
        {
            field(u"attempt"_s, &Attempt::attempt),
            field(u"sent_at"_s, &Attempt::sentAt),
            field(u"settled_at"_s, &Attempt::settledAt),
            field(u"url"_s, &Attempt::url),
            field(u"response_status"_s, &Attempt::responseStatus),
            field(u"error_message"_s, &Attempt::errorMessage),
            field(u"lost"_s, &Attempt::lost),
        });
    return shape;
}

} // namespace signalbox
