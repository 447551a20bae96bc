#include "http/signaturesearch.h"

#include "core/prettyjson.h"
#include "domain/webhooksecret.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;
using Mistake = SignatureMistake;

namespace {

constexpr qsizetype smallBody = 16 * 1024; // below, two mistakes at once are tried as well

struct Variant {
    QList<Mistake> mistakes; // those of one program count as one
    QByteArray bytes;
};
using Variants = QList<Variant>;

QByteArray digest(Signer signer, const QByteArray &key, const QByteArray &content)
{
    return QMessageAuthenticationCode::hash(
        content, key, formOf(signer).isSha1 ? QCryptographicHash::Sha1 : QCryptographicHash::Sha256);
}

/// JSON with other white space between its tokens; empty when that is not to be had.
QByteArray relaid(const QByteArray &json, const JsonLayout &layout)
{
    return laidOutJson(QString::fromUtf8(json), layout).value_or(QString()).toUtf8();
}

QByteArray unicodeEscape(QChar unit, bool upperCase = false)
{
    const QByteArray hex = QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
    return "\\u" + (upperCase ? hex.toUpper() : hex);
}

bool isBeyondAscii(QChar unit)
{
    return unit.unicode() >= 0x80;
}

/// JSON with `which` units as escapes; to be asked for what stands in texts only.
template <typename Which>
QByteArray escaped(const QString &json, Which which, bool upperCase = false)
{
    QString out;
    for (const QChar unit : json)
        out += which(unit) ? QString::fromLatin1(unicodeEscape(unit, upperCase)) : QString(unit);
    return out.toUtf8();
}

/// JSON with those escapes undone whose unit is one of `which`.
template <typename Which>
QByteArray unescaped(const QString &json, Which which)
{
    QString out;
    for (qsizetype at = 0; at < json.size(); ++at) {
        if (json.at(at) != u'\\' || at + 1 == json.size()) {
            out += json.at(at);
            continue;
        }
        const bool isUnicode = json.at(at + 1) == u'u';
        bool isHex = false;
        const uint code = QStringView(json).mid(at + 2, 4).toUInt(&isHex, 16);
        const QChar unit = isUnicode && isHex ? QChar(char16_t(code)) : json.at(at + 1);
        const qsizetype length = isUnicode && isHex ? 6 : 2;
        out += which(unit) && (isUnicode || unit == u'/') ? QString(unit) : json.mid(at, length);
        at += length - 1;
    }
    return out.toUtf8();
}

QByteArray withEscapedSlashes(const QByteArray &json)
{
    return unescaped(QString::fromUtf8(json), [](QChar unit) { return unit == u'/'; }).replace('/', "\\/");
}

void add(Variants &variants, const QList<Mistake> &mistakes, const QByteArray &bytes)
{
    for (const Variant &known : std::as_const(variants)) {
        if (known.bytes == bytes)
            return;
    }
    variants.append({mistakes, bytes});
}

void addLineEnds(Variants &all, const QByteArray &body)
{
    if (body.endsWith("\r\n"))
        add(all, {Mistake::NewlineAdded}, body.chopped(2));
    else if (body.endsWith('\n'))
        add(all, {Mistake::NewlineAdded}, body.chopped(1));
    add(all, {Mistake::NewlineLost}, body + '\n');
    add(all, {Mistake::SpacesAdded}, body.trimmed());
    const QByteArray bare = QByteArray(body).replace("\r\n", "\n");
    add(all, {Mistake::CrlfAdded}, bare);
    add(all, {Mistake::CrlfLost}, QByteArray(bare).replace("\n", "\r\n"));
    add(all, {Mistake::NoBreakSpacesAdded}, QByteArray(body).replace("\xC2\xA0", " "));
    if (body.startsWith("\xEF\xBB\xBF"))
        add(all, {Mistake::BomAdded}, body.sliced(3));
    else
        add(all, {Mistake::BomLost}, "\xEF\xBB\xBF" + body);
}

/// As other programs escape in JSON: Python beyond ASCII, Go < > and &, PHP slashes, .NET nearly everything.
void addEscapes(Variants &all, const QByteArray &body)
{
    const QString text = QString::fromUtf8(body);
    const auto isOfGo = [](QChar unit) { return QStringView(u"<>&\u2028\u2029").contains(unit); };
    const auto isOfDotNet = [](QChar unit) { return isBeyondAscii(unit) || QStringView(u"<>&'+`").contains(unit); };
    const auto isOrdinary = [](QChar unit) {
        return unit >= u' ' && unit < QChar(0x7f) && unit != u'"' && unit != u'\\' && unit != u'/';
    };
    add(all, {Mistake::JsonWasEscaped}, escaped(text, isBeyondAscii));
    add(all, {Mistake::JsonWasUnescaped}, unescaped(text, isBeyondAscii));
    add(all, {Mistake::SlashesWereEscaped}, withEscapedSlashes(body));
    add(all, {Mistake::SlashesWereUnescaped}, unescaped(text, [](QChar unit) { return unit == u'/'; }));
    add(all, {Mistake::SlashesWereEscaped, Mistake::JsonWasEscaped}, withEscapedSlashes(escaped(text, isBeyondAscii)));
    add(all, {Mistake::HtmlWasEscaped}, escaped(text, isOfGo));
    add(all, {Mistake::HtmlWasEscaped, Mistake::JsonWasEscaped}, escaped(text, isOfDotNet, true));
    add(all, {Mistake::HtmlWasUnescaped}, unescaped(text, isOrdinary));
}

Variants bodies(const QByteArray &body)
{
    Variants all{{{}, body}};
    addLineEnds(all, body);
    const QJsonDocument json = QJsonDocument::fromJson(body);
    if (!json.isNull()) {
        const QByteArray spaced = relaid(body, {.indent = 0, .afterComma = u" "_s});
        add(all, {Mistake::JsonWasCompact}, relaid(body, {.indent = 0, .afterColon = {}}));
        add(all, {Mistake::JsonWasSpaced}, spaced);
        add(all, {Mistake::JsonWasIndented2}, relaid(body, {.indent = 2}));
        add(all, {Mistake::JsonWasIndented4}, relaid(body, {.indent = 4}));
        addEscapes(all, body);
        add(all, {Mistake::JsonWasSpaced, Mistake::JsonWasEscaped},
            escaped(QString::fromUtf8(spaced), isBeyondAscii)); // as Python has it
        add(all, {Mistake::JsonWasSorted}, json.toJson(QJsonDocument::Compact));
    }
    add(all, {Mistake::BodyWasEmpty}, {});
    return all;
}

/// A whsec_ secret encodes the bytes that sign.
Variants standardKeys(const QString &given)
{
    const ReadSecret secret = WebhookSecret::read(given);
    Variants all;
    if (const auto key = WebhookSecret::keyOf(secret.text); key && !key->isEmpty())
        all.append({{}, *key});
    const QString text = WebhookSecret::readAsText(given).text;
    if (secret.text.startsWith("whsec_"_L1)) {
        add(all, {Mistake::SecretPrefixSigned}, text.toUtf8());
        add(all, {Mistake::SecretNotDecoded}, text.sliced(6).toUtf8());
    } else if (const QByteArray key = WebhookSecret::read(u"whsec_"_s + text).key; !key.isEmpty()) {
        add(all, {Mistake::SecretNeedsPrefix}, key);
    }
    add(all, {Mistake::SecretUsedAsGiven}, given.toUtf8());
    return all;
}

/// Everybody else signs with the text, also when it begins with whsec_ as Stripe's does.
Variants textKeys(const QString &given)
{
    Variants all{{{}, WebhookSecret::readAsText(given).text.toUtf8()}};
    add(all, {Mistake::SecretUsedAsGiven}, given.toUtf8());
    if (const QByteArray key = WebhookSecret::read(given).key; !key.isEmpty())
        add(all, {Mistake::SecretDecoded}, key);
    return all;
}

Variants keys(const SignaturePuzzle &puzzle)
{
    return puzzle.offered.signer == Signer::StandardWebhooks ? standardKeys(puzzle.secret) : textKeys(puzzle.secret);
}

/// What stands before the body in the signed text.
Variants heads(const OfferedSignature &offered)
{
    Variants all{{{}, signedHead(offered)}};
    add(all, {Mistake::OnlyBody}, {});
    if (offered.signer != Signer::StandardWebhooks)
        return all;
    add(all, {Mistake::WithoutId}, offered.timestamp + '.');
    add(all, {Mistake::WithoutTimestamp}, offered.messageId + '.');
    if (offered.timestamp.size() == 13)
        add(all, {Mistake::TimestampInMilliseconds}, offered.messageId + '.' + offered.timestamp.first(10) + '.');
    return all;
}

/// What a digest could mean, and what would be wrong with how it is written.
void addDigest(Variants &all, const QByteArray &text, const SignerForm &form, const QList<Mistake> &mistakes)
{
    const qsizetype size = form.isSha1 ? 20 : 32;
    const auto with = [&mistakes](bool isWrong, Mistake mistake) {
        return isWrong ? mistakes + QList<Mistake>{mistake} : mistakes;
    };
    const auto base64 = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (base64 && (*base64).size() == size)
        add(all, with(form.isHex, Mistake::DigestIsBase64), *base64);
    const auto urlSafe
        = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors | QByteArray::Base64UrlEncoding);
    if (urlSafe && (*urlSafe).size() == size)
        add(all, with(true, Mistake::DigestIsUrlSafe), *urlSafe);
    if (text.size() == 2 * size && QByteArray::fromHex(text).size() == size)
        add(all, with(!form.isHex, Mistake::DigestIsHex), QByteArray::fromHex(text));
}

/// Every digest that the header could mean.
Variants digests(const OfferedSignature &offered)
{
    const SignerForm form = formOf(offered.signer);
    Variants all;
    for (const QByteArray &one : offered.digests) { // first what is written rightly: one digest may stand there twice
        if (one.startsWith(form.prefix))
            addDigest(all, one.sliced(form.prefix.size()), form, {});
    }
    for (const QByteArray &one : offered.digests) {
        if (!one.startsWith(form.prefix))
            addDigest(all, one, form, {Mistake::VersionMissing});
    }
    return all;
}

} // namespace

bool isAboutBytes(SignatureMistake mistake)
{
    return mistake <= Mistake::BodyWasEmpty;
}

bool isAboutSecret(SignatureMistake mistake)
{
    return mistake > Mistake::BodyWasEmpty && mistake <= Mistake::SecretNeedsPrefix;
}

bool isReadable(const OfferedSignature &offered)
{
    const Variants all = digests(offered);
    return std::any_of(all.cbegin(), all.cend(), [](const Variant &one) { return one.mistakes.isEmpty(); });
}

std::optional<QList<SignatureMistake>> findSignatureMistakes(const SignaturePuzzle &puzzle)
{
    const Variants allBodies = bodies(puzzle.body);
    const Variants allKeys = keys(puzzle);
    const Variants allHeads = heads(puzzle.offered);
    const Variants allDigests = digests(puzzle.offered);
    const int most = puzzle.body.size() <= smallBody ? 2 : 1;
    for (int allowed = 0; allowed <= most; ++allowed) {
        for (const Variant &head : allHeads) {
            for (const Variant &key : allKeys) {
                for (const Variant &body : allBodies) {
                    if (!head.mistakes.isEmpty() + !key.mistakes.isEmpty() + !body.mistakes.isEmpty() != allowed)
                        continue;
                    const QByteArray right = digest(puzzle.offered.signer, key.bytes, head.bytes + body.bytes);
                    for (const Variant &one : allDigests) {
                        if (one.bytes == right)
                            return body.mistakes + key.mistakes + head.mistakes + one.mistakes;
                    }
                }
            }
        }
    }
    return std::nullopt;
}

QByteArray rightSignature(const SignaturePuzzle &puzzle)
{
    const Variants known = keys(puzzle);
    if (known.isEmpty() || !known.first().mistakes.isEmpty() || known.first().bytes.isEmpty())
        return {};
    const SignerForm form = formOf(puzzle.offered.signer);
    const QByteArray right
        = digest(puzzle.offered.signer, known.first().bytes, signedHead(puzzle.offered) + puzzle.body);
    return form.prefix + (form.isHex ? right.toHex() : right.toBase64());
}

bool oldSignatureFits(const SignaturePuzzle &puzzle)
{
    const QByteArray old = QByteArray::fromHex(puzzle.oldSignature);
    return !puzzle.oldSignature.isEmpty()
        && (old == QMessageAuthenticationCode::hash(puzzle.body, puzzle.secret.toUtf8(), QCryptographicHash::Sha256)
            || old
                == QMessageAuthenticationCode::hash(
                    puzzle.body, WebhookSecret::read(puzzle.secret).text.toUtf8(), QCryptographicHash::Sha256));
}

} // namespace signalbox
