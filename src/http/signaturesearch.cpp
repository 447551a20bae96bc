#include "http/signaturesearch.h"

#include "core/prettyjson.h"
#include "http/signature.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>

#include <optional>

namespace signalbox {

using namespace Qt::StringLiterals;
using Mistake = SignatureMistake;

namespace {

constexpr qsizetype smallBody = 16 * 1024; // below, two mistakes at once are tried as well

struct Variant {
    std::optional<Mistake> mistake;
    QByteArray bytes;
};
using Variants = QList<Variant>;

QByteArray digest(const QByteArray &key, const QByteArray &content)
{
    return QMessageAuthenticationCode::hash(content, key, QCryptographicHash::Sha256);
}

/// JSON with other white space between its tokens; empty when that is not to be had.
QByteArray relaid(const QByteArray &json, const JsonLayout &layout)
{
    return laidOutJson(QString::fromUtf8(json), layout).value_or(QString()).toUtf8();
}

QByteArray escaped(const QString &text)
{
    QByteArray out;
    for (const QChar c : text) {
        if (c.unicode() < 0x80)
            out += char(c.unicode());
        else
            out += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    }
    return out;
}

QByteArray unescaped(const QByteArray &json)
{
    QString text = QString::fromUtf8(json);
    for (qsizetype at = text.indexOf("\\u"_L1); at >= 0; at = text.indexOf("\\u"_L1, at + 1)) {
        bool isHex = false;
        const uint code = QStringView(text).mid(at + 2, 4).toUInt(&isHex, 16);
        if (isHex && code >= 0x80)
            text.replace(at, 6, QChar(code));
    }
    return text.toUtf8();
}

void add(Variants &variants, Mistake mistake, const QByteArray &bytes)
{
    for (const Variant &known : std::as_const(variants)) {
        if (known.bytes == bytes)
            return;
    }
    variants.append({mistake, bytes});
}

Variants bodies(const QByteArray &body)
{
    Variants all{{std::nullopt, body}};
    if (body.endsWith("\r\n"))
        add(all, Mistake::NewlineAdded, body.chopped(2));
    else if (body.endsWith('\n'))
        add(all, Mistake::NewlineAdded, body.chopped(1));
    add(all, Mistake::NewlineLost, body + '\n');
    add(all, Mistake::SpacesAdded, body.trimmed());
    add(all, Mistake::CrlfAdded, QByteArray(body).replace("\r\n", "\n"));
    add(all, Mistake::CrlfLost, QByteArray(body).replace("\r\n", "\n").replace("\n", "\r\n"));
    if (body.startsWith("\xEF\xBB\xBF"))
        add(all, Mistake::BomAdded, body.sliced(3));
    const QJsonDocument json = QJsonDocument::fromJson(body);
    if (!json.isNull()) {
        add(all, Mistake::JsonWasCompact, relaid(body, {.indent = 0, .afterColon = {}}));
        add(all, Mistake::JsonWasSpaced, relaid(body, {.indent = 0, .afterComma = u" "_s}));
        add(all, Mistake::JsonWasIndented2, relaid(body, {.indent = 2}));
        add(all, Mistake::JsonWasIndented4, relaid(body, {.indent = 4}));
        add(all, Mistake::JsonWasEscaped, escaped(QString::fromUtf8(body)));
        add(all, Mistake::JsonWasUnescaped, unescaped(body));
        add(all, Mistake::JsonWasSorted, json.toJson(QJsonDocument::Compact));
    }
    add(all, Mistake::BodyWasEmpty, {});
    return all;
}

Variants keys(const QString &secret)
{
    const auto exact = Signature::keyOf(secret);
    Variants all;
    if (exact)
        all.append({std::nullopt, *exact});
    const auto addKey = [&all](Mistake mistake, const QString &other) {
        if (const auto key = Signature::keyOf(other))
            add(all, mistake, *key);
    };
    const QString trimmed = secret.trimmed();
    addKey(Mistake::SecretHasSpaces, trimmed);
    if (trimmed.size() > 2 && trimmed.front() == trimmed.back() && u"'\"`"_s.contains(trimmed.front()))
        addKey(Mistake::SecretHasQuotes, trimmed.sliced(1, trimmed.size() - 2));
    if (trimmed.startsWith("whsec_"_L1)) {
        add(all, Mistake::SecretPrefixSigned, trimmed.toUtf8());
        add(all, Mistake::SecretNotDecoded, trimmed.sliced(6).toUtf8());
    } else {
        addKey(Mistake::SecretNeedsPrefix, u"whsec_"_s + trimmed);
    }
    return all;
}

/// What stands before the body in the signed text.
Variants heads(const SignaturePuzzle &puzzle)
{
    Variants all{{std::nullopt, puzzle.messageId + '.' + puzzle.timestamp + '.'}};
    add(all, Mistake::OnlyBody, {});
    add(all, Mistake::WithoutId, puzzle.timestamp + '.');
    add(all, Mistake::WithoutTimestamp, puzzle.messageId + '.');
    if (puzzle.timestamp.size() == 13)
        add(all, Mistake::TimestampInMilliseconds, puzzle.messageId + '.' + puzzle.timestamp.first(10) + '.');
    return all;
}

/// Every digest that the header could mean.
Variants offered(const QByteArray &signatures)
{
    Variants all;
    for (const QByteArray &one : signatures.split(' ')) {
        const bool hasVersion = one.startsWith("v1,");
        const QByteArray text = hasVersion ? one.sliced(3) : one;
        const auto base64 = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
        if (base64 && (*base64).size() == 32)
            add(all, Mistake::VersionMissing, *base64);
        const auto urlSafe = QByteArray::fromBase64Encoding(
            text, QByteArray::AbortOnBase64DecodingErrors | QByteArray::Base64UrlEncoding);
        if (urlSafe && (*urlSafe).size() == 32)
            add(all, Mistake::DigestIsUrlSafe, *urlSafe);
        if (text.size() == 64 && QByteArray::fromHex(text).size() == 32)
            add(all, Mistake::DigestIsHex, QByteArray::fromHex(text));
        if (hasVersion && base64 && !all.isEmpty() && all.last().bytes == *base64)
            all.last().mistake.reset();
    }
    return all;
}

QList<Mistake> listed(std::initializer_list<std::optional<Mistake>> mistakes)
{
    QList<Mistake> list;
    for (const auto &mistake : mistakes) {
        if (mistake)
            list.append(*mistake);
    }
    return list;
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

QList<SignatureMistake> findSignatureMistakes(const SignaturePuzzle &puzzle)
{
    const Variants allBodies = bodies(puzzle.body);
    const Variants allKeys = keys(puzzle.secret);
    const Variants allHeads = heads(puzzle);
    const Variants digests = offered(puzzle.signatures);
    const int most = puzzle.body.size() <= smallBody ? 2 : 1;
    for (int allowed = 0; allowed <= most; ++allowed) {
        for (const Variant &head : allHeads) {
            for (const Variant &key : allKeys) {
                for (const Variant &body : allBodies) {
                    if (int(head.mistake.has_value()) + key.mistake.has_value() + body.mistake.has_value() != allowed)
                        continue;
                    const QByteArray expected = digest(key.bytes, head.bytes + body.bytes);
                    for (const Variant &one : digests) {
                        if (one.bytes == expected)
                            return listed({body.mistake, key.mistake, head.mistake, one.mistake});
                    }
                }
            }
        }
    }
    return {};
}

bool oldSignatureFits(const SignaturePuzzle &puzzle)
{
    return !puzzle.oldSignature.isEmpty()
        && QByteArray::fromHex(puzzle.oldSignature) == digest(puzzle.secret.toUtf8(), puzzle.body);
}

} // namespace signalbox
