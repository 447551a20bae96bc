#pragma once

#include "core/instant.h"
#include "http/httpmessage.h"
#include "http/signaturesearch.h"

#include <QStringList>

#include <chrono>

namespace signalbox {

enum class LabVerdict {
    Valid,
    TooOld, // signed rightly, by `skew` beyond what receivers accept
    TooNew,
    MissingHeaders, // `missing` names them
    BadTimestamp, // not a number of seconds
    BadSignatureHeader, // nothing in it can be read as a signature, or only in a form that receivers refuse
    UselessSecret, // `secretProblem` says why
    WrongBytes, // `mistakes` says how the body was changed
    WrongSecret, // `mistakes` says how it was used; without any it is another secret, or a body changed in a rare way
    WrongContent, // body and secret are right, but not what was signed beside the body
};

/// Why a signature is, or is not, accepted.
struct LabDiagnosis {
    LabVerdict verdict = LabVerdict::MissingHeaders;
    OfferedSignature offered; // whose, how many, whether they were joined
    QString secretProblem; // a sentence; it may be a secret all the same
    QString secretRemark; // what was taken off; a sentence
    QList<SignatureMistake> mistakes;
    QStringList missing;
    std::chrono::seconds age{0}; // of the timestamp; negative when it lies ahead
    std::chrono::seconds beyond{0}; // TooOld, TooNew: past the tolerance
    bool oldSignatureFits = false; // X-Webhook-Signature, over the body alone
    QByteArray expected; // the signature that would be right; empty when none can be made

    bool operator==(const LabDiagnosis &) const = default;
};

/// Looks into a signed request the way a receiver does, whoever signed it, and then for what went wrong. Pure; see
/// findSignatureMistakes() for the cost.
class SignatureLab
{
public:
    static LabDiagnosis diagnose(
        const HttpHeaders &headers, const QByteArray &body, const QString &secret, Instant now);
};

} // namespace signalbox
