#pragma once

#include "domain/extensions/extensionstatus.h"
#include "domain/healthstate.h"

namespace signalbox {

/// Something of a report that is not as it should be: one for the panel's sentence, the badge and `status`.
struct ExtensionTrouble {
    HealthState state = HealthState::Attention; // or Failing; Unknown for advice
    QString component; // "extensions", "realtime", "api"
    QString words; // "pg_net not installed"
    QString message; // the same as a sentence
    QString hint;

    bool operator==(const ExtensionTrouble &) const = default;
};

/// Where the report was read: in the sandbox a live stand-in for pg_net is right; a hot standby has its primary's objects and
/// settings of its own.
struct ReportPlace {
    bool sandbox = false;
    bool standby = false;
};

/// The failing ones first. An outdated extension works, and is none.
QList<ExtensionTrouble> troublesOf(const ExtensionReport &report, ReportPlace place);

/// What is good to know and keeps nothing from working: settings that nobody may change there, rights of our own role.
QList<ExtensionTrouble> adviceOf(const ExtensionReport &report, ReportPlace place);

} // namespace signalbox
