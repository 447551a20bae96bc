#include "models/deliveries/deliveryissuemodel.h"

#include "core/async.h"
#include "core/humantext.h"
#include "core/visibletext.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

int rank(const DeliveryIssue &issue, Instant now)
{
    if (needsAttention(issue, now))
        return 0;
    return stateOf(issue, now) == IssueState::Going ? 1 : 2;
}

} // namespace

DeliveryIssueModel::DeliveryIssueModel(DeliveryIssueSource &source, const Clock &clock, QObject *parent)
    : RowModel(clock, parent), m_source(source)
{ }

void DeliveryIssueModel::setPeriod(std::chrono::hours period)
{
    if (period == m_period)
        return;
    m_period = period;
    refresh();
}

void DeliveryIssueModel::refresh()
{
    if (m_fetching) {
        m_again = true;
        return;
    }
    m_fetching = true;
    beginLoading();
    whenReady(m_source.issues(m_period), this, [this](const Result<QList<DeliveryIssue>> &answer) {
        m_fetching = false;
        if (m_again) {
            m_again = false;
            return refresh();
        }
        if (!answer)
            return failLoading(answer.error());
        take(*answer);
        finishLoading();
    });
}

void DeliveryIssueModel::take(QList<DeliveryIssue> issues)
{
    const Instant now = clock().now();
    std::stable_sort(issues.begin(), issues.end(), [now](const DeliveryIssue &a, const DeliveryIssue &b) {
        const int rankA = rank(a, now);
        const int rankB = rank(b, now);
        return rankA != rankB ? rankA < rankB : a.lastSeen > b.lastSeen;
    });
    merge(issues);
}

int DeliveryIssueModel::attentionCount() const
{
    const Instant now = clock().now();
    return int(std::count_if(
        rows().cbegin(), rows().cend(), [now](const DeliveryIssue &issue) { return needsAttention(issue, now); }));
}

QString DeliveryIssueModel::headerText(int column) const
{
    switch (Column(column)) {
    case State:
        return tr("State");
    case Endpoint:
        return tr("Endpoint");
    case Failure:
        return tr("Failure");
    case Failures:
        return tr("Deliveries");
    case Since:
        return tr("Since");
    case LastSeen:
        return tr("Last");
    case Events:
        return tr("Events");
    case Note:
        return tr("Note");
    case ColumnCount:
        break;
    }
    return {};
}

QString DeliveryIssueModel::headerToolTip(int column) const
{
    switch (Column(column)) {
    case State:
        return tr("Whether it goes on, has stopped, or was put aside.");
    case Endpoint:
        return tr("Whose deliveries fail.");
    case Failure:
        return tr("What all of them have in common: the answer, or why there was none.");
    case Failures:
        return tr("How many deliveries failed this way in the period.");
    case Since:
        return tr("When the first of them failed.");
    case LastSeen:
        return tr("When the newest of them failed.");
    case Events:
        return tr("Which kinds of event are among them.");
    case Note:
        return tr("What somebody wrote about it.");
    case ColumnCount:
        break;
    }
    return {};
}

QStringList DeliveryIssueModel::words(int column) const
{
    return column == State ? issueStatusTexts() : QStringList();
}

QString DeliveryIssueModel::text(const DeliveryIssue &issue, int column) const
{
    const Instant now = clock().now();
    switch (Column(column)) {
    case State:
        return statusText(issue, now);
    case Endpoint:
        return issue.endpointName.isEmpty() ? tr("deleted endpoint %1").arg(issue.endpointId)
                                            : visibleText(issue.endpointName);
    case Failure:
        return failureKindTitle(issue.kind);
    case Failures:
        return countText(issue.failures);
    case Since:
        return relativeTime(issue.since, now);
    case LastSeen:
        return relativeTime(issue.lastSeen, now);
    case Events:
        return visibleText(issue.events.join(u", "_s));
    case Note:
        return issue.note ? visibleText(issue.note->text) : QString();
    case ColumnCount:
        break;
    }
    return {};
}

QVariant DeliveryIssueModel::sortValue(const DeliveryIssue &issue, int column) const
{
    switch (Column(column)) {
    case State:
    case Endpoint:
    case Failure:
    case Events:
    case Note:
        return text(issue, column);
    case Failures:
        return issue.failures;
    case Since:
        return issue.since.micros;
    case LastSeen:
        return issue.lastSeen.micros;
    case ColumnCount:
        break;
    }
    return {};
}

QString DeliveryIssueModel::toolTip(const DeliveryIssue &issue, int column) const
{
    switch (Column(column)) {
    case Since:
        return exactInstant(issue.since, timeZone());
    case LastSeen:
        return exactInstant(issue.lastSeen, timeZone());
    case Note:
        return issue.note ? tr("%1, %2: %3")
                                .arg(visibleText(issue.note->madeBy, 100), exactInstant(issue.note->madeAt, timeZone()),
                                    visibleText(issue.note->text, 1000, true))
                          : QString();
    case State:
    case Endpoint:
    case Failure:
    case Failures:
    case Events:
    case ColumnCount:
        break;
    }
    return text(issue, column);
}

std::optional<HealthState> DeliveryIssueModel::state(const DeliveryIssue &issue, int column) const
{
    return column == State ? std::optional(healthOf(issue, clock().now())) : std::nullopt;
}

} // namespace signalbox
