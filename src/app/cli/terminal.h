#pragma once

#include "app/cli/exitcode.h"
#include "core/error.h"

#include <cstdio>

namespace signalbox {

void print(std::FILE *stream, const QString &text);

/// For a person who waits; a script that reads stderr is not bothered.
void printProgress(const QString &what);

/// One line. What cannot be used as it was typed is a usage error, wherever it was noticed.
ExitCode printError(const Error &error);

} // namespace signalbox
