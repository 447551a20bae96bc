#pragma once

#include "core/result.h"

#include <QStringList>
#include <QVersionNumber>

namespace signalbox {

/// Where a Deno may be, as packaging/provide-deno.sh has it.
struct DenoPlaces {
    QString chosen; // a program; looked at alone when it is set
    QString cacheFolder; // where the script puts the program and the modules
    QStringList searchPath;

    static DenoPlaces usual(); // SIGNALBOX_DENO, the user's cache folder, PATH

    bool operator==(const DenoPlaces &) const = default;
};

/// A Deno that can serve the Edge Functions.
struct DenoProgram {
    QString path;
    QVersionNumber version;
    QString modulesFolder; // DENO_DIR

    /// The hosted Edge Runtime embeds it; older ones do not read the lock files.
    static QVersionNumber oldestSupported() { return {2, 1}; }

    /// Blocking: asks programs for their version.
    static Result<DenoProgram> find(const DenoPlaces &places);

    bool operator==(const DenoProgram &) const = default;
};

} // namespace signalbox
