#pragma once

#include "domain/filter/filterkeys.h"

namespace signalbox {

/// The words of signalbox.failure_kind(), and what each means.
QList<FilterWord> failureKinds();

} // namespace signalbox
