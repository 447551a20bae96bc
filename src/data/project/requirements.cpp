#include "data/project/requirements.h"

namespace signalbox {

using namespace Qt::StringLiterals;

const QString Requirements::webhookLogs = u"public.webhook_logs"_s;

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
        tr("Install the automation (signalbox migrate)"), {}};
}

std::optional<Error> Requirements::callable(const QString &function) const
{
    if (m_capabilities.canCall(function))
        return std::nullopt;
    return Error{ErrorKind::MissingObject, tr("%1 cannot call the function %2").arg(m_capabilities.user, function),
        function, {},
        tr("Install the automation (signalbox migrate); where it is installed, connect as its owner or as "
           "service_role"),
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

QString quotedIdentifier(const QString &identifier)
{
    return u'"' + QString(identifier).replace(u'"', u"\"\""_s) + u'"';
}

} // namespace signalbox
