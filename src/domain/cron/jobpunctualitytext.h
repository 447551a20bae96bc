#pragma once

#include "domain/cron/expected/jobpunctuality.h"

#include <QString>
#include <QTimeZone>

namespace signalbox {

/// What is said of a job's missed runs, the same wherever it is said.

/// What it owes, as a sentence.
QString owedSentence(const OwedRuns &owed, Instant now);
/// How many runs of the last day were missed, and how much of it is known.
QString missedSentence(const std::optional<JobPunctuality> &punctuality);
/// "11:02", or "10:00 to 11:00 (61 runs)"; with its day where that is another one than today.
QString timesText(const UnservedRuns &runs, Instant now, const QTimeZone &zone);
/// Why they did not begin, as a sentence.
QString unservedSentence(const UnservedRuns &runs);

} // namespace signalbox
