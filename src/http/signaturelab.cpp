#include "http/signaturelab.h"

#include "domain/webhooksecret.h"
#include "http/signature.h"

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

QStringList missingNames(const OfferedSignature &offered)
{
    QStringList names;
    if (offered.signer == Signer::StandardWebhooks && offered.messageId.isEmpty())
        names.append(u"webhook-id"_s);
    const QByteArray timestamp = formOf(offered.signer).timestampHeader;
    if (!timestamp.isEmpty() && offered.timestamp.isEmpty())
        names.append(QString::fromLatin1(timestamp));
    if (offered.digests.isEmpty())
        names.append(QString::fromLatin1(formOf(offered.signer).header));
    return names;
}

bool isTimed(Signer signer)
{
    return signer == Signer::StandardWebhooks || signer == Signer::Stripe || signer == Signer::Slack;
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

LabVerdict verdictOnAge(LabDiagnosis &diagnosis)
{
    if (diagnosis.age > Signature::tolerance) {
        diagnosis.beyond = diagnosis.age - Signature::tolerance;
        return LabVerdict::TooOld;
    }
    if (diagnosis.age >= -Signature::tolerance)
        return LabVerdict::Valid;
    if (diagnosis.offered.timestamp.size() == 13) {
        diagnosis.mistakes = {SignatureMistake::TimestampInMilliseconds};
        return LabVerdict::BadTimestamp;
    }
    diagnosis.beyond = -diagnosis.age - Signature::tolerance;
    return LabVerdict::TooNew;
}

void judge(LabDiagnosis &diagnosis, const SignaturePuzzle &puzzle)
{
    const auto mistakes = findSignatureMistakes(puzzle);
    diagnosis.mistakes = mistakes.value_or(QList<SignatureMistake>());
    if (mistakes && mistakes->isEmpty())
        diagnosis.verdict = verdictOnAge(diagnosis);
    else if (!isReadable(diagnosis.offered))
        diagnosis.verdict = LabVerdict::BadSignatureHeader;
    else
        diagnosis.verdict = verdictOn(diagnosis.mistakes, diagnosis.oldSignatureFits);
}

/// False when the timestamp is no moment.
bool readAge(LabDiagnosis &diagnosis, Instant now)
{
    if (!isTimed(diagnosis.offered.signer))
        return true;
    bool isNumber = false;
    const qint64 sentAt = diagnosis.offered.timestamp.toLongLong(&isNumber);
    diagnosis.age = seconds(now.micros / 1'000'000 - sentAt);
    return isNumber && sentAt >= 0 && sentAt <= Instant::distantFuture().micros / 1'000'000;
}

} // namespace

LabDiagnosis SignatureLab::diagnose(
    const HttpHeaders &headers, const QByteArray &body, const QString &secret, Instant now)
{
    LabDiagnosis diagnosis;
    diagnosis.offered = offeredSignature(headers);
    const ReadSecret read = diagnosis.offered.signer == Signer::StandardWebhooks ? WebhookSecret::read(secret)
                                                                                 : WebhookSecret::readAsText(secret);
    diagnosis.secretProblem = WebhookSecret::problem(read);
    diagnosis.secretRemark = WebhookSecret::remark(read);
    const SignaturePuzzle puzzle{diagnosis.offered, body, secret, headerValue(headers, "x-webhook-signature")};
    diagnosis.missing = missingNames(diagnosis.offered);
    diagnosis.oldSignatureFits = oldSignatureFits(puzzle);
    if (!diagnosis.missing.isEmpty())
        return diagnosis;
    if (!readAge(diagnosis, now)) {
        diagnosis.verdict = LabVerdict::BadTimestamp;
        return diagnosis;
    }
    diagnosis.expected = rightSignature(puzzle);
    if (diagnosis.expected.isEmpty())
        diagnosis.verdict = LabVerdict::UselessSecret;
    else
        judge(diagnosis, puzzle);
    return diagnosis;
}

} // namespace signalbox
