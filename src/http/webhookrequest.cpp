#include "http/webhookrequest.h"

#include "http/signature.h"

#include <QCoreApplication>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct WebhookRequestTexts {
    Q_DECLARE_TR_FUNCTIONS(WebhookRequest)
};

void put(HttpHeaders &headers, const QByteArray &name, const QByteArray &value)
{
    const auto same = std::find_if(headers.begin(), headers.end(),
        [&name](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
    if (same == headers.end())
        headers.append({name, value});
    else
        *same = {name, value};
}

std::optional<Error> fault(const HeaderField &field)
{
    static const QRegularExpression name(uR"re(^[!#$%&'*+.^_`|~0-9A-Za-z-]+$)re"_s);
    static const QRegularExpression control(uR"re([\x00-\x08\x0a-\x1f\x7f])re"_s);
    const auto invalid = [&field](const QString &hint) {
        return Error{ErrorKind::Invalid, WebhookRequestTexts::tr("The header \"%1\" cannot be sent.").arg(field.name),
            {}, {}, hint, {}};
    };
    if (!name.match(field.name).hasMatch())
        return invalid(WebhookRequestTexts::tr("Its name may hold letters, digits and hyphens only."));
    if (control.match(field.value).hasMatch())
        return invalid(WebhookRequestTexts::tr("Its value holds a line break or another control character."));
    if (field.name.compare("content-length"_L1, Qt::CaseInsensitive) == 0
        || field.name.compare("transfer-encoding"_L1, Qt::CaseInsensitive) == 0)
        return invalid(WebhookRequestTexts::tr("The length is worked out from the payload."));
    return std::nullopt;
}

} // namespace

Result<HttpHeaders> webhookHeaders(const WebhookEnvelope &envelope, const QByteArray &body, Instant now)
{
    const QByteArray timestamp = QByteArray::number(now.micros / 1'000'000);
    HttpHeaders headers{{"Content-Type"_ba, "application/json"_ba}, {"webhook-id"_ba, envelope.messageId},
        {"webhook-timestamp"_ba, timestamp}, {"X-Webhook-Event"_ba, envelope.eventType.simplified().toUtf8()},
        {"X-Webhook-Timestamp"_ba, timestamp}, {"X-Webhook-Attempt"_ba, "1"_ba}};
    if (!envelope.secret.isEmpty()) {
        const auto made = Signature::sign(envelope.secret, envelope.messageId, now, body);
        if (!made)
            return tl::unexpected(made.error());
        headers.append({"webhook-signature"_ba, made->signatures});
        headers.append({"X-Webhook-Signature"_ba,
            QMessageAuthenticationCode::hash(body, envelope.secret.toUtf8(), QCryptographicHash::Sha256).toHex()});
    }
    for (const HeaderField &field : envelope.headers) {
        if (field.name.isEmpty() && field.value.isEmpty())
            continue;
        if (const auto error = fault(field))
            return tl::unexpected(*error);
        put(headers, field.name.toUtf8(), field.value.toUtf8());
    }
    return headers;
}

QByteArray newMessageId()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

} // namespace signalbox
