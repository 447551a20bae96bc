#include "panels/metrics/board/boardplots.h"

#include "domain/metrics/boardwords.h"
#include "domain/metrics/exceededthreshold.h"
#include "domain/metrics/linequantity.h"
#include "panels/metrics/board/boardmarks.h"

#include <QCoreApplication>
#include <QMap>

#include <cmath>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto shortestGrowth = 1h;

struct BoardPlots {
    Q_DECLARE_TR_FUNCTIONS(BoardPlots)
};

MetricKey valueOf(const MetricKey &line)
{
    return {line.type, line.name, {}};
}

QString idOf(const MetricKey &line)
{
    return QStringList{line.type, line.name, line.member}.join(QChar(0x1f));
}

QList<PlotPoint> pointsOf(const QList<MetricBucket> &buckets, std::chrono::microseconds later)
{
    QList<PlotPoint> points;
    points.reserve(buckets.size());
    for (const MetricBucket &bucket : buckets)
        points.append({bucket.at + later, bucket.least, bucket.mean, bucket.greatest, bucket.last});
    return points;
}

/// Those of the chart's lines that its two scales have room for.
QList<MetricKey> drawnLines(const BoardChart &chart, const BoardLines &lines)
{
    QList<Quantity> quantities;
    QList<MetricKey> drawn;
    for (const MetricKey &line : chart.lines) {
        const Quantity quantity = lines.quantity(line);
        if (!quantities.contains(quantity) && quantities.size() < 2)
            quantities.append(quantity);
        if (quantities.contains(quantity))
            drawn.append(line);
    }
    return drawn;
}

bool areOfOneType(const QList<MetricKey> &lines)
{
    return std::all_of(
        lines.cbegin(), lines.cend(), [&](const MetricKey &line) { return line.type == lines.first().type; });
}

/// Sums of what several lines come to in the same buckets.
QList<PlotPoint> sumOf(const QList<QList<PlotPoint>> &lines)
{
    QMap<Instant, PlotPoint> sums;
    for (const QList<PlotPoint> &line : lines) {
        for (const PlotPoint &point : line) {
            PlotPoint &sum = sums[point.at];
            sum.at = point.at;
            sum.least += point.least;
            sum.mean += point.mean;
            sum.greatest += point.greatest;
            sum.last += point.last;
        }
    }
    return sums.values();
}

QString beforeName(const QString &name, std::chrono::microseconds ago)
{
    return ago == 24h ? BoardPlots::tr("%1, a day before").arg(name) : BoardPlots::tr("%1, a week before").arg(name);
}

QList<PlotLine> ghostsOf(const Plot &plot, const QList<MetricKey> &drawn, const BoardReader &reader)
{
    QList<PlotLine> ghosts;
    QList<QList<PlotPoint>> all;
    for (const PlotLine &line : plot.lines) {
        PlotLine ghost = line;
        ghost.points = pointsOf(reader.bucketsBefore(drawn.at(ghosts.size()), line.stretch), reader.ago());
        ghost.id += u"\x1f"
                    "before"_s;
        ghost.name = beforeName(line.name, reader.ago());
        ghost.isGhost = true;
        all.append(ghost.points);
        ghosts.append(ghost);
    }
    if (!plot.isStacked || ghosts.size() < 2)
        return ghosts;
    PlotLine sum = ghosts.first();
    sum.points = sumOf(all);
    sum.name = beforeName(BoardPlots::tr("all"), reader.ago());
    return {sum};
}

/// With its value: what lies beyond the scale has no place that tells it.
QString levelWords(const QString &word, double value, const Quantity &quantity)
{
    return u"%1 %2"_s.arg(word, quantityText(value, quantity));
}

/// `name`: of the line, where there are others.
void addLevels(Plot &plot, const MetricThreshold &threshold, const QString &name, const Quantity &quantity)
{
    const auto add = [&](std::optional<double> limit, HealthState state, const QString &word) {
        if (!limit)
            return;
        const QString words = levelWords(word, *limit, quantity);
        plot.levels.append({*limit, state, name.isEmpty() ? words : u"%1: %2"_s.arg(name, words), quantity});
    };
    add(threshold.warn, HealthState::Attention, BoardPlots::tr("attention"));
    add(threshold.critical, HealthState::Failing, BoardPlots::tr("critical"));
}

} // namespace

void BoardLines::setSeries(const QList<MetricSeries> &series)
{
    m_series.clear();
    m_series.reserve(series.size());
    for (const MetricSeries &one : series)
        m_series.insert({one.type, one.name, {}}, one);
}

void BoardLines::setThresholds(const QList<MetricThreshold> &inForce)
{
    m_thresholds.clear();
    for (const MetricThreshold &threshold : inForce)
        m_thresholds.insert(threshold.key, threshold);
}

const MetricSeries *BoardLines::series(const MetricKey &line) const
{
    const auto found = m_series.constFind(valueOf(line));
    return found == m_series.cend() ? nullptr : &*found;
}

Quantity BoardLines::quantity(const MetricKey &line) const
{
    const MetricSeries *known = series(line);
    return known ? quantityOf(*known, line.member) : Quantity();
}

std::optional<double> BoardLines::newest(const MetricKey &line) const
{
    const MetricSeries *known = series(line);
    return known ? newestOf(line, *known) : std::nullopt;
}

MetricThreshold BoardLines::threshold(const MetricKey &line) const
{
    return m_thresholds.value(line, {.key = line});
}

std::optional<HealthState> BoardLines::state(const BoardChart &chart, Instant now) const
{
    std::optional<HealthState> worst;
    for (const MetricKey &line : chart.lines) {
        const MetricSeries *known = series(line);
        const auto state = known ? judgedState(threshold(line), *known, now) : std::nullopt;
        const bool isWorse
            = state == HealthState::Failing || (state == HealthState::Attention && worst != HealthState::Failing);
        if (state && (!worst || isWorse))
            worst = state;
    }
    return worst;
}

Plot plotOf(const BoardChart &chart, std::chrono::microseconds bucket, const BoardReader &reader,
    const BoardLines &lines, const QTimeZone &zone)
{
    Plot plot{.span = reader.view(), .zone = zone, .isFromZero = chart.isFromZero, .isStacked = chart.isStacked};
    const bool isOfOneType = areOfOneType(chart.lines);
    QList<MetricKey> drawn;
    for (const MetricKey &line : drawnLines(chart, lines)) {
        const Quantity quantity = lines.quantity(line);
        const QString name = isOfOneType ? lineName(line) : lineNameWithType(line);
        if (isLimit(line)) {
            if (const auto limit = lines.newest(line))
                plot.levels.append({*limit, HealthState::Unknown, levelWords(name, *limit, quantity), quantity});
            continue;
        }
        drawn.append(line);
        const bool isStepped = quantity.kind == Quantity::Kind::Count && !quantity.isRate;
        plot.lines.append({.id = idOf(line),
            .name = name,
            .quantity = quantity,
            .points = pointsOf(reader.buckets(line, bucket), 0us),
            .stretch = bucket,
            .look = int(plot.lines.size()),
            .isStepped = isStepped});
        addLevels(plot, lines.threshold(line), chart.lines.size() > 1 ? name : QString(), quantity);
    }
    if (reader.ago() > 0us)
        plot.lines.append(ghostsOf(plot, drawn, reader));
    plot.marks = marksOf(reader.happenings(), plot.span);
    return plot;
}

QString growthWords(const Plot &plot)
{
    const bool isOfSizes = plot.lines.size() == 1 && plot.lines.first().quantity.kind == Quantity::Kind::Bytes
        && !plot.lines.first().quantity.isRate;
    if (!isOfSizes || plot.lines.first().points.size() < 2)
        return {};
    const PlotLine &line = plot.lines.first();
    const auto span = line.points.last().at - line.points.first().at;
    if (span < shortestGrowth)
        return {};
    const double days = std::chrono::duration<double>(span) / 24h;
    const double growth = (line.points.last().last - line.points.first().last) / days;
    if (!std::isfinite(growth))
        return {};
    const QString size = quantityText(std::abs(growth), line.quantity);
    return growth < 0 ? BoardPlots::tr("-%1 a day").arg(size) : BoardPlots::tr("+%1 a day").arg(size);
}

} // namespace signalbox
