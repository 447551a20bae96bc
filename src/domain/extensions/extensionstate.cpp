#include "domain/extensions/extensionstate.h"

#include "core/visibletext.h"

#include <QCoreApplication>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int policyCap = 200;

struct ExtensionStateWords {
    Q_DECLARE_TR_FUNCTIONS(ExtensionState)
};

} // namespace

HealthState stateOf(ExtensionState state)
{
    switch (state) {
    case ExtensionState::Healthy:
    case ExtensionState::StandIn:
        return HealthState::Healthy;
    case ExtensionState::Outdated:
    case ExtensionState::NotPreloadedOnStandby:
        return HealthState::Attention;
    case ExtensionState::OtherDatabase:
    case ExtensionState::LaunchesNothing:
    case ExtensionState::EngineDenied:
    case ExtensionState::NotPreloaded:
    case ExtensionState::NotInstalled:
    case ExtensionState::NotAvailable:
        return HealthState::Failing;
    case ExtensionState::Unknown:
        return HealthState::Unknown;
    }
    Q_UNREACHABLE();
}

HealthState stateOf(SettingState state)
{
    switch (state) {
    case SettingState::AsExpected:
        return HealthState::Healthy;
    case SettingState::Different:
    case SettingState::PendingRestart:
        return HealthState::Attention;
    case SettingState::SetByHost:
        return HealthState::Paused;
    case SettingState::Unknown:
        return HealthState::Unknown;
    }
    Q_UNREACHABLE();
}

HealthState stateOf(const PublicationMember &member)
{
    if (!member.exists)
        return HealthState::Paused;
    return member.published ? HealthState::Healthy : HealthState::Attention;
}

HealthState stateOf(const OpenRelation &relation)
{
    return relation.certain ? HealthState::Failing : HealthState::Attention;
}

QString statusText(ExtensionState state)
{
    switch (state) {
    case ExtensionState::Healthy:
        return ExtensionStateWords::tr("healthy");
    case ExtensionState::StandIn:
        return ExtensionStateWords::tr("stand-in");
    case ExtensionState::Outdated:
        return ExtensionStateWords::tr("outdated");
    case ExtensionState::OtherDatabase:
        return ExtensionStateWords::tr("wrong database");
    case ExtensionState::LaunchesNothing:
        return ExtensionStateWords::tr("starts nothing");
    case ExtensionState::EngineDenied:
        return ExtensionStateWords::tr("engine denied");
    case ExtensionState::NotPreloaded:
        return ExtensionStateWords::tr("not preloaded");
    case ExtensionState::NotPreloadedOnStandby:
        return ExtensionStateWords::tr("not preloaded here, a standby");
    case ExtensionState::NotInstalled:
        return ExtensionStateWords::tr("not installed");
    case ExtensionState::NotAvailable:
        return ExtensionStateWords::tr("not available");
    case ExtensionState::Unknown:
        return ExtensionStateWords::tr("unknown");
    }
    Q_UNREACHABLE();
}

QString statusText(SettingState state)
{
    switch (state) {
    case SettingState::AsExpected:
        return ExtensionStateWords::tr("as expected");
    case SettingState::Different:
        return ExtensionStateWords::tr("different");
    case SettingState::SetByHost:
        return ExtensionStateWords::tr("set by the host");
    case SettingState::PendingRestart:
        return ExtensionStateWords::tr("waits for a restart");
    case SettingState::Unknown:
        return ExtensionStateWords::tr("unknown");
    }
    Q_UNREACHABLE();
}

QStringList settingStatusTexts()
{
    QStringList texts;
    for (const auto state : {SettingState::AsExpected, SettingState::Different, SettingState::SetByHost,
             SettingState::PendingRestart, SettingState::Unknown})
        texts.append(statusText(state));
    return texts;
}

QString statusText(const PublicationMember &member)
{
    if (!member.exists)
        return ExtensionStateWords::tr("no such table");
    return member.published ? ExtensionStateWords::tr("published") : ExtensionStateWords::tr("not published");
}

QString explanation(ExtensionState state)
{
    switch (state) {
    case ExtensionState::Healthy:
        return ExtensionStateWords::tr("Installed, loaded where it must be, and current.");
    case ExtensionState::StandIn:
        return ExtensionStateWords::tr(
            "A stand-in of the sandbox does the work of the extension, which this server does not have.");
    case ExtensionState::Outdated:
        return ExtensionStateWords::tr(
            "It works; a newer version is on the server's disk: alter extension ... update installs it.");
    case ExtensionState::OtherDatabase:
        return ExtensionStateWords::tr("Its worker works for another database of this server.");
    case ExtensionState::LaunchesNothing:
        return ExtensionStateWords::tr("cron.launch_active_jobs is off, so no job is started.");
    case ExtensionState::EngineDenied:
        return ExtensionStateWords::tr("The owner of the delivery engine may not use it, so nothing is sent.");
    case ExtensionState::NotPreloaded:
        return ExtensionStateWords::tr(
            "Installed, but not in shared_preload_libraries, so it does nothing until it is and the server restarts.");
    case ExtensionState::NotPreloadedOnStandby:
        return ExtensionStateWords::tr(
            "Not in shared_preload_libraries of this standby: nothing of it runs here, but would be missed after a "
            "promotion.");
    case ExtensionState::NotInstalled:
        return ExtensionStateWords::tr("Its files are on the server; create extension has not been run here.");
    case ExtensionState::NotAvailable:
        return ExtensionStateWords::tr("Its files are not on the server: install its package there first.");
    case ExtensionState::Unknown:
        return ExtensionStateWords::tr("What this role may read does not tell.");
    }
    Q_UNREACHABLE();
}

QString explanation(SettingState state)
{
    switch (state) {
    case SettingState::AsExpected:
        return ExtensionStateWords::tr("The value is as the automation needs it.");
    case SettingState::Different:
        return ExtensionStateWords::tr("Another value than the automation works best with.");
    case SettingState::SetByHost:
        return ExtensionStateWords::tr("No one but the host may change it. The automation works with it as it is.");
    case SettingState::PendingRestart:
        return ExtensionStateWords::tr("It was changed, and takes effect when the server is restarted.");
    case SettingState::Unknown:
        return ExtensionStateWords::tr("This role may not read the value.");
    }
    Q_UNREACHABLE();
}

QString explanation(const PublicationMember &member)
{
    if (!member.exists)
        return ExtensionStateWords::tr("There is no such table here, so there is nothing to publish.");
    return member.published
        ? ExtensionStateWords::tr("Supabase Realtime tells browsers of its changes.")
        : ExtensionStateWords::tr("Browsers do not hear of its changes until the publication has the table.");
}

QString statusText(const OpenRelation &relation)
{
    const QString roles = relation.roles.join(ExtensionStateWords::tr(" and "));
    QString access = ExtensionStateWords::tr("can read it");
    if (relation.writes)
        access = relation.reads ? ExtensionStateWords::tr("can read and change it")
                                : ExtensionStateWords::tr("can change it");
    if (relation.certain)
        return ExtensionStateWords::tr("is open to the API: %1 %2").arg(roles, access);
    if (relation.view)
        return ExtensionStateWords::tr("is a view that shows the API what row level security would hide: %1 %2")
            .arg(roles, access);
    return ExtensionStateWords::tr("may be open to the API: by the policy %1, %2 %3")
        .arg(visibleText(relation.policy, policyCap), roles, access);
}

QString closingStatement(const OpenRelation &relation)
{
    return u"revoke all on %1 from public, anon, authenticated;"_s.arg(relation.name);
}

} // namespace signalbox
