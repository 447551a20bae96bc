#include "widgets/timeline/timelinestate.h"

#include <algorithm>
#include <cmath>

namespace signalbox {

namespace {

constexpr double grasp = 3; // pixels around what is narrow that still mean it

} // namespace

std::optional<TimelinePiece> timelinePieceAt(const TimelineState &state, const TimelineScale &scale, const QPoint &at)
{
    const int lane = state.layout.laneAt(at.y());
    if (lane < 0 || scale.isEmpty() || !state.layout.plot().contains(at))
        return std::nullopt;
    const TimelineTrack &track = *state.tracks.at(lane);
    const auto pixel = scale.firstPixel() + qint64(std::floor((at.x() - state.layout.plotLeft() + 0.5) * scale.ratio));
    const auto wide = qint64(std::lround(grasp * scale.ratio));
    const double y = at.y() + 0.5 - state.layout.rowRect(lane).top();

    std::optional<TimelinePiece> best;
    double bestDistance = 0;
    for (const TimelinePiece &piece : timelinePieces(track, scale, pixel - wide, pixel + wide)) {
        if (pixel < piece.left - wide || pixel >= piece.right + wide)
            continue;
        const auto [top, height] = TimelineLanePainter::placeOf(piece);
        const auto aside = double(std::max<qint64>({0, piece.left - pixel, pixel - piece.right + 1}));
        const double below = piece.place.rows > 1 ? std::max({0.0, top - y, y - top - height}) : 0;
        const double distance = aside + below * scale.ratio;
        // What lies on top is meant: what failed, else what came last.
        const bool isBetter
            = !best || distance < bestDistance || (distance == bestDistance && (piece.failed > 0 || best->failed == 0));
        if (!isBetter)
            continue;
        best = piece;
        bestDistance = distance;
    }
    return best;
}

qsizetype nextTimelineBar(const TimelineTrack &track, const TimelineScale &scale, qsizetype bar, bool isForward)
{
    const qsizetype step = isForward ? 1 : -1;
    const auto piece = timelinePieceOf(track, scale, bar);
    for (qsizetype next = bar + step; next >= 0 && next < track.size(); next += step) {
        if (!piece || !piece->holds(track, next))
            return next;
    }
    return -1;
}

std::optional<TimelineCluster> clusterAt(
    const TimelineState &state, const QList<TimelineCluster> &clusters, const QPoint &at)
{
    if (!state.layout.marks().contains(at))
        return std::nullopt;
    const double x = at.x() + 0.5 - state.layout.plotLeft();
    for (const TimelineCluster &cluster : clusters) {
        if (cluster.left() - grasp <= x && x < cluster.right() + grasp)
            return cluster;
    }
    return std::nullopt;
}

const TimelineShade *shadeAt(const TimelineState &state, Instant at)
{
    const TimelineShade *found = nullptr;
    for (const TimelineShade &shade : state.shades) {
        if (shade.span.contains(at) && (!found || shade.span.length() <= found->span.length()))
            found = &shade;
    }
    return found;
}

} // namespace signalbox
