#include "widgets/chart/plotreading.h"

#include "core/visibletext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace signalbox {

namespace {

struct PlotReadingWords {
    Q_DECLARE_TR_FUNCTIONS(PlotView)
};

constexpr qsizetype longestReadName = 200;

std::chrono::microseconds timeBetween(Instant a, Instant b)
{
    return a < b ? b - a : a - b;
}

} // namespace

PlotReader::PlotReader(const PlotLine &line) : m_runs(plotLineRuns(line)), m_rhythm(plotRhythm(line)) { }

std::optional<qsizetype> PlotReader::indexAt(const PlotLine &line, Instant at) const
{
    const auto next = std::ranges::upper_bound(line.points, at, {}, &PlotPoint::at);
    const qsizetype before = next - line.points.cbegin() - 1;
    const auto runOf = [this](qsizetype index) {
        const auto run = std::ranges::lower_bound(m_runs, index, {}, &PlotLineRun::last);
        return run != m_runs.cend() && run->first <= index ? run - m_runs.cbegin() : qsizetype(-1);
    };
    const qsizetype runBefore = before < 0 ? -1 : runOf(before);
    const qsizetype runAfter = before + 1 >= line.points.size() ? -1 : runOf(before + 1);
    if (runBefore >= 0 && at < line.points.at(before).at + line.stretch)
        return before;
    if (runBefore >= 0 && (line.isStepped ? runBefore == runAfter : false))
        return before;
    const auto reach = line.isStepped ? m_rhythm : m_rhythm / 2;
    const bool isOneRun = runBefore >= 0 && runBefore == runAfter;
    const auto awayBefore = runBefore < 0 ? std::chrono::microseconds::max()
                                          : timeBetween(at, line.points.at(before).at + line.stretch / 2);
    const auto awayAfter = runAfter < 0 ? std::chrono::microseconds::max()
                                        : timeBetween(at, line.points.at(before + 1).at + line.stretch / 2);
    if (awayBefore <= awayAfter && runBefore >= 0 && (isOneRun || awayBefore <= reach))
        return before;
    if (runAfter >= 0 && (isOneRun || (awayAfter <= m_rhythm / 2 && !line.isStepped)))
        return before + 1;
    return std::nullopt;
}

std::optional<PlotSummary> plotSummary(const PlotLine &line, const TimeSpan &span)
{
    std::optional<PlotSummary> summary;
    double count = 0;
    for (const PlotPoint &point : line.points) {
        const bool isSeen = point.at < span.until && point.at + line.stretch >= span.from;
        if (!isSeen || !std::isfinite(point.mean))
            continue;
        if (!summary)
            summary = PlotSummary{point.least, 0, point.greatest, point.last};
        summary->least = std::min(summary->least, point.least);
        summary->greatest = std::max(summary->greatest, point.greatest);
        summary->last = point.last;
        ++count;
        summary->mean += (point.mean - summary->mean) / count;
    }
    return summary;
}

QString plotReadingText(const PlotLine &line, const PlotPoint &point)
{
    const QString name = visibleText(line.name, longestReadName);
    const QString mean = quantityText(point.mean, line.quantity);
    if (point.least == point.greatest || line.isGhost)
        return PlotReadingWords::tr("%1: %2", "name of a line, value").arg(name, mean);
    return PlotReadingWords::tr("%1: %2 (%3 to %4)", "name of a line, mean, least, greatest")
        .arg(name, mean, quantityText(point.least, line.quantity), quantityText(point.greatest, line.quantity));
}

} // namespace signalbox
