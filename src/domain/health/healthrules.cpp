#include "domain/health/healthrules.h"

#include "core/humantext.h"
#include "core/visibletext.h"
#include "domain/extensions/extensionstate.h"

#include <QCoreApplication>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr auto longestWait = std::chrono::minutes(5);
constexpr int nameCap = 200;
constexpr int serverWordsCap = 500;

const QString cron = u"cron"_s;
const QString webhooks = u"webhooks"_s;
const QString metrics = u"metrics"_s;
const QString extensions = u"extensions"_s;
const QString realtime = u"realtime"_s;
const QString api = u"api"_s;

class HealthRules
{
    Q_DECLARE_TR_FUNCTIONS(HealthRules)

public:
    HealthRules(const HealthFacts &facts, Instant now) : m_facts(facts), m_now(now) { }

    QList<Problem> problems();

private:
    void add(Severity severity, const QString &component, const QString &message, const QString &hint);
    void checkCron(const CronHealth &health);
    void checkWebhooks(const WebhookHealth &health);
    void checkSender(Liveness sender);
    void checkExtension(const ExtensionStatus &extension);
    void checkSetting(const SettingStatus &setting);
    void checkPublication(const PublicationStatus &publication);
    void checkExposure(const OpenRelation &relation);
    void checkUnread();
    void checkPart(const QString &part, bool wasRead);

    const HealthFacts &m_facts;
    const Instant m_now;
    QList<Problem> m_problems;
};

QList<Problem> HealthRules::problems()
{
    if (m_facts.cron)
        checkCron(*m_facts.cron);
    if (m_facts.webhooks)
        checkWebhooks(*m_facts.webhooks);
    if (m_facts.extensions) {
        for (const ExtensionStatus &extension : m_facts.extensions->extensions)
            checkExtension(extension);
        for (const SettingStatus &setting : m_facts.extensions->settings)
            checkSetting(setting);
        checkPublication(m_facts.extensions->publication);
        for (const OpenRelation &relation : m_facts.extensions->open)
            checkExposure(relation);
    }
    checkUnread();
    std::stable_sort(m_problems.begin(), m_problems.end(),
        [](const Problem &a, const Problem &b) { return a.severity > b.severity; });
    return m_problems;
}

void HealthRules::add(Severity severity, const QString &component, const QString &message, const QString &hint)
{
    m_problems.append({severity, component, message, hint});
}

void HealthRules::checkCron(const CronHealth &health)
{
    switch (health.scheduler) {
    case Liveness::Alive:
    case Liveness::StandIn:
        break;
    case Liveness::Dead:
        add(Severity::Critical, cron, tr("The pg_cron scheduler is not running, so no job runs."),
            tr("Read the server's log for why it ended, then restart the server."));
        break;
    case Liveness::Unknown:
        add(Severity::Warning, cron, tr("This role may not see whether the pg_cron scheduler is running."),
            tr("Grant pg_monitor to the role that Signalbox connects as."));
        break;
    }
    for (const FailingJob &job : health.failingJobs) {
        const QString name = job.name.isEmpty() ? tr("Job %1").arg(job.jobId) : visibleText(job.name, nameCap);
        const QString why = visibleText(job.message.trimmed(), serverWordsCap);
        add(Severity::Critical, cron,
            why.isEmpty() ? tr("%1 failed when it last ran.").arg(name)
                          : tr("%1 failed when it last ran: %2").arg(name, why),
            tr("Open its history, remove the cause, and watch its next run."));
    }
}

void HealthRules::checkWebhooks(const WebhookHealth &health)
{
    checkSender(health.sender);
    if (health.failedLastHour > 0) {
        const QString message = health.failedLastHour == 1
            ? tr("1 delivery failed in the last hour.")
            : tr("%1 deliveries failed in the last hour.").arg(countText(health.failedLastHour));
        add(Severity::Critical, webhooks, message,
            tr("Open the failed deliveries, repair the endpoint, then replay them."));
    }
    if (health.unknownLastDay > 0) {
        add(Severity::Warning, webhooks,
            health.unknownLastDay == 1
                ? tr("1 delivery of the last day has no recorded outcome, so it may have failed.")
                : tr("%1 deliveries of the last day have no recorded outcome, so they may have failed.")
                      .arg(countText(health.unknownLastDay)),
            tr("Nothing stored their answers. `signalbox migrate` installs a delivery engine that does."));
    }
    if (health.partial) {
        add(Severity::Warning, webhooks,
            tr("The deliveries of the last day are not all counted, only the newest 20,000 of those without a state or "
               "an index."),
            tr("Run `signalbox migrate` and the statements that it gives for indexes; without pg_cron also: select "
               "signalbox.backfill_states(100000);"));
    }
    if (health.oldestDue && m_now - *health.oldestDue > longestWait) {
        add(Severity::Critical, webhooks,
            tr("Deliveries are stuck: the oldest due one has been waiting for %1.")
                .arg(durationText(m_now - *health.oldestDue)),
            tr("Check that the job webhook-pump runs and that the sender is alive."));
    }
}

void HealthRules::checkSender(Liveness sender)
{
    switch (sender) {
    case Liveness::Alive:
        break;
    case Liveness::StandIn:
        // Where the extensions were read, pg_net's absence is told there.
        if (!m_facts.sandbox && !m_facts.extensions) {
            add(Severity::Warning, webhooks, tr("A stand-in sends the webhooks: pg_net is missing."),
                tr("Install pg_net on the server."));
        }
        break;
    case Liveness::Dead:
        add(Severity::Critical, webhooks, tr("Nothing sends webhooks: the sender is not running."),
            m_facts.sandbox
                ? tr("Start the sandbox again.")
                : tr("Restart it with: select net.worker_restart(). If that does not help, pg_net must be in "
                     "shared_preload_libraries."));
        break;
    case Liveness::Unknown:
        add(Severity::Warning, webhooks, tr("This role may not see whether the webhook sender is running."),
            tr("Grant pg_monitor to the role that Signalbox connects as."));
        break;
    }
}

void HealthRules::checkExtension(const ExtensionStatus &extension)
{
    const QString name = visibleText(extension.name, nameCap);
    const bool standInExpected = m_facts.sandbox && extension.name == u"pg_net";
    switch (extension.state) {
    case ExtensionState::Healthy:
    case ExtensionState::Outdated:
        break;
    case ExtensionState::StandIn:
        if (!standInExpected) {
            add(Severity::Warning, extensions, tr("%1 is missing; a stand-in does its work.").arg(name),
                tr("Install %1 on the server.").arg(name));
        }
        break;
    case ExtensionState::NotPreloaded:
        add(Severity::Critical, extensions, tr("%1 is installed but not preloaded, so it does nothing.").arg(name),
            tr("Add %1 to shared_preload_libraries and restart the server.").arg(name));
        break;
    case ExtensionState::NotInstalled:
        if (!standInExpected) {
            add(Severity::Critical, extensions, tr("%1 is not installed in this database.").arg(name),
                tr("Run: create extension %1;").arg(name));
        }
        break;
    case ExtensionState::NotAvailable:
        if (!standInExpected) {
            add(Severity::Critical, extensions, tr("%1 is not on this server.").arg(name),
                tr("Install its package on the server, then run: create extension %1;").arg(name));
        }
        break;
    case ExtensionState::Unknown:
        add(Severity::Warning, extensions, tr("This role may not see the state of %1.").arg(name),
            tr("Grant pg_monitor to the role that Signalbox connects as."));
        break;
    }
}

void HealthRules::checkSetting(const SettingStatus &setting)
{
    const QString name = visibleText(setting.name, nameCap);
    switch (setting.state) {
    case SettingState::AsExpected:
        break;
    case SettingState::Different:
        add(Severity::Warning, extensions,
            tr("%1 is %2 where the automation expects %3.")
                .arg(name, setting.actual.isEmpty() ? tr("not set") : visibleText(setting.actual, nameCap),
                    visibleText(setting.expected, nameCap)),
            tr("Apply the automation settings, or change it in the project's settings."));
        break;
    case SettingState::PendingRestart:
        add(Severity::Warning, extensions, tr("%1 was changed and waits for a restart.").arg(name),
            tr("Restart the server."));
        break;
    case SettingState::Unknown:
        add(Severity::Warning, extensions, tr("This role may not see the setting %1.").arg(name),
            tr("Grant pg_read_all_settings to the role that Signalbox connects as."));
        break;
    }
}

void HealthRules::checkPublication(const PublicationStatus &publication)
{
    const QString name = visibleText(publication.name, nameCap);
    QStringList missing;
    for (const PublicationMember &member : publication.members) {
        // A table that this project does not have cannot be published.
        if (member.exists && !member.published)
            missing.append(visibleText(member.table, nameCap));
    }
    if (!publication.exists) {
        add(Severity::Warning, realtime, tr("The publication %1 does not exist, so Realtime sends nothing.").arg(name),
            tr("Apply the automation migration, which creates it."));
    } else if (!missing.isEmpty()) {
        const QString tables = missing.join(u", "_s);
        add(Severity::Warning, realtime, tr("The publication %1 lacks: %2.").arg(name, tables),
            tr("Run: alter publication %1 add table %2;").arg(name, tables));
    }
}

void HealthRules::checkExposure(const OpenRelation &relation)
{
    add(relation.certain ? Severity::Critical : Severity::Warning, api,
        u"%1 %2."_s.arg(visibleText(relation.name, nameCap), statusText(relation)),
        tr("Run: %1").arg(visibleText(closingStatement(relation), serverWordsCap)));
}

void HealthRules::checkUnread()
{
    for (const Error &error : m_facts.unread) {
        const QString words = error.serverWords.isEmpty()
            ? QString()
            : tr("The server says: %1").arg(visibleText(error.serverWords, serverWordsCap));
        add(Severity::Warning, error.subject, inSentences({error.what, words}), error.hint);
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
