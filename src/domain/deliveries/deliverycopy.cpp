#include "domain/deliveries/deliverycopy.h"

#include "core/quoting.h"
#include "core/visibletext.h"
#include "domain/deliveries/deliverystate.h"

#include <QCoreApplication>
#include <QUuid>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

const QString redactedMark = u"[redacted]"_s;
constexpr qsizetype longestComment = 200;

struct DeliveryCopyTexts {
    Q_DECLARE_TR_FUNCTIONS(DeliveryCopy)
};

QString inComment(const QString &text)
{
    return visibleText(text, longestComment);
}

QString headerName(const QString &line)
{
    return line.section(u':', 0, 0).trimmed();
}

bool isOurs(const QString &name)
{
    static const QStringList ours = {u"content-type"_s, u"webhook-id"_s, u"webhook-timestamp"_s, u"webhook-signature"_s,
        u"x-webhook-signature"_s, u"x-webhook-timestamp"_s};
    return ours.contains(name.toLower());
}

/// Puts the command together: what it needs set, how it signs, the call itself.
class CurlText
{
public:
    explicit CurlText(const DeliveryDetail &detail)
        : m_detail(detail),
          m_headers(detail.attempts.isEmpty() ? QStringList() : detail.attempts.last().requestHeaders),
          m_signs(
              detail.attempts.isEmpty() ? detail.endpointSigns : !detail.attempts.last().secretFingerprint.isEmpty())
    { }

    QString text()
    {
        const QString sent = sentTo(m_detail);
        const QString url = sent.isEmpty() ? withoutCredentials(m_detail.url) : sent;
        QStringList call = {u"curl --globoff --request POST --url "_s + withVariables(url, u"URL_SECRET"_s)};
        call.append(header(shellWord(u"Content-Type: application/json"_s)));
        call.append(header(shellWord(u"webhook-id: "_s + m_detail.messageId)));
        call.append(header(u"\"webhook-timestamp: $timestamp\""_s));
        call.append(header(u"\"X-Webhook-Timestamp: $timestamp\""_s));
        if (m_signs) {
            call.append(header(u"\"webhook-signature: v1,$signature\""_s));
            call.append(header(u"\"X-Webhook-Signature: $body_signature\""_s));
        }
        for (const QString &line : std::as_const(m_headers)) {
            if (!isOurs(headerName(line)))
                call.append(header(withVariables(line, variableFor(headerName(line)))));
        }
        call.append(u"  --data-raw \"$body\""_s);

        QStringList lines = {DeliveryCopyTexts::tr("# Delivery %1: %2 to %3")
                                 .arg(QString::number(m_detail.delivery.id), inComment(m_detail.delivery.eventType),
                                     inComment(m_detail.delivery.endpointName))};
        if (m_signs)
            m_variables.prepend(u"WEBHOOK_SECRET"_s);
        if (!m_variables.isEmpty())
            lines.append(DeliveryCopyTexts::tr("# Set first, they are not part of this text: %1")
                             .arg(m_variables.join(u", "_s)));
        lines.append(u"body="_s + shellWord(m_detail.payload));
        lines.append(u"timestamp=$(date +%s)"_s);
        if (m_signs)
            lines.append(signing());
        return lines.join(u'\n') + u'\n' + call.join(u" \\\n"_s) + u'\n';
    }

private:
    static QString header(const QString &word) { return u"  --header "_s + word; }

    static QString variableFor(const QString &name)
    {
        QString variable = u"HEADER_"_s;
        for (const QChar c : name.toUpper())
            variable += (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ? c : QChar(u'_');
        return variable;
    }

    /// The text as a word, a variable in each place that was redacted.
    QString withVariables(const QString &text, const QString &variable)
    {
        if (!text.contains(redactedMark))
            return shellWord(text);
        if (!m_variables.contains(variable))
            m_variables.append(variable);
        QStringList words;
        for (const QString &part : text.split(redactedMark))
            words.append(part.isEmpty() ? QString() : shellWord(part));
        return words.join(u"\"$%1\""_s.arg(variable));
    }

    /// Standard Webhooks: HMAC-SHA256 over id.timestamp.body; a whsec_ secret is base64, any other is the key itself.
    QString signing() const
    {
        return u"hex() { od -An -v -tx1 | tr -d ' \\n'; }\n"
               "secret=$WEBHOOK_SECRET\n"
               "case $secret in\n"
               "  whsec_* | v1,whsec_*)\n"
               "    base64=$(printf %s \"${secret#*whsec_}\" | tr -d ' =' | tr _- /+)\n"
               "    while [ $((${#base64} % 4)) -ne 0 ]; do base64=$base64=; done\n"
               "    secret=whsec_$base64\n"
               "    key=$(printf %s \"$base64\" | base64 -d | hex) ;;\n"
               "  *) key=$(printf %s \"$secret\" | hex) ;;\n"
               "esac\n"
               "text_key=$(printf %s \"$secret\" | hex)\n"
               "hmac() { openssl dgst -sha256 -mac HMAC -macopt \"hexkey:$1\" -binary; }\n"
               "signature=$(printf %s %1\".$timestamp.$body\" | hmac \"$key\" | base64)\n"
               "body_signature=$(printf %s \"$body\" | hmac \"$text_key\" | hex)"_s.replace(
                   u"%1"_s, shellWord(m_detail.messageId));
    }

    const DeliveryDetail &m_detail;
    QStringList m_headers;
    bool m_signs;
    QStringList m_variables;
};

/// Members in the order in which they are added; what is not known is null.
class JsonObject
{
public:
    void add(const QString &name, const QString &json)
    {
        m_members.append(u"  "_s + visibleJsonString(name) + u": "_s + json);
    }
    void addText(const QString &name, const QString &text)
    {
        add(name, text.isEmpty() ? u"null"_s : visibleJsonString(redacted(text)));
    }
    void addTime(const QString &name, const std::optional<Instant> &at)
    {
        add(name, at ? visibleJsonString(at->toDateTime().toString(Qt::ISODateWithMs)) : u"null"_s);
    }
    template <typename Number>
    void addNumber(const QString &name, const std::optional<Number> &number)
    {
        add(name, number ? QString::number(*number) : u"null"_s);
    }
    QString text() const { return u"{\n"_s + m_members.join(u",\n"_s) + u"\n}"_s; }

private:
    QStringList m_members;
};

QString jsonArray(const QStringList &items)
{
    return items.isEmpty() ? u"[]"_s : u"[\n"_s + items.join(u",\n"_s) + u"\n]"_s;
}

QString headerList(const QStringList &lines)
{
    QStringList items;
    for (const QString &line : lines)
        items.append(visibleJsonString(redacted(line)));
    return u'[' + items.join(u", "_s) + u']';
}

QString jsonOf(const DeliveryAttempt &attempt)
{
    JsonObject object;
    object.addNumber(u"attempt"_s, std::optional(attempt.attempt));
    object.addTime(u"sent_at"_s, attempt.sentAt);
    object.addTime(u"settled_at"_s, attempt.settledAt);
    object.addText(u"url"_s, attempt.url);
    object.addNumber(u"response_status"_s, attempt.responseStatus);
    object.addText(u"error_message"_s, attempt.errorMessage);
    object.add(u"lost"_s, attempt.lost ? u"true"_s : u"false"_s);
    object.add(u"request_headers"_s, headerList(attempt.requestHeaders));
    object.add(u"response_headers"_s, headerList(attempt.responseHeaders));
    object.addText(u"response_body"_s, attempt.responseBody);
    return object.text();
}

QString jsonOf(const DeliveryDetail &detail)
{
    const Delivery &delivery = detail.delivery;
    JsonObject object;
    object.addNumber(u"id"_s, std::optional(delivery.id));
    object.addText(u"message_id"_s, detail.messageId);
    object.addText(u"endpoint"_s, delivery.endpointName);
    object.addText(u"url"_s, withoutCredentials(detail.url));
    object.addText(u"event_type"_s, delivery.eventType);
    object.addText(u"state"_s, deliveryStateName(delivery.state));
    object.addNumber(u"response_status"_s, delivery.responseStatus);
    object.addNumber(u"attempt_count"_s, std::optional(delivery.attemptCount));
    object.addText(u"error_message"_s, delivery.errorMessage);
    object.addTime(u"created_at"_s, delivery.createdAt);
    object.addTime(u"sent_at"_s, delivery.sentAt);
    object.addTime(u"completed_at"_s, delivery.completedAt);
    object.addTime(u"next_attempt_at"_s, delivery.nextAttemptAt);
    object.addNumber(u"replay_of"_s, delivery.replayOf);
    const bool whole = detail.payloadBytes <= detail.payload.toUtf8().size();
    object.add(u"payload"_s,
        detail.payload.isEmpty() ? u"null"_s
            : whole              ? detail.payload
                                 : visibleJsonString(detail.payload));
    object.add(u"payload_is_whole"_s, whole ? u"true"_s : u"false"_s);
    object.addText(u"response_body"_s, detail.responseBody);
    QStringList attempts;
    for (const DeliveryAttempt &attempt : detail.attempts)
        attempts.append(jsonOf(attempt));
    object.add(u"attempts"_s, jsonArray(attempts));
    return object.text();
}

} // namespace

QString asCurl(const DeliveryDetail &detail)
{
    return CurlText(detail).text();
}

QString asSql(const DeliveryDetail &detail)
{
    const Delivery &delivery = detail.delivery;
    const QString id = QString::number(delivery.id);
    const QString payload = sqlLiteral(detail.payload);
    const QString name = sqlLiteral(delivery.endpointName);
    return QStringList{
               DeliveryCopyTexts::tr("-- Delivery %1: %2 to %3")
                   .arg(id, inComment(delivery.eventType), inComment(delivery.endpointName)),
               DeliveryCopyTexts::tr("-- Again, under the same message id; run twice, it sends once:"),
               u"select public.replay_webhook(%1, %2::uuid);"_s.arg(
                   id, sqlLiteral(QUuid::createUuid().toString(QUuid::WithoutBraces))),
               DeliveryCopyTexts::tr("-- With another payload, as a message of its own:"),
               u"-- select public.replay_webhook("_s + id + u", gen_random_uuid(), "_s + payload + u"::jsonb);"_s,
               DeliveryCopyTexts::tr("-- As a new event:"),
               u"-- select public.send_webhook_with_retry("_s + name + u", "_s + sqlLiteral(delivery.eventType)
                   + u", "_s + payload + u"::jsonb);"_s,
               DeliveryCopyTexts::tr("-- As a test, whatever the endpoint has subscribed to:"),
               u"-- select public.test_webhook("_s + name + u", "_s + payload + u"::jsonb);"_s,
           }
               .join(u'\n')
        + u'\n';
}

QString asJson(const QList<DeliveryDetail> &details)
{
    QStringList objects;
    for (const DeliveryDetail &detail : details)
        objects.append(jsonOf(detail));
    return (objects.size() == 1 ? objects.first() : jsonArray(objects)) + u'\n';
}

} // namespace signalbox
