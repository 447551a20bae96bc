#include "domain/extensions/extensiontroubles.h"

#include "core/visibletext.h"
#include "domain/extensions/extensionstate.h"
#include "domain/project/serversituation.h"
#include "domain/workertrouble.h"

#include <QCoreApplication>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int troubleNameCap = 200;
constexpr int closingCap = 500;

class TroubleList
{
    Q_DECLARE_TR_FUNCTIONS(HealthRules)

public:
    explicit TroubleList(ReportPlace place) : m_place(place) { }

    void addExtension(const ExtensionStatus &extension);
    void adviseOnExtension(const ExtensionStatus &extension);
    void addSetting(const SettingStatus &setting);
    void adviseOnSetting(const SettingStatus &setting);
    void addPublication(const PublicationStatus &publication);
    void addExposure(const OpenRelation &relation);
    QList<ExtensionTrouble> sorted();

private:
    /// What is wrong with the database is mended where it can be written.
    QString where(const QString &hint) const { return whereToMend(hint, m_place.standby); }
    /// A standby's settings are its own.
    QString here(const QString &hint) const
    {
        return m_place.standby
            ? tr("It counts once this standby is promoted. Set it in this server's own configuration.")
            : hint;
    }
    void addMissing(const ExtensionStatus &extension);
    void addIdle(const ExtensionStatus &extension);
    void addDenied(const ExtensionStatus &extension);
    QString howToInstall(const ExtensionStatus &extension, const QString &otherwise) const;
    void add(HealthState state, const QString &words, const QString &message, const QString &hint)
    {
        m_troubles.append({state, u"extensions"_s, words, message, hint});
    }

    ReportPlace m_place;
    QList<ExtensionTrouble> m_troubles;
};

void TroubleList::addExtension(const ExtensionStatus &extension)
{
    const QString name = visibleText(extension.name, troubleNameCap);
    const QString words = u"%1 %2"_s.arg(name, statusText(extension.state));
    switch (extension.state) {
    case ExtensionState::Healthy:
    case ExtensionState::Outdated:
        break;
    case ExtensionState::StandIn:
    case ExtensionState::NotInstalled:
    case ExtensionState::NotAvailable:
        addMissing(extension);
        break;
    case ExtensionState::OtherDatabase:
    case ExtensionState::LaunchesNothing:
        addIdle(extension);
        break;
    case ExtensionState::EngineDenied:
        addDenied(extension);
        break;
    case ExtensionState::NotPreloaded:
        add(HealthState::Failing, words, tr("%1 is installed but not preloaded, so it does nothing.").arg(name),
            tr("Add %1 to shared_preload_libraries and restart the server.").arg(name));
        break;
    case ExtensionState::NotPreloadedOnStandby:
        add(HealthState::Attention, words, tr("%1 is not preloaded on this standby.").arg(name), here({}));
        break;
    case ExtensionState::Unknown:
        add(HealthState::Attention, words, tr("This role may not see the state of %1.").arg(name),
            where(tr("Grant pg_monitor to the role that Signalbox connects as.")));
        break;
    }
}

void TroubleList::addMissing(const ExtensionStatus &extension)
{
    if (m_place.sandbox && extension.name == u"pg_net")
        return;
    const QString name = visibleText(extension.name, troubleNameCap);
    const QString words = u"%1 %2"_s.arg(name, statusText(extension.state));
    if (extension.state == ExtensionState::StandIn) {
        add(HealthState::Attention, words, tr("%1 is missing; a stand-in does its work.").arg(name),
            where(tr("Install %1 on the server.").arg(name)));
    } else if (extension.state == ExtensionState::NotInstalled) {
        add(HealthState::Failing, words, tr("%1 is not installed in this database.").arg(name),
            where(howToInstall(extension, tr("Run: create extension %1;").arg(name))));
    } else {
        add(HealthState::Failing, words, tr("%1 is not on this server.").arg(name),
            where(tr("Install its package on the server, then run: create extension %1;").arg(name)));
    }
}

/// pg_cron can be created in one database only, and pg_net not beside what a former sandbox left.
QString TroubleList::howToInstall(const ExtensionStatus &extension, const QString &otherwise) const
{
    if (extension.name == "pg_net"_L1 && !extension.schema.isEmpty())
        return tr(
            "A schema net that is not pg_net's is in its way, as of a former sandbox. Run: alter schema net rename to "
            "net_before; then create extension pg_net;");
    if (extension.name != "pg_cron"_L1 || extension.workerDatabase.isEmpty())
        return otherwise;
    return tr("It works for database %1: connect to that one; or set cron.database_name to this database, restart the "
              "server, then run: create extension pg_cron;")
        .arg(visibleText(extension.workerDatabase, troubleNameCap));
}

/// What does not happen for it is told of the jobs and the deliveries; here, which setting is the cause.
void TroubleList::addIdle(const ExtensionStatus &extension)
{
    const QString name = visibleText(extension.name, troubleNameCap);
    const QString words = u"%1 %2"_s.arg(name, statusText(extension.state));
    const bool launchesNothing = extension.state == ExtensionState::LaunchesNothing;
    const Liveness worker = launchesNothing ? Liveness::LaunchesNothing : Liveness::OtherDatabase;
    const auto trouble = extension.name == "pg_cron"_L1
        ? schedulerTrouble(worker, extension.workerDatabase)
        : senderTrouble(worker, extension.workerDatabase, m_place.sandbox);
    add(HealthState::Failing, words,
        launchesNothing ? tr("%1 starts nothing: cron.launch_active_jobs is off.").arg(name)
                        : tr("%1 does nothing in this database: its worker works for database %2.")
                              .arg(name, visibleText(extension.workerDatabase, troubleNameCap)),
        here(trouble ? trouble->hint : QString()));
}

void TroubleList::addDenied(const ExtensionStatus &extension)
{
    const QString name = visibleText(extension.name, troubleNameCap);
    add(HealthState::Failing, u"%1 %2"_s.arg(name, statusText(extension.state)),
        tr("Nothing can be sent: %1, who owns the delivery engine, may not use %2.")
            .arg(visibleText(extension.deniedRole, troubleNameCap), name),
        where(tr("Let the owner of schema net or a superuser run: %1")
                  .arg(visibleText(extension.missingGrants, closingCap))));
}

void TroubleList::adviseOnExtension(const ExtensionStatus &extension)
{
    if (extension.missingGrants.isEmpty() || extension.state == ExtensionState::EngineDenied)
        return;
    const QString name = visibleText(extension.name, troubleNameCap);
    add(HealthState::Unknown, tr("%1 denied to this role").arg(name),
        tr("%1 may not use %2: what it or its jobs post themselves is not sent.")
            .arg(visibleText(extension.deniedRole, troubleNameCap), name),
        where(tr("If it should, let the owner of schema net or a superuser run: %1")
                  .arg(visibleText(extension.missingGrants, closingCap))));
}

void TroubleList::adviseOnSetting(const SettingStatus &setting)
{
    if (setting.state != SettingState::SetByHost)
        return;
    const QString name = visibleText(setting.name, troubleNameCap);
    add(HealthState::Unknown, u"%1 %2"_s.arg(name, statusText(setting.state)),
        tr("%1 is %2 where the automation expects %3, and no one but the host may change it.")
            .arg(name, setting.actual.isEmpty() ? tr("not set") : visibleText(setting.actual, troubleNameCap),
                visibleText(setting.expected, troubleNameCap)),
        tr("The automation works with it as it is. Ask the host's support where it does not suit you."));
}

void TroubleList::addSetting(const SettingStatus &setting)
{
    const QString name = visibleText(setting.name, troubleNameCap);
    const QString words = u"%1 %2"_s.arg(name, statusText(setting.state));
    switch (setting.state) {
    case SettingState::AsExpected:
    case SettingState::SetByHost:
        break;
    case SettingState::Different:
        add(HealthState::Attention, words,
            tr("%1 is %2 where the automation expects %3.")
                .arg(name, setting.actual.isEmpty() ? tr("not set") : visibleText(setting.actual, troubleNameCap),
                    visibleText(setting.expected, troubleNameCap)),
            here(tr("Apply the automation settings, or change it in the project's settings.")));
        break;
    case SettingState::PendingRestart:
        add(HealthState::Attention, words, tr("%1 was changed and waits for a restart.").arg(name),
            here(tr("Restart the server.")));
        break;
    case SettingState::Unknown:
        add(HealthState::Attention, words, tr("This role may not see the setting %1.").arg(name),
            where(tr("Grant pg_read_all_settings to the role that Signalbox connects as.")));
        break;
    }
}

void TroubleList::addPublication(const PublicationStatus &publication)
{
    const QString name = visibleText(publication.name, troubleNameCap);
    QStringList missing;
    for (const PublicationMember &member : publication.members) {
        // A table that this project does not have cannot be published.
        if (member.exists && !member.published)
            missing.append(visibleText(member.table, troubleNameCap));
    }
    const QString tables = missing.join(u", "_s);
    if (!publication.exists) {
        m_troubles.append({HealthState::Attention, u"realtime"_s, tr("%1 missing").arg(name),
            tr("The publication %1 does not exist, so Realtime sends nothing.").arg(name),
            where(tr("Apply the automation migration, which creates it."))});
    } else if (!missing.isEmpty()) {
        m_troubles.append({HealthState::Attention, u"realtime"_s, tr("%1 without %2").arg(name, tables),
            tr("The publication %1 lacks: %2.").arg(name, tables),
            where(tr("Run: alter publication %1 add table %2;").arg(name, tables))});
    }
}

void TroubleList::addExposure(const OpenRelation &relation)
{
    const QString name = visibleText(relation.name, troubleNameCap);
    m_troubles.append(
        {stateOf(relation), u"api"_s, tr("%1 open to the API").arg(name), u"%1 %2."_s.arg(name, statusText(relation)),
            where(tr("Run: %1").arg(visibleText(closingStatement(relation), closingCap)))});
}

QList<ExtensionTrouble> TroubleList::sorted()
{
    std::stable_partition(m_troubles.begin(), m_troubles.end(),
        [](const ExtensionTrouble &trouble) { return trouble.state == HealthState::Failing; });
    return m_troubles;
}

/// Whether the setting is the cause that the trouble of its extension names.
bool isToldByItsExtension(const SettingStatus &setting, const QList<ExtensionStatus> &extensions)
{
    return std::ranges::any_of(extensions, [&setting](const ExtensionStatus &extension) {
        const bool isCron = extension.name == "pg_cron"_L1;
        if (extension.state == ExtensionState::OtherDatabase)
            return setting.name == (isCron ? "cron.database_name"_L1 : "pg_net.database_name"_L1);
        return extension.state == ExtensionState::LaunchesNothing && setting.name == "cron.launch_active_jobs"_L1;
    });
}

} // namespace

QList<ExtensionTrouble> troublesOf(const ExtensionReport &report, ReportPlace place)
{
    TroubleList list(place);
    for (const OpenRelation &relation : report.open)
        list.addExposure(relation);
    for (const ExtensionStatus &extension : report.extensions)
        list.addExtension(extension);
    for (const SettingStatus &setting : report.settings) {
        if (!isToldByItsExtension(setting, report.extensions))
            list.addSetting(setting);
    }
    list.addPublication(report.publication);
    return list.sorted();
}

QList<ExtensionTrouble> adviceOf(const ExtensionReport &report, ReportPlace place)
{
    TroubleList list(place);
    for (const ExtensionStatus &extension : report.extensions)
        list.adviseOnExtension(extension);
    for (const SettingStatus &setting : report.settings) {
        if (!isToldByItsExtension(setting, report.extensions))
            list.adviseOnSetting(setting);
    }
    return list.sorted();
}

} // namespace signalbox
