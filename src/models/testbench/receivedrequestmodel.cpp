#include "models/testbench/receivedrequestmodel.h"

#include "core/humantext.h"
#include "core/visibletext.h"
#include "http/signature.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 checkedAgain = 4 * 1024 * 1024; // bytes of bodies, when the secret changes

} // namespace

void ReceivedRequestModel::add(const HttpRequest &request)
{
    const Instant now = clock().now();
    QList<ReceivedRequest> next = rows();
    next.prepend({++m_number, now, request, verdictOn(request, now)});
    qint64 bytes = 0;
    int kept = 0;
    for (const ReceivedRequest &one : std::as_const(next)) {
        bytes += one.request.body.size();
        if (kept == mostRequests || (kept > 0 && bytes > mostBytes))
            break;
        ++kept;
    }
    merge(next.first(kept));
}

void ReceivedRequestModel::setSecret(const QString &secret)
{
    if (secret == m_secret)
        return;
    m_secret = secret;
    QList<ReceivedRequest> next = rows();
    qint64 bytes = 0;
    for (ReceivedRequest &one : next) {
        bytes += one.request.body.size();
        one.verdict = bytes > checkedAgain ? ReceivedVerdict::NotChecked : verdictOn(one.request, one.at);
    }
    merge(next);
}

ReceivedVerdict ReceivedRequestModel::verdictOn(const HttpRequest &request, Instant at) const
{
    if (m_secret.isEmpty())
        return ReceivedVerdict::NotChecked;
    const SignatureHeaders headers = Signature::headersOf(offeredSignature(request.headers));
    switch (Signature::verify({m_secret}, headers, request.body, at)) {
    case SignatureVerdict::Valid:
        return ReceivedVerdict::Valid;
    case SignatureVerdict::Missing:
        return ReceivedVerdict::NotSigned;
    case SignatureVerdict::Malformed:
        return ReceivedVerdict::Malformed;
    case SignatureVerdict::TooOld:
    case SignatureVerdict::TooNew:
        return ReceivedVerdict::Expired;
    case SignatureVerdict::Mismatch:
        return ReceivedVerdict::Mismatch;
    }
    Q_UNREACHABLE();
}

HealthState ReceivedRequestModel::stateOf(ReceivedVerdict verdict)
{
    switch (verdict) {
    case ReceivedVerdict::NotChecked:
        return HealthState::Unknown;
    case ReceivedVerdict::Valid:
        return HealthState::Healthy;
    case ReceivedVerdict::Expired:
    case ReceivedVerdict::NotSigned:
        return HealthState::Attention;
    case ReceivedVerdict::Malformed:
    case ReceivedVerdict::Mismatch:
        return HealthState::Failing;
    }
    Q_UNREACHABLE();
}

QString ReceivedRequestModel::wordOf(ReceivedVerdict verdict)
{
    switch (verdict) {
    case ReceivedVerdict::NotChecked:
        return tr("not checked");
    case ReceivedVerdict::Valid:
        return tr("valid");
    case ReceivedVerdict::Expired:
        return tr("expired");
    case ReceivedVerdict::NotSigned:
        return tr("not signed");
    case ReceivedVerdict::Malformed:
        return tr("malformed");
    case ReceivedVerdict::Mismatch:
        return tr("does not fit");
    }
    Q_UNREACHABLE();
}

QString ReceivedRequestModel::headerText(int column) const
{
    switch (Column(column)) {
    case Verdict:
        return tr("Signature");
    case At:
        return tr("Received");
    case Path:
        return tr("Request");
    case Event:
        return tr("Event");
    case Size:
        return tr("Size");
    case ColumnCount:
        break;
    }
    return {};
}

QString ReceivedRequestModel::headerToolTip(int column) const
{
    switch (Column(column)) {
    case Verdict:
        return tr("Whether its signature is right for the secret that was given.");
    case At:
        return tr("When it arrived on this computer.");
    case Path:
        return tr("Its method and path.");
    case Event:
        return tr("The event that it names.");
    case Size:
        return tr("How large its body is.");
    case ColumnCount:
        break;
    }
    return {};
}

QStringList ReceivedRequestModel::words(int column) const
{
    if (column != Verdict)
        return {};
    QStringList words;
    for (const auto verdict : {ReceivedVerdict::NotChecked, ReceivedVerdict::Valid, ReceivedVerdict::Expired,
             ReceivedVerdict::NotSigned, ReceivedVerdict::Malformed, ReceivedVerdict::Mismatch})
        words.append(wordOf(verdict));
    return words;
}

QString ReceivedRequestModel::text(const ReceivedRequest &request, int column) const
{
    switch (Column(column)) {
    case Verdict:
        return wordOf(request.verdict);
    case At:
        return relativeTime(request.at, clock().now());
    case Path:
        return visibleText(QString::fromUtf8(request.request.method + ' ' + request.request.path), 400);
    case Event:
        return visibleText(QString::fromUtf8(headerValue(request.request.headers, "X-Webhook-Event")), 200);
    case Size:
        return byteSizeText(request.request.body.size());
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ReceivedRequestModel::sortValue(const ReceivedRequest &request, int column) const
{
    switch (Column(column)) {
    case At:
        return request.at.micros;
    case Size:
        return qint64(request.request.body.size());
    case Verdict:
    case Path:
    case Event:
    case ColumnCount:
        break;
    }
    return text(request, column);
}

QString ReceivedRequestModel::toolTip(const ReceivedRequest &request, int column) const
{
    return column == At ? exactInstant(request.at, timeZone(), true) : text(request, column);
}

std::optional<HealthState> ReceivedRequestModel::state(const ReceivedRequest &request, int column) const
{
    return column == Verdict ? std::optional(stateOf(request.verdict)) : std::nullopt;
}

} // namespace signalbox
