#pragma once

#include "data/postgres/rowshape.h"
#include "domain/extensions/extensionstatus.h"
#include "domain/liveness.h"

namespace signalbox {

/// One row of extensions/required.
struct ExtensionRow {
    ExtensionStatus status; // its state still Unknown
    bool needsPreload = false;
    std::optional<bool> preloaded; // none: may not be known
    Liveness worker = Liveness::Unknown;
    bool engineDenied = false; // status.deniedRole is the engine's owner
};

/// One row of extensions/settings.
struct SettingRow {
    QString name;
    std::optional<QString> setting; // none: no such setting, or hidden from us
    bool pendingRestart = false;
    bool mayReadAll = false;
    bool setByHost = false; // nobody may change it but whoever runs the platform
};

/// One row of extensions/publication.
struct PublicationRow {
    bool publicationExists = false;
    PublicationMember member;
};

const RowShape<ExtensionRow> &extensionShape();
const RowShape<SettingRow> &settingShape();
const RowShape<PublicationRow> &publicationShape();
const RowShape<OpenRelation> &exposureShape();

} // namespace signalbox
