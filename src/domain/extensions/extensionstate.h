#pragma once

#include "domain/extensions/extensionstatus.h"
#include "domain/healthstate.h"

namespace signalbox {

/// What extensions, settings and published tables look like, and the words that go with it.

HealthState stateOf(ExtensionState state);
HealthState stateOf(SettingState state);
HealthState stateOf(const PublicationMember &member);
HealthState stateOf(const OpenRelation &relation);

QString statusText(ExtensionState state);
QString statusText(SettingState state);
QStringList settingStatusTexts(); // all that it may be
QString statusText(const PublicationMember &member);
/// What that state means and what to do about it, as a sentence.
QString explanation(ExtensionState state);
QString explanation(SettingState state);
QString explanation(const PublicationMember &member);
/// Without its name: "is open to the API: anon reads and changes it".
QString statusText(const OpenRelation &relation);
/// The statement that closes it.
QString closingStatement(const OpenRelation &relation);

} // namespace signalbox
