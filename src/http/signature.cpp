#include "http/signature.h"

#include "domain/webhooksecret.h"

#include <QCoreApplication>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

const QByteArray versionPrefix = "v1,"_ba;

QByteArray macOf(
    const QByteArray &key, const QByteArray &messageId, const QByteArray &timestamp, const QByteArray &body)
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, key);
    code.addData(messageId);
    code.addData(".");
    code.addData(timestamp);
    code.addData(".");
    code.addData(body);
    return code.result();
}

bool equalInConstantTime(const QByteArray &left, const QByteArray &right)
{
    if (left.size() != right.size())
        return false;
    unsigned char difference = 0;
    for (qsizetype i = 0; i < left.size(); ++i)
        difference |= static_cast<unsigned char>(left.at(i) ^ right.at(i));
    return difference == 0;
}

qint64 secondsOf(Instant instant)
{
    return instant.micros / 1'000'000;
}

} // namespace

SignatureHeaders Signature::headersOf(const OfferedSignature &offered)
{
    return {offered.messageId, offered.timestamp, offered.digests.join(' ')};
}

Result<QByteArray> Signature::keyOf(const QString &secret)
{
    const auto key = WebhookSecret::keyOf(secret);
    if (!key || key->isEmpty())
        return tl::unexpected(
            Error{ErrorKind::Invalid, QCoreApplication::translate("Signature", "The signing secret cannot be used."),
                {}, {}, QCoreApplication::translate("Signature", "After whsec_ it must be base64 and not empty."), {}});
    return *key;
}

Result<SignatureHeaders> Signature::sign(
    const QString &secret, const QByteArray &messageId, Instant sentAt, const QByteArray &body)
{
    const auto key = keyOf(secret);
    if (!key)
        return tl::unexpected(key.error());
    const QByteArray timestamp = QByteArray::number(secondsOf(sentAt));
    return SignatureHeaders{messageId, timestamp, versionPrefix + macOf(*key, messageId, timestamp, body).toBase64()};
}

SignatureVerdict Signature::verify(
    const QStringList &secrets, const SignatureHeaders &headers, const QByteArray &body, Instant now)
{
    if (headers.messageId.isEmpty() || headers.timestamp.isEmpty() || headers.signatures.isEmpty())
        return SignatureVerdict::Missing;

    bool isNumber = false;
    const qint64 sentAt = headers.timestamp.toLongLong(&isNumber);
    if (!isNumber)
        return SignatureVerdict::Malformed;

    QList<QByteArray> offered;
    for (const QByteArray &signature : headers.signatures.split(' ')) {
        if (!signature.startsWith(versionPrefix))
            continue; // a version that we do not know does not spoil those that we do
        const auto mac = QByteArray::fromBase64Encoding(
            signature.sliced(versionPrefix.size()), QByteArray::AbortOnBase64DecodingErrors);
        if (mac)
            offered << *mac;
    }
    if (offered.isEmpty())
        return SignatureVerdict::Malformed;

    bool fits = false;
    for (const QString &secret : secrets) {
        const auto key = keyOf(secret);
        if (!key)
            continue;
        const QByteArray expected = macOf(*key, headers.messageId, headers.timestamp, body);
        for (const QByteArray &mac : std::as_const(offered))
            fits |= equalInConstantTime(mac, expected);
    }
    if (!fits)
        return SignatureVerdict::Mismatch;
    // Only an authentic timestamp is worth a verdict of its own.
    if (sentAt < secondsOf(now) - tolerance.count())
        return SignatureVerdict::TooOld;
    if (sentAt > secondsOf(now) + tolerance.count())
        return SignatureVerdict::TooNew;
    return SignatureVerdict::Valid;
}

} // namespace signalbox
