#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace signalbox {

/// What people get wrong about signatures.
enum class SignatureMistake {
    // what was signed was the body ...
    NewlineAdded, // ... without the line end that stands at its end now
    NewlineLost, // ... with a line end after it
    SpacesAdded, // ... without the space around it
    CrlfAdded, // ... with bare line feeds, which became CR LF
    CrlfLost, // ... with CR LF, which became bare line feeds
    BomAdded, // ... without the byte order mark
    JsonWasCompact, // ... as JSON without any space
    JsonWasSpaced, // ... as JSON with a space after colons and commas, as PostgreSQL prints it
    JsonWasIndented2, // ... as JSON laid out by two or
    JsonWasIndented4, // ... by four spaces
    JsonWasSorted, // ... as compact JSON with its keys in order
    JsonWasEscaped, // ... with characters beyond ASCII as \u escapes
    JsonWasUnescaped, // ... with these characters as themselves
    BodyWasEmpty,
    // the secret
    SecretHasSpaces, // around it
    SecretHasQuotes,
    SecretPrefixSigned, // its text was used as it stands, whsec_ and all, instead of being decoded
    SecretNotDecoded, // what stands after whsec_ was used without decoding it
    SecretNeedsPrefix, // it is base64 and was decoded, but has no whsec_ here that says so
    // what was signed was not "id.timestamp.body" but ...
    OnlyBody,
    WithoutId, // timestamp.body
    WithoutTimestamp, // id.body
    // the webhook-timestamp header
    TimestampInMilliseconds,
    // the webhook-signature header
    DigestIsHex,
    DigestIsUrlSafe, // base64url
    VersionMissing, // no "v1," before it
};

bool isAboutBytes(SignatureMistake mistake);
bool isAboutSecret(SignatureMistake mistake);

/// A signed message that does not verify, in parts.
struct SignaturePuzzle {
    QByteArray messageId;
    QByteArray timestamp;
    QByteArray body;
    QString secret;
    QByteArray signatures; // the whole header
    QByteArray oldSignature; // the hex digest of X-Webhook-Signature, over the bare body; may be empty
};

/// Tries the usual mistakes, one first and then two at once, and returns those that make one of the signatures fit;
/// empty when none does. Costs some 30 digests of the body, a few hundred when it is small.
QList<SignatureMistake> findSignatureMistakes(const SignaturePuzzle &puzzle);

/// Whether the hex digest fits the bare body under the secret's text.
bool oldSignatureFits(const SignaturePuzzle &puzzle);

} // namespace signalbox
