#pragma once

#include "data/extensions/extensionrows.h"
#include "domain/project/capabilities.h"

namespace signalbox {

/// Judges what was read against what the automation needs.
ExtensionStatus judgedExtension(const ExtensionRow &row, const Capabilities &capabilities);
/// Settings of pg_net do not apply where the stand-in sends; those are left out.
QList<SettingStatus> judgedSettings(const QList<SettingRow> &rows, const Capabilities &capabilities);
PublicationStatus publicationStatus(const QList<PublicationRow> &rows);

} // namespace signalbox
