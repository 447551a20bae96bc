#include "domain/endpoints/webhooksecret.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int secretBytes = 32;
const QString prefix = u"whsec_"_s;

/// The bytes that sign, as signalbox.signing_key() reads them.
std::optional<QByteArray> keyOf(const QString &secret)
{
    if (!secret.startsWith(prefix))
        return secret.toUtf8();
    const auto decoded
        = QByteArray::fromBase64Encoding(secret.mid(prefix.size()).toUtf8(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(*decoded) : std::nullopt;
}

} // namespace

QString WebhookSecret::generate()
{
    std::array<quint32, secretBytes / sizeof(quint32)> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    const QByteArray bytes(reinterpret_cast<const char *>(words.data()), secretBytes);
    return prefix + QString::fromLatin1(bytes.toBase64());
}

QString WebhookSecret::problem(const QString &secret)
{
    const auto key = keyOf(secret);
    if (secret.isEmpty())
        return tr("The secret is empty.");
    if (secret.startsWith(u"vault:"_s))
        return {}; // names a secret that the vault has
    if (secret.startsWith(u"enc:"_s))
        return tr("A secret must not start with enc: the database would take it for an encrypted one.");
    if (!key)
        return tr("What follows whsec_ is not base64.");
    if (key->size() < 16)
        return tr("This secret has only %n byte(s); take 24 or more.", nullptr, int(key->size()));
    return {};
}

QString WebhookSecret::fingerprint(qint64 endpointId, const QString &secret)
{
    const QByteArray salted = QByteArray::number(endpointId) + ':' + keyOf(secret).value_or(QByteArray());
    return QString::fromLatin1(QCryptographicHash::hash(salted, QCryptographicHash::Sha256).toHex().left(8));
}

} // namespace signalbox
