#include "domain/webhooksecret.h"

#include "core/humantext.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <array>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int secretBytes = 32;
constexpr qsizetype fewestBytes = 16;
const QString prefix = u"whsec_"_s;
const QString vaultPrefix = u"vault:"_s;

// Classes of characters, for regular expressions. The blanks are those of Unicode and what is as invisible.
const QString blanks = u"\\t\\n\\x0b\\f\\r \u0085\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"_s;
const QString quotes = u"\"'`\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb"_s;

QRegularExpression compiled(const QString &pattern)
{
    return QRegularExpression(
        pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
}

bool has(const QString &text, const QString &characters)
{
    return text.contains(QRegularExpression(u"["_s + characters + u"]"_s));
}

/// What stands before and after the base64 of a whsec_ secret.
struct StandardParts {
    QString label;
    QString version;
    QString prefix;
    QString base64; // with what is wrong in it
    QString around; // blanks and quotes
};

std::optional<StandardParts> standardParts(const QString &given)
{
    static const auto pattern = compiled(
        u"^([%1%2]*)((?:export[ \\t]+)?[a-z_][a-z0-9_.-]*[%1%2]*[=:][%1%2]*)?(v1[%1]*,[%1%2]*)?(whsec_)(.*?)([%1%2,;]*)$"_s
            .arg(blanks, quotes));
    const auto match = pattern.match(given);
    if (!match.hasMatch())
        return std::nullopt;
    return StandardParts{match.captured(2), match.captured(3), match.captured(4), match.captured(5),
        match.captured(1) + match.captured(2) + match.captured(3) + match.captured(6)};
}

bool isPlaceholder(const QString &text)
{
    static const auto pattern = compiled(
        uR"re(^(.)\1{2,}$|\.\.\.|\x{2026}|\*\*\*|\x{2022}|^<.*>$|^\[.*\]$|^\{\{.*\}\}$|^\$\{?[a-z_][a-z0-9_]*\}?$|^%[a-z_]+%$|^env\(.*\)$|^process\.env|your[-_ ]?(webhook[-_ ]?|signing[-_ ]?|base64[-_ ]?|own[-_ ]?)*(secret|key)|change[-_ ]?me|replace[-_ ]?me|placeholder|(secret|key)[-_ ]?here)re"_s);
    return text.contains(pattern);
}

/// The base64 as it should be; nothing when it cannot be made so.
std::optional<QString> mended(const QString &base64, QList<SecretTrim> &taken)
{
    static const QRegularExpression inside(u"["_s + blanks + u"]"_s);
    static const QRegularExpression alphabet(u"^[A-Za-z0-9+/]+$"_s);
    static const QRegularExpression padding(u"=+$"_s);
    QString text = base64;
    text.remove(inside);
    if (text.contains(u'-') || text.contains(u'_'))
        taken.append(SecretTrim::UrlSafe);
    text.replace(u'-', u'+').replace(u'_', u'/');
    const QString padded = text;
    text.remove(padding);
    if (!alphabet.match(text).hasMatch() || text.size() % 4 == 1)
        return std::nullopt;
    text += QString((4 - text.size() % 4) % 4, u'=');
    if (text != padded)
        taken.append(SecretTrim::Padding);
    return text;
}

QList<SecretTrim> trimmedAround(const StandardParts &parts)
{
    QList<SecretTrim> taken;
    if (!parts.label.isEmpty())
        taken.append(SecretTrim::Label);
    if (!parts.version.isEmpty())
        taken.append(SecretTrim::Version);
    if (has(parts.around, quotes))
        taken.append(SecretTrim::Quotes);
    if (has(parts.around, blanks))
        taken.append(SecretTrim::Blanks);
    return taken;
}

ReadSecret readStandard(const QString &given, const StandardParts &parts)
{
    if (parts.base64.isEmpty())
        return {given, {}, {}, SecretFault::Empty};
    if ((parts.label + parts.base64).contains(prefix, Qt::CaseInsensitive))
        return {given, {}, {}, SecretFault::Several};
    QList<SecretTrim> taken = trimmedAround(parts);
    if (parts.prefix != prefix)
        taken.append(SecretTrim::UpperCase);
    if (has(parts.base64, blanks) && !taken.contains(SecretTrim::Blanks))
        taken.append(SecretTrim::Blanks);
    const auto base64 = mended(parts.base64, taken);
    const bool standsFor = isPlaceholder(parts.base64);
    if (!base64)
        return {given, {}, {}, standsFor ? SecretFault::Placeholder : SecretFault::NotBase64};
    return {prefix + *base64, QByteArray::fromBase64((*base64).toLatin1()), taken,
        standsFor ? SecretFault::Placeholder : SecretFault::None};
}

/// One pair of quotation marks, and blanks, until neither is left.
QString bare(const QString &given, QList<SecretTrim> &taken)
{
    static const QRegularExpression around(u"^[%1]+|[%1]+$"_s.arg(blanks));
    static const auto quoted = compiled(
        u"^(?:\".*\"|'.*'|`.*`|[\u201c\u201e].*[\u201c\u201d]|[\u2018\u201a].*[\u2018\u2019]|\u00ab.*\u00bb)$"_s);
    QString text = given;
    for (;;) {
        const QString before = text;
        text.remove(around);
        if (text != before && !taken.contains(SecretTrim::Blanks))
            taken.append(SecretTrim::Blanks);
        if (text.size() < 2 || !quoted.match(text).hasMatch())
            return text;
        text = text.sliced(1, text.size() - 2);
        if (!taken.contains(SecretTrim::Quotes))
            taken.append(SecretTrim::Quotes);
    }
}

SecretFault faultOfText(const QString &text)
{
    static const auto asymmetric = compiled(u"wh[sp]k_"_s);
    if (text.startsWith(vaultPrefix))
        return SecretFault::None; // names a secret that the vault has
    if (text.isEmpty())
        return SecretFault::Empty;
    if (text.startsWith(u"enc:"_s))
        return SecretFault::Encrypted;
    if (text.contains(asymmetric))
        return SecretFault::Asymmetric;
    return isPlaceholder(text) ? SecretFault::Placeholder : SecretFault::None;
}

ReadSecret readText(const QString &given)
{
    ReadSecret secret;
    secret.text = bare(given, secret.taken);
    secret.fault = faultOfText(secret.text);
    if (!secret.text.startsWith(vaultPrefix))
        secret.key = secret.text.toUtf8();
    return secret;
}

QString trimWords(SecretTrim trim)
{
    switch (trim) {
    case SecretTrim::Label:
        return WebhookSecret::tr("the name before it");
    case SecretTrim::Version:
        return WebhookSecret::tr("\"v1,\" before it");
    case SecretTrim::UpperCase:
        return WebhookSecret::tr("capitals in whsec_");
    case SecretTrim::Quotes:
        return WebhookSecret::tr("quotation marks");
    case SecretTrim::Blanks:
        return WebhookSecret::tr("blanks or line breaks");
    case SecretTrim::UrlSafe:
        return WebhookSecret::tr("the URL-safe spelling of base64");
    case SecretTrim::Padding:
        return WebhookSecret::tr("wrong padding at the end");
    }
    Q_UNREACHABLE();
}

} // namespace

QString WebhookSecret::generate()
{
    std::array<quint32, secretBytes / sizeof(quint32)> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    const QByteArray bytes(reinterpret_cast<const char *>(words.data()), secretBytes);
    return prefix + QString::fromLatin1(bytes.toBase64());
}

ReadSecret WebhookSecret::read(const QString &given)
{
    const auto parts = standardParts(given);
    ReadSecret secret = parts ? readStandard(given, *parts) : readText(given);
    if (secret.fault == SecretFault::None && !secret.key.isEmpty() && secret.key.size() < fewestBytes)
        secret.fault = SecretFault::TooShort;
    return secret;
}

ReadSecret WebhookSecret::readAsText(const QString &given)
{
    ReadSecret secret;
    if (const auto parts = standardParts(given)) {
        secret = {parts->prefix + parts->base64, {}, trimmedAround(*parts), SecretFault::None};
        secret.fault = parts->base64.isEmpty() ? SecretFault::Empty : faultOfText(parts->base64);
    } else {
        secret.text = bare(given, secret.taken);
        secret.fault = faultOfText(secret.text);
    }
    secret.key = secret.text.toUtf8();
    return secret;
}

std::optional<QByteArray> WebhookSecret::keyOf(const QString &kept)
{
    const auto parts = standardParts(kept);
    if (!parts)
        return kept.toUtf8();
    const ReadSecret secret = readStandard(kept, *parts);
    return secret.key.isEmpty() ? std::nullopt : std::optional(secret.key);
}

QString WebhookSecret::problem(const ReadSecret &secret)
{
    switch (secret.fault) {
    case SecretFault::None:
        return {};
    case SecretFault::Empty:
        return tr("The secret is empty.");
    case SecretFault::Encrypted:
        return tr("A secret must not start with enc: the database would take it for an encrypted one.");
    case SecretFault::Asymmetric:
        return tr("This is a key pair (whsk_, whpk_). Webhooks are signed here with one shared secret, whsec_.");
    case SecretFault::Several:
        return tr("There is more than one whsec_ in it. Give the one that is to sign.");
    case SecretFault::Placeholder:
        return tr("This stands for a secret and is none. Copy the secret itself.");
    case SecretFault::NotBase64:
        return tr("What follows whsec_ is not base64: it may be cut off, or mistyped.");
    case SecretFault::TooShort:
        return tr("This secret has only %n byte(s); take 24 or more.", nullptr, int(secret.key.size()));
    }
    Q_UNREACHABLE();
}

QString WebhookSecret::remark(const ReadSecret &secret)
{
    if (secret.taken.isEmpty())
        return {};
    QStringList words;
    for (const SecretTrim trim : secret.taken)
        words.append(trimWords(trim));
    return tr("Put right in the secret: %1.").arg(joinedList(words));
}

QString WebhookSecret::words(const QString &given)
{
    const ReadSecret secret = read(given);
    QStringList sentences{remark(secret), given.isEmpty() ? QString() : problem(secret)};
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString WebhookSecret::fingerprint(qint64 endpointId, const QString &kept)
{
    const QByteArray salted = QByteArray::number(endpointId) + ':' + keyOf(kept).value_or(QByteArray());
    return QString::fromLatin1(QCryptographicHash::hash(salted, QCryptographicHash::Sha256).toHex().left(8));
}

} // namespace signalbox
