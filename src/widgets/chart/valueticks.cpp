#include "widgets/chart/valueticks.h"

#include <algorithm>
#include <cmath>

namespace signalbox {

namespace {

double roundStep(double raw)
{
    const double magnitude = std::pow(10, std::floor(std::log10(raw)));
    for (const double nice : {1.0, 2.0, 5.0}) {
        if (raw <= nice * magnitude * (1 + 1e-9))
            return nice * magnitude;
    }
    return 10 * magnitude;
}

} // namespace

QList<double> valueTicks(double minimum, double maximum, int about)
{
    if (!std::isfinite(minimum) || !std::isfinite(maximum))
        return {0, 1};
    if (minimum > maximum)
        std::swap(minimum, maximum);
    if (minimum >= 0 && minimum < maximum * 0.7)
        minimum = 0;
    if (minimum == maximum) { // a flat line stands in the middle
        const double room = minimum == 0 ? 1 : std::abs(minimum) * 0.1;
        minimum = minimum == 0 ? 0 : minimum - room;
        maximum += room;
    }
    const double step = roundStep((maximum - minimum) / std::max(1, about));
    const double first = std::floor(minimum / step + 1e-9) * step;
    QList<double> ticks;
    for (int i = 0; i < 100; ++i) {
        ticks.append(first + i * step);
        if (ticks.last() >= maximum - step * 1e-9)
            break;
    }
    return ticks;
}

} // namespace signalbox
