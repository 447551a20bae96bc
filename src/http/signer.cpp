#include "http/signer.h"

#include <QRegularExpression>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

QByteArrayList valuesOf(const HttpHeaders &headers, const QByteArray &name)
{
    QByteArrayList values;
    for (const auto &header : headers) {
        if (header.first.compare(name, Qt::CaseInsensitive) == 0)
            values.append(header.second.trimmed());
    }
    return values;
}

/// Standard Webhooks' own names, or those of the service that it came from.
QByteArray standardHeader(const HttpHeaders &headers, const QByteArray &name)
{
    const QByteArray value = headerValue(headers, "webhook-" + name);
    return (value.isEmpty() ? headerValue(headers, "svix-" + name) : value).trimmed();
}

/// All that was offered, in one header or several, parted by blanks as the scheme has it or by the commas with which proxies
/// join headers of one name (RFC 9110, 5.3).
OfferedSignature standardSignature(const HttpHeaders &headers)
{
    static const QRegularExpression comma(u" ?, ?(?=v[0-9]+[a-z]?,)"_s);
    QByteArrayList lines = valuesOf(headers, "webhook-signature");
    if (lines.isEmpty())
        lines = valuesOf(headers, "svix-signature");
    OfferedSignature offered{
        Signer::StandardWebhooks, standardHeader(headers, "id"), standardHeader(headers, "timestamp"), {}, false};
    offered.joined = lines.size() > 1;
    for (const QByteArray &line : std::as_const(lines)) {
        const QString written = QString::fromUtf8(line).simplified();
        const QString parted = QString(written).replace(comma, u" "_s);
        offered.joined |= parted != written;
        for (const QString &digest : parted.split(u' ', Qt::SkipEmptyParts))
            offered.digests.append(digest.toUtf8());
    }
    return offered;
}

/// t=<seconds>,v1=<digest>,v1=<digest>: v0 is of Stripe's test mode and proves nothing.
void readStripe(OfferedSignature &offered, const QByteArray &line)
{
    for (const QByteArray &part : line.split(',')) {
        if (part.trimmed().startsWith("t="))
            offered.timestamp = part.trimmed().sliced(2);
        else if (!part.trimmed().startsWith("v0="))
            offered.digests.append(part.trimmed());
    }
}

void readList(OfferedSignature &offered, const QByteArray &line)
{
    const QByteArrayList parts = line.split(',');
    offered.joined |= parts.size() > 1;
    for (const QByteArray &part : parts) {
        if (!part.trimmed().isEmpty())
            offered.digests.append(part.trimmed());
    }
}

} // namespace

SignerForm formOf(Signer signer)
{
    switch (signer) {
    case Signer::StandardWebhooks:
        return {"webhook-signature"_ba, "webhook-timestamp"_ba, "v1,"_ba, false};
    case Signer::GitHub:
        return {"X-Hub-Signature-256"_ba, {}, "sha256="_ba};
    case Signer::GitHubSha1:
        return {"X-Hub-Signature"_ba, {}, "sha1="_ba, true, true};
    case Signer::Stripe:
        return {"Stripe-Signature"_ba, {}, "v1="_ba};
    case Signer::Shopify:
        return {"X-Shopify-Hmac-Sha256"_ba, {}, {}, false};
    case Signer::Slack:
        return {"X-Slack-Signature"_ba, "X-Slack-Request-Timestamp"_ba, "v0="_ba};
    }
    Q_UNREACHABLE();
}

QByteArray signedHead(const OfferedSignature &offered)
{
    switch (offered.signer) {
    case Signer::StandardWebhooks:
        return offered.messageId + '.' + offered.timestamp + '.';
    case Signer::Stripe:
        return offered.timestamp + '.';
    case Signer::Slack:
        return "v0:" + offered.timestamp + ':';
    case Signer::GitHub:
    case Signer::GitHubSha1:
    case Signer::Shopify:
        return {};
    }
    Q_UNREACHABLE();
}

OfferedSignature offeredSignature(const HttpHeaders &headers)
{
    OfferedSignature standard = standardSignature(headers);
    if (!standard.digests.isEmpty())
        return standard;
    for (const Signer signer : {Signer::GitHub, Signer::GitHubSha1, Signer::Stripe, Signer::Shopify, Signer::Slack}) {
        const SignerForm form = formOf(signer);
        const QByteArrayList lines = valuesOf(headers, form.header);
        if (lines.isEmpty())
            continue;
        OfferedSignature offered{signer, {}, {}, {}, lines.size() > 1};
        if (!form.timestampHeader.isEmpty())
            offered.timestamp = headerValue(headers, form.timestampHeader).trimmed();
        for (const QByteArray &line : lines)
            signer == Signer::Stripe ? readStripe(offered, line) : readList(offered, line);
        return offered;
    }
    return standard;
}

} // namespace signalbox
