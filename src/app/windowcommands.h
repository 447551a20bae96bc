#pragma once

#include "app/commandline.h"
#include "app/exitcode.h"

namespace signalbox {

/// Opens the window and answers when it is closed.
ExitCode runWindow(int &argc, char **argv, const CommandLine &line);

/// Renders every panel, light and dark, into PNG files, without any display.
ExitCode runScreenshots(int &argc, char **argv, const CommandLine &line);

} // namespace signalbox
