#include "widgets/chart/plotmarks.h"

#include "core/humantext.h"
#include "core/visibletext.h"
#include "widgets/look/iconset.h"
#include "widgets/look/theme.h"
#include "widgets/look/tokens.h"
#include "widgets/state/statepainter.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

struct PlotMarkWords {
    Q_DECLARE_TR_FUNCTIONS(PlotView)
};

constexpr double countGap = 2;
constexpr qsizetype mostTold = 8;
constexpr qsizetype longestMarkText = 200;

double clusterWidth(qsizetype count, const QFontMetricsF &metrics)
{
    return count < 2 ? plotMarkSize : plotMarkSize + countGap + metrics.horizontalAdvance(countText(count).fill(u'0'));
}

bool pressesMore(HealthState state, HealthState than)
{
    constexpr std::array order{HealthState::Failing, HealthState::Attention, HealthState::Unknown, HealthState::Paused,
        HealthState::Running, HealthState::Healthy};
    return std::ranges::find(order, state) < std::ranges::find(order, than);
}

} // namespace

double PlotCluster::left() const
{
    return x - plotMarkSize / 2;
}

QList<PlotCluster> plotClusters(const QList<PlotMark> &marks, const PlotTimes &times, const QFontMetricsF &metrics)
{
    QList<PlotCluster> clusters;
    for (qsizetype i = 0; i < marks.size(); ++i) {
        const PlotMark &mark = marks.at(i);
        if (!times.span().contains(mark.at))
            continue;
        const double x = times.x(mark.at);
        if (clusters.isEmpty() || x - plotMarkSize / 2 > clusters.last().right()) {
            clusters.append({x, clusterWidth(1, metrics), i, 1, mark.state});
            continue;
        }
        PlotCluster &cluster = clusters.last();
        ++cluster.count;
        cluster.width = clusterWidth(cluster.count, metrics);
        if (pressesMore(mark.state, cluster.state))
            cluster.state = mark.state;
    }
    return clusters;
}

QRectF plotClusterRect(const QRectF &plot, const PlotCluster &cluster)
{
    const double left
        = std::max(0.0, std::min(cluster.left(), plot.width() - cluster.width)); // with its count in sight
    return {plot.left() + left, plot.bottom() - plotMarkSize / 2, cluster.width, plotMarkSize};
}

void paintPlotClusters(
    QPainter &painter, const QRectF &plot, const QList<PlotCluster> &clusters, const QPalette &palette)
{
    for (const PlotCluster &cluster : clusters) {
        const QColor colour = stateColour(cluster.state, palette);
        const QRectF place = plotClusterRect(plot, cluster);
        painter.fillRect(place.adjusted(-1, -1, 1, 1), tokens(palette).surface);
        paintIcon(painter, QRectF(place.topLeft(), QSizeF(plotMarkSize, plotMarkSize)),
            StatePainter::iconFor(cluster.state), colour);
        if (cluster.count < 2)
            continue;
        painter.setPen(colour);
        painter.drawText(place.adjusted(plotMarkSize + countGap, -2, 1, 2),
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, countText(cluster.count));
    }
}

QString plotClusterWords(const QList<PlotMark> &marks, const PlotCluster &cluster, const QTimeZone &zone)
{
    QStringList lines;
    if (cluster.count > 1)
        lines.append(PlotMarkWords::tr("%n events", nullptr, int(cluster.count)));
    const qsizetype told = std::min(cluster.count, mostTold);
    for (const PlotMark &mark : marks.sliced(cluster.first, told))
        lines.append(exactInstant(mark.at, zone) + u' ' + visibleText(mark.words, longestMarkText));
    if (told < cluster.count)
        lines.append(PlotMarkWords::tr("and %n more", nullptr, int(cluster.count - told)));
    return lines.join(u'\n');
}

} // namespace signalbox
