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

static QString mainSentence(const LabDiagnosis &diagnosis)
{
    switch (diagnosis.verdict) {
    case LabVerdict::Valid:
        return LabWords::tr("The signature fits and is %1 old: a receiver accepts it.")
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
        return LabWords::tr("webhook-timestamp must be the seconds since 1970.");
    case LabVerdict::BadSignatureHeader:
        return LabWords::tr("webhook-signature must be \"v1,\" and the digest in base64.");
    case LabVerdict::UselessSecret:
        return LabWords::tr("Give the secret to check with; after whsec_ it must be base64.");
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
    QStringList parts{mainSentence(diagnosis)};
    for (const SignatureMistake one : diagnosis.mistakes)
        parts.append(mistake(one));
    if (diagnosis.verdict == LabVerdict::MissingHeaders && diagnosis.oldSignatureFits)
        parts.append(tr("The older X-Webhook-Signature, over the body alone, fits."));
    return parts.join(u' ');
}

QString LabWords::mistake(SignatureMistake mistake)
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
    case SignatureMistake::BodyWasEmpty:
        return tr("It fits an empty body: the body was read before it was there, or was already consumed.");
    case SignatureMistake::SecretHasSpaces:
        return tr("It fits without the white space around the secret.");
    case SignatureMistake::SecretHasQuotes:
        return tr("It fits without the quotation marks around the secret.");
    case SignatureMistake::SecretPrefixSigned:
        return tr(
            "The sender signs with the text whsec_... itself. What follows the prefix must be decoded from base64.");
    case SignatureMistake::SecretNotDecoded:
        return tr("The sender cuts whsec_ off, but does not decode the rest from base64.");
    case SignatureMistake::SecretNeedsPrefix:
        return tr("The secret is base64 and lacks its prefix: write whsec_ before it.");
    case SignatureMistake::OnlyBody:
        return tr("Only the body was signed; it must be \"id.timestamp.body\".");
    case SignatureMistake::WithoutId:
        return tr("\"timestamp.body\" was signed; it must be \"id.timestamp.body\".");
    case SignatureMistake::WithoutTimestamp:
        return tr("\"id.body\" was signed; it must be \"id.timestamp.body\".");
    case SignatureMistake::TimestampInMilliseconds:
        return tr("The timestamp counts milliseconds; it must count seconds.");
    case SignatureMistake::DigestIsHex:
        return tr("The digest is written in hex; it must be base64.");
    case SignatureMistake::DigestIsUrlSafe:
        return tr("The digest is written in the URL-safe kind of base64; it must be the ordinary one.");
    case SignatureMistake::VersionMissing:
        return tr("The digest itself fits, but \"v1,\" is missing before it.");
    }
    Q_UNREACHABLE();
}

} // namespace signalbox
