#pragma once

#include "core/instant.h"
#include "core/result.h"
#include "domain/headerfield.h"
#include "http/httpmessage.h"

#include <QUuid>

namespace signalbox {

/// What a webhook sent from this computer is made of, beside its body.
struct WebhookEnvelope {
    QString eventType;
    QByteArray messageId;
    QString secret; // empty: not signed
    QList<HeaderField> headers; // of the user; they replace ours of the same name
};

/// The headers that the database's delivery engine would send with this body now. Fails on a secret or a header that
/// cannot be used.
Result<HttpHeaders> webhookHeaders(const WebhookEnvelope &envelope, const QByteArray &body, Instant now);

QByteArray newMessageId();

} // namespace signalbox
