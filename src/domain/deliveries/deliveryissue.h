#pragma once

#include "core/instant.h"
#include "domain/healthstate.h"

#include <QStringList>
#include <QUuid>

namespace signalbox {

/// What somebody wrote about an issue; the newest note of an issue says whether it is acknowledged.
struct IssueNote {
    enum class Action { Acknowledged, Reopened };

    qint64 id = 0;
    Action action = Action::Acknowledged;
    QString text;
    QString madeBy;
    Instant madeAt;

    bool operator==(const IssueNote &) const = default;
};

/// How far back failures are looked for, where nobody asks for another period.
inline constexpr std::chrono::hours issuesLookBack{7 * 24};

/// All failures of one endpoint for the same kind of reason. A stretch is failures with less than two hours between
/// them; what is said of the newest deliveries is of the endpoint's newest fifty that are finished.
struct DeliveryIssue {
    qint64 endpointId = 0;
    QString endpointName; // empty when the endpoint was deleted
    bool endpointActive = false;
    bool breakerOpen = false; // deliveries to the endpoint wait until a probe succeeds
    QString kind; // a word of signalbox.failure_kind()
    qint64 failures = 0; // in the period that was asked for
    QStringList events; // their types, the most frequent first
    Instant firstSeen; // of the last 30 days
    Instant since; // the first failure of the latest stretch
    Instant lastSeen;
    qint64 stretchFailures = 0; // in the latest stretch
    int recentSame = 0; // of the newest deliveries: failed for this reason
    int recentOthersBetween = 0; // others between two such failures
    int recentOthersSince = 0; // others after the last of them
    std::optional<qint64> lastId; // the last such failure, as long as it is kept
    std::optional<int> lastStatus;
    QString lastError;
    bool lastRecovered = false; // a replay delivered it since
    bool sample = false; // marked sample history
    std::optional<IssueNote> note; // the newest one
    std::optional<Instant> lapsesAt; // when an acknowledgement ends although nothing stopped

    bool operator==(const DeliveryIssue &) const = default;
};

enum class IssueState {
    Going,
    Stopped,
    SwitchedOff, // the endpoint is inactive or deleted: nothing can fail, and nothing is known
};

/// An issue has stopped when a replay delivered what failed last, or when other deliveries to its endpoint were finished since the last failure, and
/// - nearly all had failed: as soon as one did not;
/// - one in some had failed: once three times as many went otherwise as usually lie between two failures, and three
///   times the usual time has passed, at least a minute and at most six hours.
/// Without any traffic since the last failure it is still going: nobody has seen it work.
IssueState stateOf(const DeliveryIssue &issue, Instant now);
/// Somebody looks after it. Ends when it fails again after it had stopped for two hours, and at lapsesAt.
bool isAcknowledged(const DeliveryIssue &issue, Instant now);
/// It was acknowledged, and goes on all the same after that has ended.
bool hasComeBack(const DeliveryIssue &issue, Instant now);
/// Going on, and not marked sample history.
bool isGoing(const DeliveryIssue &issue, Instant now);
/// Wants somebody's eyes: going on, and not acknowledged.
bool needsAttention(const DeliveryIssue &issue, Instant now);
HealthState healthOf(const DeliveryIssue &issue, Instant now);
QString statusText(const DeliveryIssue &issue, Instant now);
QStringList issueStatusTexts(); // all that it may be

/// What the kind means, to follow the endpoint's name: "refuses the signature or the credentials (401)".
QString failureKindText(const QString &kind);
/// The same as a short noun for a column: "401 Unauthorized", "Timeout".
QString failureKindTitle(const QString &kind);

} // namespace signalbox
