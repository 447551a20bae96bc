#include "widgets/timeline/timelinemarks.h"

#include "core/humantext.h"
#include "widgets/look/theme.h"
#include "widgets/look/tokens.h"
#include "widgets/state/statepainter.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

constexpr int markIcon = 12;
constexpr int markGap = 2; // between icon and count

double widthOf(qsizetype count, const QFontMetrics &metrics)
{
    return count < 2 ? markIcon : markIcon + markGap + metrics.horizontalAdvance(countText(count).fill(u'0'));
}

/// Whether the count may be written wider than the one before it.
bool hasMoreDigits(qsizetype count)
{
    while (count % 10 == 0)
        count /= 10;
    return count == 1 || count == 2;
}

bool isMoreUrgent(HealthState state, HealthState than)
{
    constexpr std::array order{HealthState::Failing, HealthState::Attention, HealthState::Unknown, HealthState::Paused,
        HealthState::Running, HealthState::Healthy};
    return std::ranges::find(order, state) < std::ranges::find(order, than);
}

} // namespace

double TimelineCluster::left() const
{
    return x - markIcon / 2.0;
}

QList<TimelineCluster> timelineClusters(
    const QList<TimelineMark> &marks, const TimelineScale &scale, const QFontMetrics &metrics)
{
    QList<TimelineCluster> clusters;
    for (qsizetype i = 0; i < marks.size(); ++i) {
        const TimelineMark &mark = marks.at(i);
        const double x = scale.xOf(mark.at);
        if (clusters.isEmpty() || x - markIcon / 2.0 > clusters.last().right()) {
            clusters.append({x, widthOf(1, metrics), i, 1, mark.state});
            continue;
        }
        TimelineCluster &cluster = clusters.last();
        ++cluster.count;
        if (hasMoreDigits(cluster.count)) // text is not measured for each of thousands
            cluster.width = widthOf(cluster.count, metrics);
        if (isMoreUrgent(mark.state, cluster.state))
            cluster.state = mark.state;
    }
    return clusters;
}

void paintClusters(
    QPainter &painter, const QRect &place, const QList<TimelineCluster> &clusters, const QPalette &palette)
{
    for (const TimelineCluster &cluster : clusters) {
        if (cluster.right() < 0 || cluster.left() > place.width())
            continue;
        const QColor colour = stateColour(cluster.state, palette);
        const QRectF icon(
            place.left() + cluster.left(), place.top() + (place.height() - markIcon) / 2.0, markIcon, markIcon);
        painter.fillRect(QRectF(icon.left() - 1, icon.top() - 1, cluster.width + 2, markIcon + 2),
            tokens(palette).surface); // a shade's lines end here
        paintIcon(painter, icon, StatePainter::iconFor(cluster.state), colour);
        if (cluster.count < 2)
            continue;
        painter.setPen(colour);
        painter.drawText(
            QRectF(icon.right() + markGap, place.top(), cluster.width - markIcon - markGap + 1, place.height()),
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, countText(cluster.count));
    }
}

} // namespace signalbox
