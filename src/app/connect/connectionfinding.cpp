#include "app/connect/connectionfinding.h"

#include "core/humantext.h"
#include "core/visibletext.h"

#include <QCoreApplication>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct FindingWords {
    Q_DECLARE_TR_FUNCTIONS(ConnectionFinding)
};

QString rightsOf(const Capabilities &found)
{
    const QString user = visibleText(found.user, 100);
    if (found.superuser)
        return FindingWords::tr("%1 is a superuser.").arg(user);
    return found.bypassesRls
        ? FindingWords::tr("%1 is no superuser; row level security hides nothing from it.").arg(user)
        : FindingWords::tr("%1 is no superuser, and row level security applies to it.").arg(user);
}

QString extensionsOf(const Capabilities &found)
{
    QStringList there;
    for (const QString &name : {u"pg_cron"_s, u"pg_net"_s}) {
        if (found.extensions.contains(name))
            there.append(name + u' ' + visibleText(found.extensions.value(name), 20));
    }
    return there.isEmpty() ? FindingWords::tr("Neither pg_cron nor pg_net is installed.")
                           : FindingWords::tr("Installed: %1.").arg(joinedList(there));
}

QString automationOf(const Capabilities &found)
{
    const QString log = u"public.webhook_logs"_s;
    if (found.has(log))
        return FindingWords::tr("The automation is there, and its deliveries can be read.");
    if (found.unreadable.contains(log))
        return FindingWords::tr("The automation is there, but %1 may not read its deliveries.")
            .arg(visibleText(found.user, 100));
    return FindingWords::tr("The automation is not installed; that can be done once this is open.");
}

} // namespace

QStringList wordsOf(const ConnectionFinding &finding)
{
    const Capabilities &found = finding.capabilities;
    QStringList lines{FindingWords::tr("It works: PostgreSQL %1, database %2, in %3.")
                          .arg(found.serverVersionText, visibleText(found.database, 100), durationText(finding.took)),
        rightsOf(found), extensionsOf(found), automationOf(found)};
    for (const ServerRemark &remark : remarksOn(finding.situation))
        lines.append(FindingWords::tr("%1: %2", "a remark on the server: what follows from it")
                         .arg(remark.words, remark.detail));
    return lines;
}

} // namespace signalbox
