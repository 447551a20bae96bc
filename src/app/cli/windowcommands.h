#pragma once

#include "app/cli/commandline.h"
#include "app/cli/exitcode.h"

namespace signalbox {

/// Opens the window and answers when it is closed.
ExitCode runWindow(int &argc, char **argv, const CommandLine &line);

/// Renders every panel, light and dark, into PNG files, without any display.
ExitCode runScreenshots(int &argc, char **argv, const CommandLine &line);

} // namespace signalbox
