#pragma once

#include "domain/metrics/boardlayout.h"
#include "domain/metrics/metricthreshold.h"
#include "panels/metrics/board/boardreader.h"
#include "widgets/chart/plot.h"

#include <QHash>

namespace signalbox {

/// What is known beside the numbers of the lines themselves.
class BoardLines
{
public:
    void setSeries(const QList<MetricSeries> &series);
    void setThresholds(const QList<MetricThreshold> &inForce);

    const MetricSeries *series(const MetricKey &line) const; // null where it is not known
    Quantity quantity(const MetricKey &line) const;
    std::optional<double> newest(const MetricKey &line) const; // as it is judged
    MetricThreshold threshold(const MetricKey &line) const; // without limits where there is none
    /// The worst of its lines; none where none of them is judged.
    std::optional<HealthState> state(const BoardChart &chart, Instant now) const;

private:
    QHash<MetricKey, MetricSeries> m_series;
    QHash<MetricKey, MetricThreshold> m_thresholds;
};

/// What a chart shows of what has been read. What is in none of its first two quantities is left out.
Plot plotOf(const BoardChart &chart, std::chrono::microseconds bucket, const BoardReader &reader,
    const BoardLines &lines, const QTimeZone &zone);

/// How much a size grows, by its first and its last bucket; empty for anything else, and where it does not show.
QString growthWords(const Plot &plot);

} // namespace signalbox
