#pragma once

#include "domain/healthstate.h"
#include "http/signaturelab.h"

#include <QCoreApplication>

namespace signalbox {

/// What the signature lab says in words.
class LabWords
{
    Q_DECLARE_TR_FUNCTIONS(LabWords)

public:
    static HealthState state(LabVerdict verdict);
    static QString verdict(LabVerdict verdict); // "valid", "expired", ...
    static QString sentence(const LabDiagnosis &diagnosis);
    static QString mistake(SignatureMistake mistake, Signer signer = Signer::StandardWebhooks);
    static QString signer(Signer signer); // whose signature it is; empty for Standard Webhooks
};

} // namespace signalbox
