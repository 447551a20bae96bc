#include "data/testbench/testbenchrows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

RowShape<SentRow> sentShape(const QString &statement)
{
    return {statement, {field(u"id"_s, &SentRow::id)}};
}

} // namespace

const RowShape<NewestPayloadRow> &newestPayloadShape()
{
    using Row = NewestPayloadRow;
    static const RowShape<Row> shape(u"testbench/newest_payload"_s,
        {
            field(u"id"_s, &Row::id),
            field(u"endpoint_name"_s, &Row::endpointName),
            field(u"created_at"_s, &Row::createdAt),
            field(u"payload"_s, &Row::payload),
            field(u"payload_bytes"_s, &Row::payloadBytes),
        });
    return shape;
}

const RowShape<SentRow> &sendTestShape()
{
    static const RowShape<SentRow> shape = sentShape(u"testbench/send_test"_s);
    return shape;
}

const RowShape<SentRow> &sendEventShape()
{
    static const RowShape<SentRow> shape = sentShape(u"testbench/send_event"_s);
    return shape;
}

const RowShape<SentRow> &findSentShape()
{
    static const RowShape<SentRow> shape = sentShape(u"testbench/find_sent"_s);
    return shape;
}

const RowShape<SentRow> &changeUrlShape()
{
    static const RowShape<SentRow> shape = sentShape(u"testbench/change_url"_s);
    return shape;
}

const RowShape<FollowRow> &followShape()
{
    using Row = FollowRow;
    static const RowShape<Row> shape(u"testbench/follow"_s,
        {
            field(u"id"_s, &Row::id),
            field(u"state"_s, &Row::state),
            field(u"response_status"_s, &Row::status),
            field(u"attempt_count"_s, &Row::attempts),
            field(u"error_message"_s, &Row::errorMessage),
            field(u"message_id"_s, &Row::messageId),
            field(u"created_at"_s, &Row::createdAt),
            field(u"next_attempt_at"_s, &Row::nextAttemptAt),
            field(u"response_body"_s, &Row::body),
            field(u"response_bytes"_s, &Row::bodyBytes),
            field(u"url"_s, &Row::url),
            field(u"sent_at"_s, &Row::sentAt),
            field(u"settled_at"_s, &Row::settledAt),
            field(u"request_headers"_s, &Row::requestHeaders),
            field(u"response_headers"_s, &Row::responseHeaders),
        });
    return shape;
}

const RowShape<DeliveryCopy> &deliveryCopyShape()
{
    using Row = DeliveryCopy;
    static const RowShape<Row> shape(u"testbench/delivery"_s,
        {
            field(u"id"_s, &Row::id),
            field(u"event_type"_s, &Row::eventType),
            field(u"message_id"_s, &Row::messageId),
            field(u"endpoint_name"_s, &Row::endpointName),
            field(u"url"_s, &Row::url),
            field(u"payload"_s, &Row::payload),
            field(u"payload_bytes"_s, &Row::payloadBytes),
            field(u"request_headers"_s, &Row::headers, headerFields),
        });
    return shape;
}

QList<HeaderField> headerFields(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    QList<HeaderField> fields;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        if (!entry->isArray()) {
            fields.append({entry.key(), entry->toVariant().toString()});
            continue;
        }
        for (const auto &value : entry->toArray())
            fields.append({entry.key(), value.toVariant().toString()});
    }
    return fields;
}

} // namespace signalbox
