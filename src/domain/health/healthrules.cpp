#include "domain/health/healthrules.h"

#include "core/humantext.h"
#include "core/visibletext.h"
#include "domain/endpoints/endpointstate.h"
#include "domain/extensions/extensiontroubles.h"
#include "domain/health/functionfindingrules.h"
#include "domain/health/schedulerfindingrules.h"
#include "domain/health/thresholdwords.h"
#include "domain/workertrouble.h"

#include <QCoreApplication>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr auto longestWait = std::chrono::minutes(5);
constexpr auto aMonitorsRound = std::chrono::minutes(6); // five minutes, and one to write it
constexpr int nameCap = 200;
constexpr int serverWordsCap = 500;

const QString cron = u"cron"_s;
const QString webhooks = u"webhooks"_s;
const QString endpoints = u"endpoints"_s;
const QString metrics = u"metrics"_s;
const QString extensions = u"extensions"_s;
const MetricKey oldestDue{webhooks, u"oldest_due"_s, {}};

struct HealthWords {
    Q_DECLARE_TR_FUNCTIONS(HealthRules)
};

Severity severityOf(HealthState trouble)
{
    switch (trouble) {
    case HealthState::Failing:
        return Severity::Critical;
    case HealthState::Attention:
        return Severity::Warning;
    case HealthState::Healthy:
    case HealthState::Running:
    case HealthState::Paused:
    case HealthState::Unknown:
        return Severity::Info;
    }
    Q_UNREACHABLE();
}

bool isStuck(const WebhookHealth &health, Instant now)
{
    return health.oldestDue && now - *health.oldestDue > longestWait;
}

/// A few of them by name.
QString someOf(const QStringList &names)
{
    constexpr qsizetype mostNamed = 5;
    if (names.size() <= mostNamed)
        return joinedList(names);
    return joinedList(names.first(mostNamed - 1)
        + QStringList{HealthWords::tr("%n more", "jobs", int(names.size() - mostNamed + 1))});
}

class HealthRules
{
    Q_DECLARE_TR_FUNCTIONS(HealthRules)

public:
    HealthRules(const HealthFacts &facts, Instant now) : m_facts(facts), m_now(now) { }

    QList<Problem> problems();

private:
    void add(Severity severity, const QString &component, const QString &message, const QString &hint);
    void checkServer();
    void checkCron(const CronHealth &health);
    void checkPunctuality(const CronHealth &health);
    void checkMetrics(const MetricHealth &health);
    void checkThresholds(const MetricHealth &health);
    void checkWebhooks(const WebhookHealth &health);
    void checkSender(const WebhookHealth &health);
    void checkFailures(const WebhookHealth &health);
    void checkIssue(const DeliveryIssue &issue);
    void checkEndpoint(const EndpointOverview &endpoint);
    void checkExtensions(const ExtensionReport &report);
    void checkUnread();
    void checkPart(const QString &part, bool wasRead);

    const HealthFacts &m_facts;
    const Instant m_now;
    QList<Problem> m_problems;
};

QList<Problem> HealthRules::problems()
{
    checkServer();
    if (m_facts.cron)
        checkCron(*m_facts.cron);
    if (m_facts.webhooks)
        checkWebhooks(*m_facts.webhooks);
    if (m_facts.metrics)
        checkMetrics(*m_facts.metrics);
    if (m_facts.extensions)
        checkExtensions(*m_facts.extensions);
    if (m_facts.functions) {
        for (const Problem &problem : functionProblems(*m_facts.functions, m_now))
            add(problem.severity, problem.component, problem.message, problem.hint);
    }
    checkUnread();
    std::stable_sort(m_problems.begin(), m_problems.end(),
        [](const Problem &a, const Problem &b) { return a.severity > b.severity; });
    return m_problems;
}

void HealthRules::add(Severity severity, const QString &component, const QString &message, const QString &hint)
{
    m_problems.append({severity, component, message, whereToMend(hint, m_facts.server.standby)});
}

void HealthRules::checkServer()
{
    for (const ServerRemark &remark : remarksOn(m_facts.server))
        m_problems.append(
            {Severity::Info, u"connection"_s, tr("The connection: %1.").arg(remark.words), remark.detail});
}

void HealthRules::checkCron(const CronHealth &health)
{
    m_problems.append(schedulerProblems(health.schedulerFindings));
    const auto trouble = explainStandstill(health.schedulerFindings)
        ? std::nullopt // and the restart that it would advise does not help
        : schedulerTrouble(health.scheduler, health.schedulerDatabase);
    if (trouble)
        add(Severity::Critical, cron, trouble->message, trouble->hint);
    else if (health.scheduler == Liveness::Unknown)
        add(Severity::Warning, cron, tr("This role may not see whether the pg_cron scheduler is running."),
            tr("Grant pg_monitor to the role that Signalbox connects as."));
    for (const FailingJob &job : health.failingJobs) {
        QString name = job.name.isEmpty() ? tr("Job %1").arg(job.jobId) : visibleText(job.name, nameCap);
        if (job.nameShared)
            name = tr("%1 (as %2)", "a job and its role").arg(name, visibleText(job.role, nameCap));
        const QString why = visibleText(job.message.trimmed(), serverWordsCap);
        add(Severity::Critical, cron,
            why.isEmpty() ? tr("%1 failed when it last ran.").arg(name)
                          : tr("%1 failed when it last ran: %2").arg(name, why),
            tr("Open its history, remove the cause, and watch its next run."));
    }
    checkPunctuality(health);
    if (health.stale > 0)
        add(Severity::Warning, cron,
            tr("What became of the last run of %n job(s) is not known: nobody works on it, and it never ended.",
                nullptr, int(health.stale)),
            tr("The server or the scheduler was restarted meanwhile. See whether its work was done, or run it again."));
    if (health.othersHidden)
        add(Severity::Info, cron, tr("Jobs of other roles are hidden from this one: failures among them are not seen."),
            tr("Connect as a role that sees them all, or let a superuser give this one bypassrls."));
}

/// Jobs miss runs together more often than not: they are told together.
void HealthRules::checkPunctuality(const CronHealth &health)
{
    QStringList missed;
    QStringList late;
    Instant missedSince = Instant::distantFuture();
    Instant lateSince = Instant::distantFuture();
    for (const OwingJob &job : health.owingJobs) {
        (job.owed.late ? late : missed).append(visibleText(job.name, nameCap));
        Instant &since = job.owed.late ? lateSince : missedSince;
        since = std::min(since, job.owed.since);
    }
    if (!missed.isEmpty())
        add(Severity::Warning, cron,
            tr("%n job(s) missed runs, the first %2, and has/have not run since: %1.", nullptr, int(missed.size()))
                .arg(someOf(missed), relativeTime(missedSince, m_now)),
            tr("Open the job, and run it now if its work is needed. Where many jobs miss runs, the scheduler is the "
               "cause: "
               "restart it, or the server."));
    if (!late.isEmpty())
        add(Severity::Warning, cron,
            tr("%n job(s) is/are late: due %2, and not begun: %1.", nullptr, int(late.size()))
                .arg(someOf(late), relativeTime(lateSince, m_now)),
            tr("pg_cron makes up for what it slept over, up to five minutes. See whether the server is overloaded."));
}

void HealthRules::checkMetrics(const MetricHealth &health)
{
    checkThresholds(health);
    if (health.fromTheFuture > 0)
        add(Severity::Warning, metrics,
            tr("%n series hold(s) values dated in the future; they are left out.", nullptr, int(health.fromTheFuture)),
            tr("Look for the writer whose clock is ahead, and correct created_at in public.system_metrics."));
    // While the server was down nothing could be written.
    const bool justStarted = m_facts.server.startedAt && m_now - *m_facts.server.startedAt < aMonitorsRound;
    if (justStarted || health.late + health.old == 0)
        return;
    const QString age
        = health.newest ? tr("The newest value is %1 old.").arg(durationText(m_now - *health.newest)) : QString();
    const QString what = health.old == health.series ? tr("Nothing writes metrics at the moment.")
        : health.old > 0 ? tr("%n series is/are no longer written.", nullptr, int(health.old))
                         : tr("%n series is/are late.", nullptr, int(health.late));
    add(Severity::Warning, metrics, u"%1 %2"_s.arg(what, age).trimmed(),
        tr("See whether the job monitor-database-health runs."));
}

void HealthRules::checkThresholds(const MetricHealth &health)
{
    const bool isQueueTold = m_facts.webhooks && isStuck(*m_facts.webhooks, m_now);
    for (const ExceededThreshold &exceeded : health.exceeded) {
        if (isQueueTold && exceeded.key == oldestDue)
            continue;
        add(severityOf(exceeded.state), metrics, thresholdMessage(exceeded), thresholdHint(exceeded.key));
    }
}

void HealthRules::checkWebhooks(const WebhookHealth &health)
{
    checkSender(health);
    checkFailures(health);
    for (const EndpointOverview &endpoint : health.endpointsInTrouble)
        checkEndpoint(endpoint);
    if (health.unknownLastDay > 0) {
        add(Severity::Warning, webhooks,
            health.unknownLastDay == 1
                ? tr("1 delivery of the last day has no recorded outcome, so it may have failed.")
                : tr("%1 deliveries of the last day have no recorded outcome, so they may have failed.")
                      .arg(countText(health.unknownLastDay)),
            tr("Nothing stored their answers. The automation brings a delivery engine that does: install it (signalbox "
               "migrate)."));
    }
    if (health.partial) {
        add(Severity::Warning, webhooks,
            tr("The deliveries of the last day are not all counted, only the newest 20,000 of those without a state or "
               "an index."),
            tr("Install the automation (signalbox migrate) and run the statements that it gives for indexes; without "
               "pg_cron also: select "
               "signalbox.backfill_states(100000);"));
    }
    if (isStuck(health, m_now)) {
        const auto wait = m_now - *health.oldestDue;
        add(Severity::Critical, webhooks,
            isFinite(wait)
                ? tr("Deliveries are stuck: the oldest due one has been waiting for %1.").arg(durationText(wait))
                : tr("Deliveries are stuck: one was due without a date (-infinity) and still waits."),
            tr("Check that the job webhook-pump runs and that the sender is alive."));
    }
}

/// What goes on is told cause by cause; what failed and stopped, or is told by nobody, as a number.
void HealthRules::checkFailures(const WebhookHealth &health)
{
    bool isToldOf = false;
    for (const DeliveryIssue &issue : health.issues.value_or(QList<DeliveryIssue>())) {
        if (!isGoing(issue, m_now))
            continue;
        isToldOf = true;
        checkIssue(issue);
    }
    if (health.failedLastHour == 0 || isToldOf)
        return;
    const QString message = health.failedLastHour == 1
        ? tr("1 delivery failed in the last hour.")
        : tr("%1 deliveries failed in the last hour.").arg(countText(health.failedLastHour));
    add(Severity::Critical, webhooks, message,
        tr("Open the failed deliveries, repair the endpoint, then replay them."));
}

void HealthRules::checkIssue(const DeliveryIssue &issue)
{
    const QString course
        = tr("%1 %2: %n delivery(s) failed, the first %3, the last %4.", nullptr, int(issue.stretchFailures))
              .arg(visibleText(issue.endpointName, nameCap), failureKindText(issue.kind),
                  relativeTime(issue.since, m_now), relativeTime(issue.lastSeen, m_now));
    if (isAcknowledged(issue, m_now))
        add(Severity::Info, webhooks, course, tr("%1 looks after it.").arg(visibleText(issue.note->madeBy, nameCap)));
    else
        add(Severity::Critical, webhooks, course,
            tr("Open the issue for its cause, mend that, then replay what failed."));
}

void HealthRules::checkEndpoint(const EndpointOverview &endpoint)
{
    add(stateOf(endpoint) == HealthState::Failing ? Severity::Critical : Severity::Warning, endpoints,
        tr("Endpoint %1 (%2). %3")
            .arg(visibleText(endpoint.name, nameCap), statusText(endpoint), stateSentence(endpoint, m_now)),
        endpoint.pending > 0
            ? tr("%n delivery(s) wait for it and are sent when it accepts one.", nullptr, int(endpoint.pending))
            : tr("Open it for its settings, its changes and a test."));
}

void HealthRules::checkSender(const WebhookHealth &health)
{
    if (const auto trouble = senderTrouble(health.sender, health.senderDatabase, m_facts.sandbox))
        add(Severity::Critical, webhooks, trouble->message, trouble->hint);
    // Where the extensions were read, pg_net's absence is told there.
    if (health.sender == Liveness::StandIn && !m_facts.sandbox && !m_facts.extensions)
        add(Severity::Warning, webhooks, tr("A stand-in sends the webhooks: pg_net is missing."),
            tr("Install pg_net on the server."));
    if (health.sender == Liveness::Unknown)
        add(Severity::Warning, webhooks, tr("This role may not see whether the webhook sender is running."),
            tr("Grant pg_monitor to the role that Signalbox connects as."));
}

void HealthRules::checkExtensions(const ExtensionReport &report)
{
    const ReportPlace place{m_facts.sandbox, m_facts.server.standby};
    for (const ExtensionTrouble &trouble : troublesOf(report, place) + adviceOf(report, place))
        m_problems.append({severityOf(trouble.state), trouble.component, trouble.message, trouble.hint});
}

void HealthRules::checkUnread()
{
    for (const Error &error : m_facts.unread) {
        const QString words = error.serverWords.isEmpty()
            ? QString()
            : tr("The server says: %1").arg(visibleText(error.serverWords, serverWordsCap));
        m_problems.append({Severity::Warning, error.subject, inSentences({error.what, words}),
            whereToMend(error, m_facts.server.standby).hint});
    }
    checkPart(cron, m_facts.cron.has_value());
    checkPart(webhooks, m_facts.webhooks.has_value());
    checkPart(metrics, m_facts.metrics.has_value());
    checkPart(extensions, m_facts.extensions.has_value());
}

/// A part without values and without a reason must not look healthy.
void HealthRules::checkPart(const QString &part, bool wasRead)
{
    const bool explained = std::any_of(
        m_facts.unread.cbegin(), m_facts.unread.cend(), [&](const Error &error) { return error.subject == part; });
    if (!wasRead && !explained)
        add(Severity::Warning, part, tr("This part was not read."), {});
}

HealthState overallOf(const QList<Problem> &problems)
{
    HealthState overall = HealthState::Healthy;
    for (const Problem &problem : problems) {
        switch (problem.severity) {
        case Severity::Critical:
            return HealthState::Failing;
        case Severity::Warning:
            overall = HealthState::Attention;
            break;
        case Severity::Info:
            break;
        }
    }
    return overall;
}

} // namespace

HealthReport assess(const HealthFacts &facts, Instant now)
{
    const QList<Problem> problems = HealthRules(facts, now).problems();
    return {facts, overallOf(problems), problems};
}

HealthState stateOf(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return HealthState::Unknown;
    case Severity::Warning:
        return HealthState::Attention;
    case Severity::Critical:
        return HealthState::Failing;
    }
    Q_UNREACHABLE();
}

} // namespace signalbox
