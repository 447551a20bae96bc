#pragma once

#include "core/error.h"
#include "domain/project/capabilities.h"

#include <optional>

namespace signalbox {

/// What the parts of the Webhooks panel need beside the tables of the delivery engine.

std::optional<Error> missingForRollup(const Capabilities &capabilities); // the counts behind the histogram
std::optional<Error> missingForIssues(const Capabilities &capabilities);
std::optional<Error> missingForIssueNotes(const Capabilities &capabilities); // writing them
std::optional<Error> missingForReplay(const Capabilities &capabilities); // of one delivery

} // namespace signalbox
