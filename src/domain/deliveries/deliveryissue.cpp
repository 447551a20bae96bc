#include "domain/deliveries/deliveryissue.h"

#include <QCoreApplication>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct DeliveryIssueTexts {
    Q_DECLARE_TR_FUNCTIONS(DeliveryIssue)
};

/// What signalbox.failure_kind() answers, and what that means.
struct KindWords {
    const char *kind;
    const char *text;
    const char *title;
};

constexpr KindWords otherKind = {"other", QT_TRANSLATE_NOOP("DeliveryIssue", "fails for another reason"),
    QT_TRANSLATE_NOOP("DeliveryIssue", "Other")};

constexpr KindWords kinds[] = {
    {"http_401", QT_TRANSLATE_NOOP("DeliveryIssue", "refuses the signature or the credentials (401)"),
        QT_TRANSLATE_NOOP("DeliveryIssue", "401 Unauthorized")},
    {"http_403", QT_TRANSLATE_NOOP("DeliveryIssue", "forbids it (403)"),
        QT_TRANSLATE_NOOP("DeliveryIssue", "403 Forbidden")},
    {"http_404", QT_TRANSLATE_NOOP("DeliveryIssue", "does not know the address (404)"),
        QT_TRANSLATE_NOOP("DeliveryIssue", "404 Not found")},
    {"http_408", QT_TRANSLATE_NOOP("DeliveryIssue", "gave up waiting for the request (408)"),
        QT_TRANSLATE_NOOP("DeliveryIssue", "408 Request timeout")},
    {"http_410", QT_TRANSLATE_NOOP("DeliveryIssue", "is gone for good (410)"),
        QT_TRANSLATE_NOOP("DeliveryIssue", "410 Gone")},
    {"http_425", QT_TRANSLATE_NOOP("DeliveryIssue", "says it is too early (425)"),
        QT_TRANSLATE_NOOP("DeliveryIssue", "425 Too early")},
    {"http_429", QT_TRANSLATE_NOOP("DeliveryIssue", "gets too many requests (429)"),
        QT_TRANSLATE_NOOP("DeliveryIssue", "429 Too many requests")},
    {"http_4xx", QT_TRANSLATE_NOOP("DeliveryIssue", "rejects the request (4xx)"),
        QT_TRANSLATE_NOOP("DeliveryIssue", "4xx Request rejected")},
    {"http_5xx", QT_TRANSLATE_NOOP("DeliveryIssue", "fails itself (5xx)"),
        QT_TRANSLATE_NOOP("DeliveryIssue", "5xx Server error")},
    {"http_other", QT_TRANSLATE_NOOP("DeliveryIssue", "answers with an unusual status"),
        QT_TRANSLATE_NOOP("DeliveryIssue", "Unusual status")},
    {"redirect", QT_TRANSLATE_NOOP("DeliveryIssue", "redirects elsewhere (3xx)"),
        QT_TRANSLATE_NOOP("DeliveryIssue", "3xx Redirect")},
    {"timeout", QT_TRANSLATE_NOOP("DeliveryIssue", "does not answer in time"),
        QT_TRANSLATE_NOOP("DeliveryIssue", "Timeout")},
    {"dns", QT_TRANSLATE_NOOP("DeliveryIssue", "has a host name that cannot be resolved"),
        QT_TRANSLATE_NOOP("DeliveryIssue", "Host name not resolved")},
    {"refused", QT_TRANSLATE_NOOP("DeliveryIssue", "refuses the connection"),
        QT_TRANSLATE_NOOP("DeliveryIssue", "Connection refused")},
    {"closed", QT_TRANSLATE_NOOP("DeliveryIssue", "closes the connection before its answer is whole"),
        QT_TRANSLATE_NOOP("DeliveryIssue", "Connection closed")},
    {"tls", QT_TRANSLATE_NOOP("DeliveryIssue", "has a TLS certificate or handshake that fails"),
        QT_TRANSLATE_NOOP("DeliveryIssue", "TLS failed")},
    {"lost", QT_TRANSLATE_NOOP("DeliveryIssue", "was called, but the answers were lost"),
        QT_TRANSLATE_NOOP("DeliveryIssue", "Answer lost")},
    {"endpoint_off", QT_TRANSLATE_NOOP("DeliveryIssue", "was switched off or not subscribed when its turn came"),
        QT_TRANSLATE_NOOP("DeliveryIssue", "Endpoint off")},
    {"too_large", QT_TRANSLATE_NOOP("DeliveryIssue", "gets payloads so large that they may not arrive"),
        QT_TRANSLATE_NOOP("DeliveryIssue", "Payload too large")},
    {"not_sent", QT_TRANSLATE_NOOP("DeliveryIssue", "has deliveries that could not be sent"),
        QT_TRANSLATE_NOOP("DeliveryIssue", "Not sent")},
};

const KindWords &wordsOf(const QString &kind)
{
    const auto found = std::find_if(std::begin(kinds), std::end(kinds),
        [&](const KindWords &words) { return kind == QLatin1StringView(words.kind); });
    return found == std::end(kinds) ? otherKind : *found;
}

constexpr int quietFactor = 3;
constexpr std::chrono::microseconds leastQuiet = 1min;
constexpr std::chrono::microseconds mostQuiet = 6h;

bool wasQuietLongEnough(const DeliveryIssue &issue, Instant now)
{
    const auto stretch = issue.lastSeen - issue.since;
    const std::chrono::microseconds wait = quietFactor * stretch / std::max<qint64>(1, issue.stretchFailures - 1);
    return now - issue.lastSeen >= std::clamp(wait, leastQuiet, mostQuiet);
}

bool hasStopped(const DeliveryIssue &issue, Instant now)
{
    if (issue.lastRecovered)
        return true;
    if (issue.recentOthersSince == 0)
        return false;
    if (issue.recentSame > 0 && issue.recentOthersBetween == 0)
        return true;
    const bool enough = issue.recentOthersSince * issue.recentSame >= quietFactor * issue.recentOthersBetween;
    return enough && wasQuietLongEnough(issue, now);
}

} // namespace

IssueState stateOf(const DeliveryIssue &issue, Instant now)
{
    if (!issue.endpointActive)
        return IssueState::SwitchedOff;
    return hasStopped(issue, now) ? IssueState::Stopped : IssueState::Going;
}

bool isAcknowledged(const DeliveryIssue &issue, Instant now)
{
    return issue.note && issue.note->action == IssueNote::Action::Acknowledged && issue.since <= issue.note->madeAt
        && (!issue.lapsesAt || now < *issue.lapsesAt);
}

bool hasComeBack(const DeliveryIssue &issue, Instant now)
{
    return issue.note && issue.note->action == IssueNote::Action::Acknowledged && !isAcknowledged(issue, now)
        && stateOf(issue, now) == IssueState::Going;
}

bool isGoing(const DeliveryIssue &issue, Instant now)
{
    return !issue.sample && stateOf(issue, now) == IssueState::Going;
}

bool needsAttention(const DeliveryIssue &issue, Instant now)
{
    return isGoing(issue, now) && !isAcknowledged(issue, now);
}

HealthState healthOf(const DeliveryIssue &issue, Instant now)
{
    switch (stateOf(issue, now)) {
    case IssueState::Going:
        if (issue.sample)
            return HealthState::Unknown;
        return isAcknowledged(issue, now) ? HealthState::Attention : HealthState::Failing;
    case IssueState::Stopped:
        return issue.sample ? HealthState::Unknown : HealthState::Healthy;
    case IssueState::SwitchedOff:
        return HealthState::Paused;
    }
    Q_UNREACHABLE();
}

QString statusText(const DeliveryIssue &issue, Instant now)
{
    switch (stateOf(issue, now)) {
    case IssueState::Going:
        if (isAcknowledged(issue, now))
            return DeliveryIssueTexts::tr("acknowledged");
        return hasComeBack(issue, now) ? DeliveryIssueTexts::tr("came back") : DeliveryIssueTexts::tr("still going");
    case IssueState::Stopped:
        return DeliveryIssueTexts::tr("stopped");
    case IssueState::SwitchedOff:
        return DeliveryIssueTexts::tr("switched off");
    }
    Q_UNREACHABLE();
}

QStringList issueStatusTexts()
{
    return {DeliveryIssueTexts::tr("acknowledged"), DeliveryIssueTexts::tr("came back"),
        DeliveryIssueTexts::tr("still going"), DeliveryIssueTexts::tr("stopped"),
        DeliveryIssueTexts::tr("switched off")};
}

QString failureKindText(const QString &kind)
{
    return DeliveryIssueTexts::tr(wordsOf(kind).text);
}

QString failureKindTitle(const QString &kind)
{
    return DeliveryIssueTexts::tr(wordsOf(kind).title);
}

} // namespace signalbox
