#include "panels/deliveries/deliveryissuewords.h"

#include "core/humantext.h"

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int mostIssuesNamed = 2;
constexpr int longestError = 300;

} // namespace

QString DeliveryIssueWords::clockTime(Instant when) const
{
    const QDateTime local = when.toDateTime().toTimeZone(m_zone);
    const bool today = local.date() == m_now.toDateTime().toTimeZone(m_zone).date();
    return local.toString(today ? u"HH:mm"_s : u"yyyy-MM-dd HH:mm"_s);
}

QString DeliveryIssueWords::periodText(std::chrono::hours period)
{
    return period <= 24h ? tr("%1 hours").arg(period.count()) : tr("%1 days").arg(period / 24h);
}

QString DeliveryIssueWords::nothing(std::chrono::hours period)
{
    return tr("No failures in the last %1").arg(periodText(period));
}

QString DeliveryIssueWords::line(const DeliveryIssue &issue) const
{
    return tr("%1 %2 since %3, %4")
        .arg(issue.endpointName, failureKindText(issue.kind), clockTime(issue.since),
            tr("%n delivery(s)", nullptr, int(issue.stretchFailures)));
}

HealthState DeliveryIssueWords::state(const QList<DeliveryIssue> &issues) const
{
    HealthState worst = HealthState::Healthy;
    for (const DeliveryIssue &issue : issues) {
        if (needsAttention(issue, m_now))
            return HealthState::Failing;
        if (isGoing(issue, m_now))
            worst = HealthState::Attention;
    }
    return worst;
}

QString DeliveryIssueWords::sentence(const QList<DeliveryIssue> &issues, std::chrono::hours period) const
{
    QStringList going;
    int goingCount = 0;
    int acknowledged = 0;
    for (const DeliveryIssue &issue : issues) {
        if (needsAttention(issue, m_now)) {
            if (++goingCount <= mostIssuesNamed)
                going.append(line(issue));
        } else if (isGoing(issue, m_now)) {
            ++acknowledged;
        }
    }
    if (goingCount > going.size())
        going.append(tr("%n more", nullptr, goingCount - int(going.size())));
    if (goingCount == 1)
        return going.first();
    if (goingCount > 1)
        return tr("%1 issues are still going: %2").arg(QString::number(goingCount), going.join(u"; "_s));
    if (acknowledged > 0)
        return tr("%n issue(s) still going, all looked after", nullptr, acknowledged);
    return issues.isEmpty() ? nothing(period) : tr("Every issue of the last %1 has stopped").arg(periodText(period));
}

QString DeliveryIssueWords::course(const DeliveryIssue &issue, std::chrono::hours period) const
{
    const QString failed = tr("%n delivery(s) failed", nullptr, int(issue.failures));
    QStringList words = {
        tr("%1 in the last %2, first seen %3.").arg(failed, periodText(period), relativeTime(issue.firstSeen, m_now))};
    words.append(issue.stretchFailures < issue.failures || issue.since - issue.firstSeen > 2h
            ? tr("This time since %1 (%2), the last one %3.")
                  .arg(clockTime(issue.since), relativeTime(issue.since, m_now), relativeTime(issue.lastSeen, m_now))
            : tr("Since %1, the last one %2.").arg(clockTime(issue.since), relativeTime(issue.lastSeen, m_now)));
    switch (stateOf(issue, m_now)) {
    case IssueState::Going:
        if (issue.breakerOpen)
            words.append(tr("Further deliveries wait until the endpoint answers a probe."));
        else if (issue.recentOthersSince == 0)
            words.append(tr("No delivery has gone through since."));
        break;
    case IssueState::Stopped:
        words.append(tr("Other deliveries have gone through since."));
        break;
    case IssueState::SwitchedOff:
        words.append(issue.endpointName.isEmpty() ? tr("The endpoint was deleted.")
                                                  : tr("The endpoint is switched off: nothing is sent to it."));
        break;
    }
    if (hasComeBack(issue, m_now))
        words.append(issue.since > issue.note->madeAt
                ? tr("It had been acknowledged, had stopped and is failing again.")
                : tr("Its acknowledgement has ended, and it is still going."));
    return words.join(u' ');
}

QString DeliveryIssueWords::lastAnswer(const DeliveryIssue &issue) const
{
    const QString error = issue.lastError.left(longestError).simplified();
    if (!issue.lastStatus && error.isEmpty())
        return {};
    const QString which = issue.lastId ? tr("Delivery %1").arg(*issue.lastId) : tr("The last one");
    if (!issue.lastStatus)
        return tr("%1 said: %2").arg(which, error);
    return error.isEmpty() ? tr("%1 was answered with %2").arg(which).arg(*issue.lastStatus)
                           : tr("%1 was answered with %2: %3").arg(which).arg(*issue.lastStatus).arg(error);
}

QString DeliveryIssueWords::note(const IssueNote &note) const
{
    const QString when = relativeTime(note.madeAt, m_now);
    switch (note.action) {
    case IssueNote::Action::Acknowledged:
        return note.text.isEmpty() ? tr("%1 acknowledged it %2").arg(note.madeBy, when)
                                   : tr("%1 acknowledged it %2: %3").arg(note.madeBy, when, note.text);
    case IssueNote::Action::Reopened:
        return note.text.isEmpty() ? tr("%1 reopened it %2").arg(note.madeBy, when)
                                   : tr("%1 reopened it %2: %3").arg(note.madeBy, when, note.text);
    }
    Q_UNREACHABLE();
}

} // namespace signalbox
