#pragma once

#include "core/instant.h"
#include "core/result.h"
#include "http/signer.h"

#include <QStringList>

#include <chrono>

namespace signalbox {

/// The three headers of the Standard Webhooks scheme as they travel with one attempt.
struct SignatureHeaders {
    QByteArray messageId; // webhook-id
    QByteArray timestamp; // webhook-timestamp, seconds since 1970
    QByteArray signatures; // webhook-signature: "v1,<base64>", several with a space between while a secret rotates

    bool operator==(const SignatureHeaders &) const = default;
};

enum class SignatureVerdict { Valid, Missing, Malformed, TooOld, TooNew, Mismatch };

/// Signs and checks webhook bodies after Standard Webhooks: HMAC-SHA256 over "id.timestamp.body" with the secret's bytes.
class Signature
{
public:
    static constexpr std::chrono::seconds tolerance{300}; // between the sender's clock and ours

    static SignatureHeaders headersOf(const OfferedSignature &offered);

    /// As WebhookSecret::keyOf(): a whsec_ secret is base64 after its prefix, any other text is used as it is.
    static Result<QByteArray> keyOf(const QString &secret);

    static Result<SignatureHeaders> sign(
        const QString &secret, const QByteArray &messageId, Instant sentAt, const QByteArray &body);

    /// Valid when one signature fits one of the secrets. Takes the same time wherever a signature differs.
    static SignatureVerdict verify(
        const QStringList &secrets, const SignatureHeaders &headers, const QByteArray &body, Instant now);
};

} // namespace signalbox
