#include "data/project/requirements.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

QString quotedIdentifier(const QString &identifier)
{
    return u'"' + QString(identifier).replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

const QString Requirements::WebhookLogs = u"public.webhook_logs"_s;

std::optional<Error> Requirements::unreadable(const QString &relation) const
{
    if (!m_capabilities.unreadable.contains(relation))
        return std::nullopt;
    const QString schema = relation.section(u'.', 0, 0);
    return Error{ErrorKind::Permission, tr("%1 may not read %2").arg(m_capabilities.user, relation), relation, {},
        tr("Let the owner or a superuser run: grant usage on schema %1 to %3; grant select on %2 to %3;")
            .arg(schema, relation, quotedIdentifier(m_capabilities.user)),
        {}};
}

std::optional<Error> Requirements::table(const QString &relation) const
{
    if (m_capabilities.has(relation))
        return std::nullopt;
    if (const auto error = unreadable(relation))
        return error;
    return Error{ErrorKind::MissingObject, tr("The table %1 is not in this database").arg(relation), relation, {},
        tr("Install the automation: run `signalbox migrate`"), {}};
}

std::optional<Error> Requirements::callable(const QString &function) const
{
    if (m_capabilities.canCall(function))
        return std::nullopt;
    return Error{ErrorKind::MissingObject, tr("%1 cannot call the function %2").arg(m_capabilities.user, function),
        function, {},
        tr("Install the automation with `signalbox migrate`; where it is installed, connect as its owner or as "
           "service_role"),
        {}};
}

std::optional<Error> Requirements::cron() const
{
    const QString jobs = u"cron.job"_s;
    const QString runs = u"cron.job_run_details"_s;
    if (m_capabilities.has(jobs) && m_capabilities.has(runs))
        return std::nullopt;
    if (const auto error = unreadable(jobs))
        return error;
    if (const auto error = unreadable(runs))
        return error;
    return Error{ErrorKind::MissingObject,
        tr("pg_cron is not installed in the database %1").arg(m_capabilities.database), u"pg_cron"_s, {},
        tr("Preload pg_cron and run `signalbox migrate`, or on Supabase enable it under Database > Extensions; "
           "if its jobs live in another database, connect to that one"),
        {}};
}

std::optional<Error> Requirements::webhooks() const
{
    if (const auto error = table(WebhookLogs))
        return error;
    return table(u"public.webhook_configs"_s);
}

std::optional<Error> Requirements::replay() const
{
    if (const auto error = webhooks())
        return error;
    return callable(u"public.replay_webhook"_s);
}

std::optional<Error> Requirements::bulkReplay() const
{
    if (const auto error = webhooks())
        return error;
    if (const auto error = callable(u"public.start_webhook_replay"_s))
        return error;
    return table(u"public.webhook_replay_jobs"_s);
}

std::optional<Error> Requirements::webhookRollup() const
{
    if (const auto error = webhooks())
        return error;
    return table(u"public.webhook_rollup"_s);
}

std::optional<Error> Requirements::webhookIssues() const
{
    if (const auto error = webhookRollup())
        return error;
    if (const auto error = table(u"public.webhook_issue_notes"_s))
        return error;
    return callable(u"public.get_webhook_issues"_s);
}

std::optional<Error> Requirements::issueNotes() const
{
    if (const auto error = webhookIssues())
        return error;
    if (const auto error = callable(u"public.acknowledge_webhook_issue"_s))
        return error;
    return callable(u"public.reopen_webhook_issue"_s);
}

std::optional<Error> Requirements::metrics() const
{
    return table(u"public.system_metrics"_s);
}

bool Requirements::knowsDeliveryState() const
{
    static const QStringList needed
        = {u"state"_s, u"next_attempt_at"_s, u"sent_at"_s, u"timeout_ms"_s, u"message_id"_s, u"replay_of"_s};
    return std::all_of(needed.begin(), needed.end(),
        [this](const QString &column) { return m_capabilities.hasColumn(WebhookLogs + u'.' + column); });
}

Error Requirements::hiddenJobs(const QString &user)
{
    return {ErrorKind::HiddenByPolicy, tr("Row level security shows %1 only its own jobs, and it has none").arg(user),
        u"cron.job"_s, {},
        tr("Connect as the role that owns the jobs, or let a superuser run: alter role %1 bypassrls;")
            .arg(quotedIdentifier(user)),
        {}};
}

Error Requirements::notOwner(const QString &relation, const QString &user, const QString &owner)
{
    return {ErrorKind::Permission,
        tr("Only the owner of %1 may make an index on it, and %2 is not").arg(relation, user), relation, {},
        tr("Connect as %1, or let a superuser run: grant %2 to %3;")
            .arg(owner, quotedIdentifier(owner), quotedIdentifier(user)),
        {}};
}

Error Requirements::hiddenRows(const QString &relation, const QString &user)
{
    return {ErrorKind::HiddenByPolicy, tr("Row level security hides every row of %1 from %2").arg(relation, user),
        relation, {},
        tr("Connect as the table's owner or as service_role, or let a superuser run: alter role %1 bypassrls;")
            .arg(quotedIdentifier(user)),
        {}};
}

} // namespace signalbox
