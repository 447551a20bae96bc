#pragma once

#include "http/signer.h"

#include <QString>

#include <optional>

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
    SlashesWereEscaped, // ... with \/ for each slash, as PHP writes JSON
    SlashesWereUnescaped,
    HtmlWasEscaped, // ... with \u003c and the like, as Go and .NET write JSON
    HtmlWasUnescaped,
    NoBreakSpacesAdded, // ... with blanks where no-break spaces stand now
    BomLost, // ... with a byte order mark
    BodyWasEmpty,
    // the secret
    SecretUsedAsGiven, // with the blanks or quotation marks around it
    SecretDecoded, // from base64, by a signer that uses the text as it stands
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
    DigestIsHex, // and should be base64
    DigestIsBase64, // and should be hex
    DigestIsUrlSafe, // base64url
    VersionMissing, // no "v1," before it, or what this signer writes there
};

bool isAboutBytes(SignatureMistake mistake);
bool isAboutSecret(SignatureMistake mistake);

/// A signed message, in parts.
struct SignaturePuzzle {
    OfferedSignature offered;
    QByteArray body;
    QString secret; // as it was given
    QByteArray oldSignature; // the hex digest of X-Webhook-Signature, over the bare body; may be empty
};

/// Whether a digest is written as its signer writes it.
bool isReadable(const OfferedSignature &offered);

/// Tries what is right, then the usual mistakes, one first and then two at once, and returns those that make one of the
/// signatures fit: none when it is right, nothing when nothing fits. Costs some 40 digests of the body, a few hundred when
/// it is small.
std::optional<QList<SignatureMistake>> findSignatureMistakes(const SignaturePuzzle &puzzle);

/// The digest that would be right, as its signer writes it; empty when the secret is none.
QByteArray rightSignature(const SignaturePuzzle &puzzle);

/// Whether the hex digest fits the bare body under the secret's text.
bool oldSignatureFits(const SignaturePuzzle &puzzle);

} // namespace signalbox
