#pragma once

#include <QList>

namespace signalbox {

/// Round values for a value axis that holds [minimum, maximum]: the first is at or below it, the last at or above.
/// Starts at zero where the values are not far from it.
QList<double> valueTicks(double minimum, double maximum, int about);

} // namespace signalbox
