#pragma once

#include "app/commandline.h"
#include "app/exitcode.h"

namespace signalbox {

/// Runs status, migrate or sandbox on a QCoreApplication: no window system is touched.
ExitCode runInTerminal(int &argc, char **argv, const CommandLine &line);

} // namespace signalbox
