#pragma once

#include "domain/extensions/extensionstatus.h"
#include "domain/healthstate.h"

namespace signalbox {

/// What extensions, settings and published tables look like, and the words that go with it.

HealthState stateOf(ExtensionState state);
HealthState stateOf(SettingState state);
HealthState stateOf(const PublicationMember &member);

QString statusText(ExtensionState state);
QString statusText(SettingState state);
QString statusText(const PublicationMember &member);

} // namespace signalbox
