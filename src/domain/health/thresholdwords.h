#pragma once

#include "domain/metrics/exceededthreshold.h"

namespace signalbox {

/// "database/longest_transaction is 16 min; critical is 15 min or more." Plain text, whatever the series is called.
QString thresholdMessage(const ExceededThreshold &exceeded);
/// What to do about it.
QString thresholdHint(const MetricKey &key);

} // namespace signalbox
