#pragma once

#include "domain/metrics/boardlayout.h"

namespace signalbox {

/// What a line is called among others: short words for what an installation measures, else the names as they are. Plain text.
QString lineName(const MetricKey &key);
/// The same with its metric_type before it.
QString lineNameWithType(const MetricKey &key);
/// The chart's own title, else what its lines have in common.
QString chartTitle(const BoardChart &chart);
/// Whether it is what the others may come to (max_connections), and so no line but a level.
bool isLimit(const MetricKey &key);

} // namespace signalbox
