#pragma once

#include "http/httpmessage.h"

namespace signalbox {

/// Whose way of signing a request is signed in.
enum class Signer { StandardWebhooks, GitHub, GitHubSha1, Stripe, Shopify, Slack };

/// The signature of a request, before anyone has looked whether it is right.
struct OfferedSignature {
    Signer signer = Signer::StandardWebhooks;
    QByteArray messageId; // of Standard Webhooks
    QByteArray timestamp; // empty where none is signed
    QByteArrayList digests; // as they were written, with what stands before each
    bool joined = false; // from several lines, or commas taken for blanks

    bool operator==(const OfferedSignature &) const = default;
};

/// How a signer writes.
struct SignerForm {
    QByteArray header; // with the signature
    QByteArray timestampHeader; // empty when there is none, or when it is in the same header
    QByteArray prefix; // of a digest
    bool isHex = true; // else base64
    bool isSha1 = false;
};

SignerForm formOf(Signer signer);
/// What stands before the body in the text that is signed.
QByteArray signedHead(const OfferedSignature &offered);
/// By the names of the headers; Standard Webhooks' and Svix's come first, and stand for a request with none of them.
OfferedSignature offeredSignature(const HttpHeaders &headers);

} // namespace signalbox
