#pragma once

#include "app/commandline.h"
#include "app/exitcode.h"

namespace signalbox {

/// `signalbox sandbox ...`: the life of the private local server. Needs a QCoreApplication that does not execute yet.
ExitCode runSandbox(SandboxAction action);

} // namespace signalbox
