#include "widgets/chart/plotruns.h"

#include <algorithm>
#include <cmath>

namespace signalbox {

std::chrono::microseconds plotRhythm(const PlotLine &line)
{
    QList<std::chrono::microseconds> steps;
    steps.reserve(line.points.size());
    for (qsizetype i = 1; i < line.points.size(); ++i)
        steps.append(line.points.at(i).at - line.points.at(i - 1).at);
    if (steps.isEmpty())
        return line.stretch;
    const auto middle = steps.begin() + steps.size() / 2;
    std::nth_element(steps.begin(), middle, steps.end());
    return std::max(line.stretch, *middle);
}

QList<PlotLineRun> plotLineRuns(const PlotLine &line)
{
    const auto rhythm = plotRhythm(line);
    QList<PlotLineRun> runs;
    for (qsizetype i = 0; i < line.points.size(); ++i) {
        if (!std::isfinite(line.points.at(i).mean))
            continue;
        const bool goesOn = !runs.isEmpty()
            && runs.last().last == i - 1
            // Two in a row are missing; one may merely be late.
            && (line.points.at(i).at - line.points.at(i - 1).at) * 2 <= rhythm * 5;
        if (goesOn)
            runs.last().last = i;
        else
            runs.append({i, i});
    }
    return runs;
}

} // namespace signalbox
