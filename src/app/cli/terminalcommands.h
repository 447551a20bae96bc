#pragma once

#include "app/cli/commandline.h"
#include "app/cli/exitcode.h"

namespace signalbox {

/// Runs status, migrate or sandbox on a QCoreApplication: no window system is touched.
ExitCode runInTerminal(int &argc, char **argv, const CommandLine &line);

} // namespace signalbox
