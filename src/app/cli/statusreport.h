#pragma once

#include "app/cli/exitcode.h"
#include "domain/health/health.h"

#include <QByteArray>

namespace signalbox {

/// What `signalbox status` says about one database: its health, or why it could not be asked.
struct StatusReport {
    QString profile;
    std::optional<HealthReport> health;
    std::optional<Error> unreachable; // set when `health` is not
    Instant now; // by the server's clock: ages are counted from here
};

ExitCode exitCodeOf(const StatusReport &report);
/// Stable keys for scripts. A part that could not be read is null, with its reason in `problems`.
QByteArray toJson(const StatusReport &report);
/// For a person at a terminal.
QString toText(const StatusReport &report);

} // namespace signalbox
