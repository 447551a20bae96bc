#pragma once

#include "app/cli/commandline.h"
#include "app/cli/exitcode.h"

namespace signalbox {

/// `signalbox sandbox ...`: the life of the private local server. Needs a QCoreApplication that does not execute yet.
ExitCode runSandbox(SandboxAction action);

} // namespace signalbox
