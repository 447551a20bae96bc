#pragma once

#include "core/redaction.h"
#include "domain/deliveries/deliverydetail.h"

namespace signalbox {

/// Deliveries as text for the clipboard. Payloads are exact. No secret leaves here: what the engine took out of headers
/// and URLs becomes a variable, signatures are computed from $WEBHOOK_SECRET, answers and errors pass the redactor.

/// Commands for bash that send the delivery once more, by curl and openssl. Whatever the texts hold, the shell sees them as
/// words: no character of theirs reaches it, or the terminal, unquoted.
QString asCurl(const DeliveryDetail &detail);

/// Statements for psql or an SQL editor; only the first one is not commented out.
QString asSql(const DeliveryDetail &detail);

/// One object, or an array of several. Payloads stand in it as JSON, with their numbers and the order of their keys.
QString asJson(const QList<DeliveryDetail> &details);

} // namespace signalbox
