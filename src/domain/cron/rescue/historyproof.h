#pragma once

#include "domain/cron/rescue/schedulerfacts.h"

namespace signalbox {

/// The history holds what it held, as far as that can be told: row for row where both were counted, else by the oldest run and by
/// how far it reaches. Runs that were set aside are held, too. `after` was taken up to the newest run of `before`.
bool isWhole(const HistoryMark &before, const HistoryMark &after);

/// The same as a sentence that says how it is known.
QString historyProof(const HistoryMark &before, const HistoryMark &after);

} // namespace signalbox
