#include "panels/testbench/labwords.h"

#include "core/humantext.h"

namespace signalbox {

using namespace Qt::StringLiterals;

HealthState LabWords::state(LabVerdict verdict)
{
    switch (verdict) {
    case LabVerdict::Valid:
        return HealthState::Healthy;
    case LabVerdict::TooOld:
    case LabVerdict::TooNew:
    case LabVerdict::MissingHeaders:
    case LabVerdict::UselessSecret:
        return HealthState::Attention;
    case LabVerdict::BadTimestamp:
    case LabVerdict::BadSignatureHeader:
    case LabVerdict::WrongBytes:
    case LabVerdict::WrongSecret:
    case LabVerdict::WrongContent:
        return HealthState::Failing;
    }
    Q_UNREACHABLE();
}

QString LabWords::verdict(LabVerdict verdict)
{
    switch (verdict) {
    case LabVerdict::Valid:
        return tr("valid");
    case LabVerdict::TooOld:
        return tr("expired");
    case LabVerdict::TooNew:
        return tr("from the future");
    case LabVerdict::MissingHeaders:
        return tr("not signed");
    case LabVerdict::BadTimestamp:
        return tr("bad timestamp");
    case LabVerdict::BadSignatureHeader:
        return tr("malformed");
    case LabVerdict::UselessSecret:
        return tr("no secret");
    case LabVerdict::WrongBytes:
        return tr("wrong bytes");
    case LabVerdict::WrongSecret:
        return tr("wrong secret");
    case LabVerdict::WrongContent:
        return tr("wrong content");
    }
    Q_UNREACHABLE();
}

static QString formSentence(const SignerForm &form)
{
    const QString header = QString::fromLatin1(form.header);
    const QString prefix = QString::fromLatin1(form.prefix);
    if (form.prefix.isEmpty())
        return LabWords::tr("%1 must be the digest in base64.").arg(header);
    return form.isHex ? LabWords::tr("%1 must be \"%2\" and the digest in hex.").arg(header, prefix)
                      : LabWords::tr("%1 must be \"%2\" and the digest in base64.").arg(header, prefix);
}

/// The text that is signed, in the words of the scheme.
static QString signedText(Signer signer)
{
    switch (signer) {
    case Signer::StandardWebhooks:
        return u"id.timestamp.body"_s;
    case Signer::Stripe:
        return u"timestamp.body"_s;
    case Signer::Slack:
        return u"v0:timestamp:body"_s;
    case Signer::GitHub:
    case Signer::GitHubSha1:
    case Signer::Shopify:
        return u"body"_s;
    }
    Q_UNREACHABLE();
}

static QString joinedSentence(const LabDiagnosis &diagnosis)
{
    const int count = int(diagnosis.offered.digests.size());
    if (count < 2)
        return {};
    return diagnosis.offered.joined
        ? LabWords::tr("%n signature(s) were given, in several lines or joined by commas; one that fits is enough.",
            nullptr, count)
        : LabWords::tr("%n signature(s) were given; one that fits is enough.", nullptr, count);
}

static QString mainSentence(const LabDiagnosis &diagnosis)
{
    switch (diagnosis.verdict) {
    case LabVerdict::Valid:
        return diagnosis.offered.timestamp.isEmpty()
            ? LabWords::tr("The signature fits: a receiver accepts it.")
            : LabWords::tr("The signature fits and is %1 old: a receiver accepts it.")
                  .arg(durationText(std::chrono::abs(diagnosis.age)));
    case LabVerdict::TooOld:
        return LabWords::tr("The signature fits, but its timestamp is %1 old, %2 more than receivers accept.")
            .arg(durationText(diagnosis.age), durationText(diagnosis.beyond));
    case LabVerdict::TooNew:
        return LabWords::tr(
            "The signature fits, but its timestamp lies %1 ahead, %2 more than receivers accept. One of the "
            "clocks is wrong.")
            .arg(durationText(-diagnosis.age), durationText(diagnosis.beyond));
    case LabVerdict::MissingHeaders:
        return LabWords::tr("These headers are missing: %1.").arg(joinedList(diagnosis.missing));
    case LabVerdict::BadTimestamp:
        return LabWords::tr("The timestamp must be the seconds since 1970.");
    case LabVerdict::BadSignatureHeader:
        return formSentence(formOf(diagnosis.offered.signer));
    case LabVerdict::UselessSecret:
        return LabWords::tr("Give the secret to check with. %1").arg(diagnosis.secretProblem);
    case LabVerdict::WrongBytes:
        return LabWords::tr("The secret is right, but these are not the bytes that were signed.");
    case LabVerdict::WrongSecret:
        return diagnosis.mistakes.isEmpty()
            ? LabWords::tr(
                "No usual mistake explains it: it was most likely signed with another secret. Or the body was "
                "changed in a way that leaves no trace.")
            : LabWords::tr("The body is right, but the secret was not used as it should be.");
    case LabVerdict::WrongContent:
        return diagnosis.mistakes.isEmpty() ? LabWords::tr(
                   "Body and secret are right, but webhook-id or webhook-timestamp is not the one that was signed.")
                                            : LabWords::tr("Body and secret are right, but something else was signed.");
    }
    Q_UNREACHABLE();
}

QString LabWords::sentence(const LabDiagnosis &diagnosis)
{
    QStringList parts{signer(diagnosis.offered.signer), mainSentence(diagnosis)};
    for (const SignatureMistake one : diagnosis.mistakes)
        parts.append(mistake(one, diagnosis.offered.signer));
    if (diagnosis.verdict == LabVerdict::MissingHeaders && diagnosis.oldSignatureFits)
        parts.append(tr("The older X-Webhook-Signature, over the body alone, fits."));
    parts.append(joinedSentence(diagnosis));
    parts.append(diagnosis.secretRemark);
    const bool isUnsaid = diagnosis.verdict != LabVerdict::UselessSecret && diagnosis.verdict != LabVerdict::Valid
        && diagnosis.verdict != LabVerdict::MissingHeaders;
    if (isUnsaid)
        parts.append(diagnosis.secretProblem);
    parts.removeAll(QString());
    return parts.join(u' ');
}

QString LabWords::signer(Signer signer)
{
    switch (signer) {
    case Signer::StandardWebhooks:
        return {};
    case Signer::GitHub:
        return tr("This is GitHub's signature.");
    case Signer::GitHubSha1:
        return tr("This is GitHub's older signature, by SHA-1; X-Hub-Signature-256 is the one to check.");
    case Signer::Stripe:
        return tr("This is Stripe's signature.");
    case Signer::Shopify:
        return tr("This is Shopify's signature.");
    case Signer::Slack:
        return tr("This is Slack's signature.");
    }
    Q_UNREACHABLE();
}

QString LabWords::mistake(SignatureMistake mistake, Signer signer)
{
    switch (mistake) {
    case SignatureMistake::NewlineAdded:
        return tr("It fits without the line end at the end of the body.");
    case SignatureMistake::NewlineLost:
        return tr("It fits with a line end at the end of the body.");
    case SignatureMistake::SpacesAdded:
        return tr("It fits without the white space around the body.");
    case SignatureMistake::CrlfAdded:
        return tr("It fits with bare line feeds: something on the way made them CR LF.");
    case SignatureMistake::CrlfLost:
        return tr("It fits with CR LF: something on the way made them bare line feeds.");
    case SignatureMistake::BomAdded:
        return tr("It fits without the byte order mark at the start of the body.");
    case SignatureMistake::JsonWasCompact:
        return tr("It fits with the JSON written without spaces: the body was parsed and written again. Verify the raw "
                  "bytes.");
    case SignatureMistake::JsonWasSpaced:
        return tr("It fits with a space after each colon and comma, as PostgreSQL writes JSON: the body was parsed and "
                  "written again. Verify the raw bytes.");
    case SignatureMistake::JsonWasIndented2:
        return tr("It fits with the JSON laid out by two spaces: the body was parsed and written again. Verify the raw "
                  "bytes.");
    case SignatureMistake::JsonWasIndented4:
        return tr(
            "It fits with the JSON laid out by four spaces: the body was parsed and written again. Verify the raw "
            "bytes.");
    case SignatureMistake::JsonWasSorted:
        return tr("It fits with the keys of the JSON in order: the body was parsed and written again. Verify the raw "
                  "bytes.");
    case SignatureMistake::JsonWasEscaped:
        return tr("It fits with \\u escapes for everything beyond ASCII: they were decoded. Verify the raw bytes.");
    case SignatureMistake::JsonWasUnescaped:
        return tr("It fits without \\u escapes: characters were escaped. Verify the raw bytes.");
    case SignatureMistake::SlashesWereEscaped:
        return tr(
            "It fits with each slash written as \\/, as PHP does: the JSON was parsed and written again. Verify the "
            "raw bytes.");
    case SignatureMistake::SlashesWereUnescaped:
        return tr("It fits with plain slashes instead of \\/: the JSON was parsed and written again. Verify the raw "
                  "bytes.");
    case SignatureMistake::HtmlWasEscaped:
        return tr(
            "It fits with < > and & written as \\u003c and the like, as Go and .NET do: they were decoded. Verify "
            "the raw bytes.");
    case SignatureMistake::HtmlWasUnescaped:
        return tr("It fits with < > and & instead of \\u003c and the like: they were escaped. Verify the raw bytes.");
    case SignatureMistake::NoBreakSpacesAdded:
        return tr("It fits with ordinary blanks: something on the way made them no-break spaces.");
    case SignatureMistake::BomLost:
        return tr("It fits with a byte order mark at the start of the body: something on the way took it off.");
    case SignatureMistake::BodyWasEmpty:
        return tr("It fits an empty body: the body was read before it was there, or was already consumed.");
    case SignatureMistake::SecretUsedAsGiven:
        return tr("It fits when the secret is used exactly as it is given here, with what stands around it.");
    case SignatureMistake::SecretDecoded:
        return tr("The secret was decoded from base64; this signer uses its text as it stands.");
    case SignatureMistake::SecretPrefixSigned:
        return tr(
            "The sender signs with the text whsec_... itself. What follows the prefix must be decoded from base64.");
    case SignatureMistake::SecretNotDecoded:
        return tr("The sender cuts whsec_ off, but does not decode the rest from base64.");
    case SignatureMistake::SecretNeedsPrefix:
        return tr("The secret is base64 and lacks its prefix: write whsec_ before it.");
    case SignatureMistake::OnlyBody:
        return tr("Only the body was signed; it must be \"%1\".").arg(signedText(signer));
    case SignatureMistake::WithoutId:
        return tr("\"timestamp.body\" was signed; it must be \"id.timestamp.body\".");
    case SignatureMistake::WithoutTimestamp:
        return tr("\"id.body\" was signed; it must be \"id.timestamp.body\".");
    case SignatureMistake::TimestampInMilliseconds:
        return tr("The timestamp counts milliseconds; it must count seconds.");
    case SignatureMistake::DigestIsHex:
        return tr("The digest is written in hex; it must be base64.");
    case SignatureMistake::DigestIsBase64:
        return tr("The digest is written in base64; it must be hex.");
    case SignatureMistake::DigestIsUrlSafe:
        return tr("The digest is written in the URL-safe kind of base64; it must be the ordinary one.");
    case SignatureMistake::VersionMissing:
        return tr("The digest itself fits, but \"%1\" is missing before it.")
            .arg(QString::fromLatin1(formOf(signer).prefix));
    }
    Q_UNREACHABLE();
}

} // namespace signalbox
