#include "domain/extensions/extensiontroubles.h"

#include "core/visibletext.h"
#include "domain/extensions/extensionstate.h"
#include "domain/project/serversituation.h"

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
    void addSetting(const SettingStatus &setting);
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
            where(tr("Run: create extension %1;").arg(name)));
    } else {
        add(HealthState::Failing, words, tr("%1 is not on this server.").arg(name),
            where(tr("Install its package on the server, then run: create extension %1;").arg(name)));
    }
}

void TroubleList::addSetting(const SettingStatus &setting)
{
    const QString name = visibleText(setting.name, troubleNameCap);
    const QString words = u"%1 %2"_s.arg(name, statusText(setting.state));
    switch (setting.state) {
    case SettingState::AsExpected:
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

} // namespace

QList<ExtensionTrouble> troublesOf(const ExtensionReport &report, ReportPlace place)
{
    TroubleList list(place);
    for (const OpenRelation &relation : report.open)
        list.addExposure(relation);
    for (const ExtensionStatus &extension : report.extensions)
        list.addExtension(extension);
    for (const SettingStatus &setting : report.settings)
        list.addSetting(setting);
    list.addPublication(report.publication);
    return list.sorted();
}

} // namespace signalbox
