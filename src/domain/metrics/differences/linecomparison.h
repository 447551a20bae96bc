#pragma once

#include "domain/metrics/differences/spandifferences.h"

#include <optional>

namespace signalbox {

/// What is otherwise in the span, with its chance before any correction; nothing where there are too few values to tell. What
/// differs by too little to be worth a look has the chance 1.
///
/// Values of a series follow from those before, so that counting them as independent witnesses names something in every quiet
/// span. On the corpus of tst_differences, with other seeds, 1 % over 44 comparisons, quiet spans that named something and causes
/// of six usual spreads that were seen: KS of the values as they are 100 % and 100 %; with the effective number of values 8 % and
/// 57 %, because the ranks of a few witnesses cannot be sure; against circular shifts none and none, because five lengths of the
/// span cannot tell one in a thousand; of what an autoregression leaves unexplained 92 % and 97 %. The last one is taken, and
/// held to how far apart the quarters of the time before are and how far the middle of values with that much memory wanders.
/// Where most values lie beyond all that were before, Student's t counts beside it: 3 % and 95 %.
std::optional<Difference> comparisonOf(const ComparedLine &line);

/// The same of what fails: Fisher's exact test on counts that are taken for as much fewer as failures come in clumps.
std::optional<Difference> comparisonOf(const ComparedTallies &tallies);

} // namespace signalbox
