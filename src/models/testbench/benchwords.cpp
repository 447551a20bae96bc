#include "models/testbench/benchwords.h"

#include "core/humantext.h"

namespace signalbox {

using namespace Qt::StringLiterals;

QString BenchWords::failure(const OutboundAnswer &answer)
{
    switch (answer.failure) {
    case OutboundFailure::None:
    case OutboundFailure::NotHttp: // its fault says it
        return {};
    case OutboundFailure::InvalidUrl:
        return tr("This is no http or https address.");
    case OutboundFailure::HostNotFound:
        return tr("There is no such host.");
    case OutboundFailure::Refused:
        return tr("Nothing listens there: the connection was refused.");
    case OutboundFailure::Closed:
        return tr("The other side closed the connection before its answer was whole.");
    case OutboundFailure::Tls:
        return tr("No secure connection: %1").arg(answer.words);
    case OutboundFailure::Timeout:
        return answer.status > 0 ? tr("The answer did not end within 20 seconds.") : tr("No answer within 20 seconds.");
    case OutboundFailure::Other:
        return answer.words;
    }
    Q_UNREACHABLE();
}

HealthState BenchWords::state(const SendAnswer &answer)
{
    switch (answer.stage) {
    case SendStage::UnderWay:
        return HealthState::Running;
    case SendStage::Answered:
        return answer.isGood() ? HealthState::Healthy : HealthState::Failing;
    case SendStage::Failed:
        return HealthState::Failing;
    case SendStage::NotSent:
        return HealthState::Attention;
    case SendStage::Unknown:
        return HealthState::Unknown;
    case SendStage::Cancelled:
        return HealthState::Paused;
    }
    Q_UNREACHABLE();
}

QString BenchWords::headline(const SendAnswer &answer)
{
    switch (answer.stage) {
    case SendStage::UnderWay:
        return tr("under way");
    case SendStage::Answered: {
        const QString text = reason(answer.status.value_or(0));
        return text.isEmpty() ? QString::number(answer.status.value_or(0))
                              : u"%1 %2"_s.arg(answer.status.value_or(0)).arg(text);
    }
    case SendStage::Failed:
        return tr("no answer");
    case SendStage::NotSent:
        return tr("not sent");
    case SendStage::Unknown:
        return tr("not known");
    case SendStage::Cancelled:
        return tr("cancelled");
    }
    Q_UNREACHABLE();
}

QString BenchWords::brief(const SendAnswer &answer)
{
    return answer.stage == SendStage::Answered && answer.status ? QString::number(*answer.status) : headline(answer);
}

QString BenchWords::summary(const SendAnswer &answer)
{
    QStringList parts;
    if (!answer.words.isEmpty())
        parts.append(answer.words);
    if (answer.stage == SendStage::Answered || answer.stage == SendStage::Failed) {
        if (answer.way == SendWay::Database)
            parts.append(tr("Delivery %1 through the database, %n attempt(s).", nullptr, answer.attempts)
                             .arg(answer.deliveryId.value_or(0)));
        else
            parts.append(
                answer.peer.isEmpty() ? tr("From this computer.") : tr("From this computer to %1.").arg(answer.peer));
    } else if (answer.stage == SendStage::UnderWay && answer.attempts > 1) {
        parts.append(tr("%n attempt(s) so far.", nullptr, answer.attempts));
    }
    return parts.join(u' ');
}

QString BenchWords::way(SendWay way)
{
    return way == SendWay::Database ? tr("database") : tr("this computer");
}

QString BenchWords::phase(SendPhase phase)
{
    switch (phase) {
    case SendPhase::Lookup:
        return tr("Name lookup");
    case SendPhase::Connecting:
        return tr("Connecting");
    case SendPhase::Sending:
        return tr("Sending");
    case SendPhase::Waiting:
        return tr("First byte");
    case SendPhase::Receiving:
        return tr("Receiving");
    case SendPhase::Queued:
        return tr("Queued");
    case SendPhase::Settling:
        return tr("Until settled");
    }
    Q_UNREACHABLE();
}

QString BenchWords::reason(int status)
{
    switch (status) {
    case 100:
        return u"Continue"_s;
    case 101:
        return u"Switching Protocols"_s;
    case 102:
        return u"Processing"_s;
    case 103:
        return u"Early Hints"_s;
    case 200:
        return u"OK"_s;
    case 201:
        return u"Created"_s;
    case 202:
        return u"Accepted"_s;
    case 204:
        return u"No Content"_s;
    case 301:
        return u"Moved Permanently"_s;
    case 302:
        return u"Found"_s;
    case 307:
        return u"Temporary Redirect"_s;
    case 308:
        return u"Permanent Redirect"_s;
    case 400:
        return u"Bad Request"_s;
    case 401:
        return u"Unauthorized"_s;
    case 403:
        return u"Forbidden"_s;
    case 404:
        return u"Not Found"_s;
    case 405:
        return u"Method Not Allowed"_s;
    case 408:
        return u"Request Timeout"_s;
    case 409:
        return u"Conflict"_s;
    case 410:
        return u"Gone"_s;
    case 413:
        return u"Content Too Large"_s;
    case 415:
        return u"Unsupported Media Type"_s;
    case 422:
        return u"Unprocessable Content"_s;
    case 429:
        return u"Too Many Requests"_s;
    case 500:
        return u"Internal Server Error"_s;
    case 502:
        return u"Bad Gateway"_s;
    case 503:
        return u"Service Unavailable"_s;
    case 504:
        return u"Gateway Timeout"_s;
    default:
        return {};
    }
}

QString BenchWords::rangeName(AddressKind kind)
{
    switch (kind) {
    case AddressKind::Public:
        return tr("a public address");
    case AddressKind::Loopback:
        return tr("this computer");
    case AddressKind::Private:
        return tr("a private network");
    case AddressKind::LinkLocal:
        return tr("the local link");
    case AddressKind::Metadata:
        return tr("a cloud metadata service");
    case AddressKind::Shared:
        return tr("a provider's own network");
    case AddressKind::Unspecified:
        return tr("no particular address");
    case AddressKind::Multicast:
        return tr("a group of computers");
    case AddressKind::Broadcast:
        return tr("every computer on the link");
    case AddressKind::Documentation:
        return tr("an address for examples");
    case AddressKind::Benchmarking:
        return tr("an address for benchmarks");
    case AddressKind::Reserved:
        return tr("a reserved address");
    }
    Q_UNREACHABLE();
}

static QString whyItMatters(AddressKind kind)
{
    switch (kind) {
    case AddressKind::Metadata:
        return BenchWords::tr(
            "Whoever asks there gets the credentials of the machine; no webhook endpoint lives there.");
    case AddressKind::Private:
    case AddressKind::Shared:
        return BenchWords::tr("It reaches machines that trust their neighbours: routers, databases, admin pages.");
    case AddressKind::LinkLocal:
        return BenchWords::tr("It reaches devices on the same cable or radio cell only.");
    case AddressKind::Loopback:
        return BenchWords::tr(
            "A name of somebody else's that leads to this computer can be a trick to reach its services.");
    case AddressKind::Unspecified:
        return BenchWords::tr("Many systems take it for this computer itself.");
    case AddressKind::Public:
    case AddressKind::Multicast:
    case AddressKind::Broadcast:
    case AddressKind::Documentation:
    case AddressKind::Benchmarking:
    case AddressKind::Reserved:
        break;
    }
    return BenchWords::tr("No webhook endpoint can be there.");
}

QString BenchWords::question(const CheckedTarget &target, const CheckedAddress &surprise)
{
    const QString host = target.url.host();
    const QString address = surprise.address.toString();
    QString where = host == address ? tr("%1 is %2").arg(address, rangeName(surprise.range.kind))
                                    : tr("%1 leads to %2: %3").arg(host, address, rangeName(surprise.range.kind));
    where += u" (%1"_s.arg(surprise.range.cidr);
    if (!surprise.range.carriedBy.isEmpty())
        where += tr(" inside %1").arg(surprise.range.carriedBy);
    return where + u"). "_s + whyItMatters(surprise.range.kind) + u' '
        + tr("The request would go to this very address.");
}

QString BenchWords::headersText(const QList<HeaderField> &headers)
{
    QString text;
    for (const HeaderField &header : headers) // a line that is no header has no name
        text += (header.name.isEmpty() ? QString() : header.name + u": "_s) + header.value + u'\n';
    return text;
}

} // namespace signalbox
