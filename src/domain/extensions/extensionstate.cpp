#include "domain/extensions/extensionstate.h"

#include <QCoreApplication>

namespace signalbox {

namespace {

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
        return HealthState::Attention;
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

QString statusText(ExtensionState state)
{
    switch (state) {
    case ExtensionState::Healthy:
        return ExtensionStateWords::tr("healthy");
    case ExtensionState::StandIn:
        return ExtensionStateWords::tr("stand-in");
    case ExtensionState::Outdated:
        return ExtensionStateWords::tr("outdated");
    case ExtensionState::NotPreloaded:
        return ExtensionStateWords::tr("not preloaded");
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
    case SettingState::PendingRestart:
        return ExtensionStateWords::tr("waits for a restart");
    case SettingState::Unknown:
        return ExtensionStateWords::tr("unknown");
    }
    Q_UNREACHABLE();
}

QString statusText(const PublicationMember &member)
{
    if (!member.exists)
        return ExtensionStateWords::tr("no such table");
    return member.published ? ExtensionStateWords::tr("published") : ExtensionStateWords::tr("not published");
}

} // namespace signalbox
