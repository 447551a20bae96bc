#include "panels/metrics/plotruns.h"

#include <algorithm>

namespace signalbox {

QList<PlotRun> plotRuns(const MetricHistory &history)
{
    const QList<MetricPoint> &points = history.points;
    if (points.isEmpty())
        return {};
    QList<std::chrono::microseconds> steps;
    steps.reserve(points.size());
    for (qsizetype i = 1; i < points.size(); ++i)
        steps.append(points.at(i).at - points.at(i - 1).at);
    std::chrono::microseconds rhythm = history.bucket;
    if (!steps.isEmpty()) {
        QList<std::chrono::microseconds> sorted = steps;
        const auto middle = sorted.begin() + sorted.size() / 2;
        std::nth_element(sorted.begin(), middle, sorted.end());
        rhythm = std::max(rhythm, *middle);
    }
    QList<PlotRun> runs{{0, 0}};
    for (qsizetype i = 1; i < points.size(); ++i) {
        if (steps.at(i - 1) * 2 > rhythm * 5) // two in a row are missing; one may merely be late
            runs.append({i, i});
        else
            runs.last().last = i;
    }
    return runs;
}

} // namespace signalbox
