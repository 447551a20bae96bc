#pragma once

namespace signalbox {

/// What the process answers with; scripts rely on the numbers.
enum class ExitCode {
    Healthy = 0, // also: done as asked
    Degraded = 1, // also: not everything was done
    Unreachable = 2,
    Usage = 64, // sysexits' EX_USAGE
    NoDisplay = 69, // EX_UNAVAILABLE
};

} // namespace signalbox
