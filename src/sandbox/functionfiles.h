#pragma once

#include "core/result.h"

namespace signalbox {

/// The Edge Functions and what serves them here, which travel inside the program.
struct FunctionFiles {
    /// Puts them below `folder`, touching only what differs. The program to run is serverProgram().
    static Result<void> write(const QString &folder);

    /// These are below `folder`.
    static QString serverProgram() { return QStringLiteral("sandbox/functions/serve.ts"); }
    static QString configuration() { return QStringLiteral("sandbox/functions/deno.json"); }
    static QString lockFile() { return QStringLiteral("sandbox/functions/deno.lock"); }
};

} // namespace signalbox
