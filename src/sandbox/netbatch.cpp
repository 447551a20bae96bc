#include "sandbox/netbatch.h"

#include "core/async.h"

#include <QTimer>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostHops = 30;

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

bool keepsMethod(int status)
{
    return status == 307 || status == 308;
}

void merge(HttpHeaders &into, const HttpHeaders &from)
{
    for (const auto &[name, value] : from) {
        const auto same = std::find_if(into.begin(), into.end(),
            [&name = name](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
        if (same == into.end())
            into.append({name, value});
        else
            same->second = value;
    }
}

/// What libcurl says of an answer that it takes for none; nullopt when it takes it.
std::optional<QString> faultText(const WireFault &fault)
{
    using Kind = WireFault::Kind;
    switch (fault.kind) {
    case Kind::NotHttp:
    case Kind::OddStatus:
        return u"Unsupported protocol"_s;
    case Kind::HeaderMalformed:
    case Kind::LengthUnreadable:
        return u"Weird server reply"_s;
    case Kind::HeadTooLong:
        return u"Out of memory"_s;
    case Kind::BodyShort:
    case Kind::ChunksCut:
        return u"Transferred a partial file"_s;
    case Kind::ChunkMalformed:
        return u"Failure when receiving data from the peer"_s;
    case Kind::TransferUnknown:
        return u"Unrecognized or bad HTTP Content or Transfer-Encoding"_s;
    case Kind::HeadCut: // libcurl takes it for a whole answer without a body
    case Kind::OddVersion:
    case Kind::BareLineFeeds:
    case Kind::HeaderFolded:
    case Kind::LengthsDiffer:
    case Kind::LengthBesideChunks:
    case Kind::BodyLong:
    case Kind::BodyUnwanted:
    case Kind::CodingUnknown:
    case Kind::CodingMismatch:
    case Kind::CodingBroken:
    case Kind::CodingCut:
    case Kind::CodingTooLarge:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

double msOf(std::chrono::microseconds time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

/// In the words of pg_net, which names the step that took too long.
QString timeoutText(const OutboundAnswer &answer, std::chrono::milliseconds timeout)
{
    const auto total = std::max<std::chrono::microseconds>(answer.elapsed, timeout);
    const auto connecting = answer.phases.connecting;
    const auto exchange = connecting ? total - *connecting : std::chrono::microseconds(0);
    return u"Timeout of %1 ms reached. Total time: %2 ms (DNS time: %3 ms, TCP/SSL handshake time: %4 ms, "
           "HTTP Request/Response time: %5 ms)"_s.arg(timeout.count())
               .arg(msOf(total), 0, 'f', 6)
               .arg(0.0, 0, 'f', 6)
               .arg(msOf(connecting.value_or(total)), 0, 'f', 6)
               .arg(msOf(exchange), 0, 'f', 6);
}

/// What libcurl says, for that is what pg_net stores; nullopt when there is an answer.
std::optional<QString> errorText(const OutboundAnswer &answer, const NetRequest &request)
{
    switch (answer.failure) {
    case OutboundFailure::None:
    case OutboundFailure::NotHttp:
        for (const WireFault &fault : answer.faults) {
            if (const auto text = faultText(fault))
                return text;
        }
        return std::nullopt;
    case OutboundFailure::InvalidUrl:
        return request.url.scheme().startsWith("http"_L1) ? u"URL using bad/illegal format or missing URL"_s
                                                          : u"Unsupported protocol"_s;
    case OutboundFailure::HostNotFound:
        return u"Couldn't resolve host name"_s;
    case OutboundFailure::Refused:
        return u"Couldn't connect to server"_s;
    case OutboundFailure::Closed:
        return u"Server returned nothing (no headers, no data)"_s;
    case OutboundFailure::Tls:
        return u"SSL connect error"_s;
    case OutboundFailure::Timeout:
        return timeoutText(answer, request.timeout);
    case OutboundFailure::Other:
        return answer.words;
    }
    Q_UNREACHABLE();
}

} // namespace

NetBatch::NetBatch(OutboundSender &sender, const QList<NetRequest> &requests, QObject *parent)
    : QObject(parent), m_sender(sender), m_requests(requests)
{ }

void NetBatch::send()
{
    for (const NetRequest &request : std::as_const(m_requests)) {
        const auto journey
            = std::make_shared<Journey>(Journey{.request = request, .deadline = QDeadlineTimer(request.timeout)});
        if (!request.isTooLarge) {
            takeHop(journey);
            continue;
        }
        OutboundAnswer stalled{.failure = OutboundFailure::Timeout};
        stalled.phases.connecting = std::chrono::microseconds(0);
        QTimer::singleShot(request.timeout, this, [this, journey, stalled] { fail(*journey, stalled); });
    }
}

QList<NetRequest> NetBatch::unanswered() const
{
    QList<NetRequest> open;
    std::copy_if(m_requests.cbegin(), m_requests.cend(), std::back_inserter(open), [this](const NetRequest &request) {
        return std::none_of(m_responses.cbegin(), m_responses.cend(),
            [&request](const NetResponse &response) { return response.id == request.id; });
    });
    return open;
}

void NetBatch::takeHop(const std::shared_ptr<Journey> &journey)
{
    const auto left
        = std::chrono::duration_cast<std::chrono::milliseconds>(journey->deadline.remainingTimeAsDuration());
    const auto answer = m_sender.send({.method = journey->request.method,
        .url = journey->request.url,
        .headers = journey->request.headers,
        .body = journey->request.body,
        .deadline = left});
    whenReady(answer, this, [this, journey](const OutboundAnswer &came) { arrive(journey, came); });
}

void NetBatch::arrive(const std::shared_ptr<Journey> &journey, const OutboundAnswer &answer)
{
    if (errorText(answer, journey->request))
        return fail(*journey, answer);
    merge(journey->headers, answer.headers);
    if (isRedirect(answer.status) && follow(journey, answer))
        return;
    settle({.id = journey->request.id,
        .status = answer.status,
        .contentType = headerValue(answer.headers, "Content-Type"),
        .headers = journey->headers,
        .content = answer.body});
}

bool NetBatch::follow(const std::shared_ptr<Journey> &journey, const OutboundAnswer &answer)
{
    const QByteArray location = headerValue(answer.headers, "Location");
    if (location.isEmpty() || ++journey->hops > mostHops)
        return false;
    journey->request.url = journey->request.url.resolved(QUrl::fromEncoded(location));
    if (!keepsMethod(answer.status)) {
        journey->request.body.clear();
        if (journey->request.method == "POST")
            journey->request.method = "GET"_ba;
    }
    takeHop(journey);
    return true;
}

void NetBatch::fail(const Journey &journey, const OutboundAnswer &answer)
{
    settle({.id = journey.request.id,
        .timedOut = answer.failure == OutboundFailure::Timeout,
        .error = errorText(answer, journey.request).value_or(QString())});
}

void NetBatch::settle(const NetResponse &response)
{
    m_responses << response;
    if (isComplete())
        emit finished();
}

} // namespace signalbox
