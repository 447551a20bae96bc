#include "http/signaturelab.h"

#include "http/signature.h"

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

/// Standard Webhooks' own names, or those of the service that it came from.
QByteArray standardHeader(const HttpHeaders &headers, const QByteArray &name)
{
    const QByteArray value = headerValue(headers, "webhook-" + name);
    return (value.isEmpty() ? headerValue(headers, "svix-" + name) : value).trimmed();
}

/// All that was offered, in one header or several, parted by blanks as the scheme has it or by the commas with which proxies
/// join headers of one name (RFC 9110, 5.3).
QByteArray offeredSignatures(const HttpHeaders &headers)
{
    QByteArrayList all;
    for (const auto &name : {"webhook-signature"_ba, "svix-signature"_ba}) {
        for (const auto &header : headers) {
            if (header.first.compare(name, Qt::CaseInsensitive) == 0)
                all.append(header.second.simplified().replace(", v1", " v1").replace(",v1", " v1").trimmed());
        }
        if (!all.isEmpty())
            break;
    }
    return all.join(' ');
}

QStringList missingNames(const SignatureHeaders &headers)
{
    QStringList names;
    if (headers.messageId.isEmpty())
        names.append(u"webhook-id"_s);
    if (headers.timestamp.isEmpty())
        names.append(u"webhook-timestamp"_s);
    if (headers.signatures.isEmpty())
        names.append(u"webhook-signature"_s);
    return names;
}

LabVerdict verdictOn(const QList<SignatureMistake> &mistakes, bool oldSignatureFits)
{
    if (std::any_of(mistakes.cbegin(), mistakes.cend(), isAboutBytes))
        return LabVerdict::WrongBytes;
    if (std::any_of(mistakes.cbegin(), mistakes.cend(), isAboutSecret))
        return LabVerdict::WrongSecret;
    if (mistakes.isEmpty())
        return oldSignatureFits ? LabVerdict::WrongContent : LabVerdict::WrongSecret;
    const bool onlyForm = std::all_of(mistakes.cbegin(), mistakes.cend(),
        [](SignatureMistake mistake) { return mistake >= SignatureMistake::DigestIsHex; });
    return onlyForm ? LabVerdict::BadSignatureHeader : LabVerdict::WrongContent;
}

void judge(LabDiagnosis &diagnosis, SignatureVerdict verdict, const SignaturePuzzle &puzzle)
{
    switch (verdict) {
    case SignatureVerdict::Valid:
        diagnosis.verdict = LabVerdict::Valid;
        return;
    case SignatureVerdict::TooOld:
        diagnosis.verdict = LabVerdict::TooOld;
        diagnosis.beyond = diagnosis.age - Signature::tolerance;
        return;
    case SignatureVerdict::TooNew:
        if (puzzle.timestamp.size() == 13) {
            diagnosis.verdict = LabVerdict::BadTimestamp;
            diagnosis.mistakes = {SignatureMistake::TimestampInMilliseconds};
            return;
        }
        diagnosis.verdict = LabVerdict::TooNew;
        diagnosis.beyond = -diagnosis.age - Signature::tolerance;
        return;
    case SignatureVerdict::Missing:
        diagnosis.verdict = LabVerdict::MissingHeaders;
        return;
    case SignatureVerdict::Malformed:
        diagnosis.mistakes = findSignatureMistakes(puzzle);
        diagnosis.verdict = LabVerdict::BadSignatureHeader;
        return;
    case SignatureVerdict::Mismatch:
        diagnosis.mistakes = findSignatureMistakes(puzzle);
        diagnosis.verdict = verdictOn(diagnosis.mistakes, diagnosis.oldSignatureFits);
        return;
    }
}

} // namespace

LabDiagnosis SignatureLab::diagnose(
    const HttpHeaders &headers, const QByteArray &body, const QString &secret, Instant now)
{
    const SignatureHeaders signedBy{
        standardHeader(headers, "id"), standardHeader(headers, "timestamp"), offeredSignatures(headers)};
    const SignaturePuzzle puzzle{signedBy.messageId, signedBy.timestamp, body, secret, signedBy.signatures,
        headerValue(headers, "x-webhook-signature")};
    LabDiagnosis diagnosis;
    diagnosis.missing = missingNames(signedBy);
    diagnosis.oldSignatureFits = oldSignatureFits(puzzle);
    if (!diagnosis.missing.isEmpty())
        return diagnosis;

    bool isNumber = false;
    const qint64 sentAt = signedBy.timestamp.toLongLong(&isNumber);
    if (!isNumber || sentAt < 0 || sentAt > Instant::distantFuture().micros / 1'000'000) {
        diagnosis.verdict = LabVerdict::BadTimestamp;
        return diagnosis;
    }
    diagnosis.age = seconds(now.micros / 1'000'000 - sentAt);
    const auto expected = Signature::sign(secret, signedBy.messageId, {sentAt * 1'000'000}, body);
    if (!Signature::keyOf(secret.trimmed())) {
        diagnosis.verdict = LabVerdict::UselessSecret;
        return diagnosis;
    }
    if (expected)
        diagnosis.expected = expected->signatures;
    judge(diagnosis, Signature::verify({secret}, signedBy, body, now), puzzle);
    return diagnosis;
}

} // namespace signalbox
