#include "widgets/timeline/timelinepieces.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace signalbox {

namespace {

constexpr int cellWidth = 2; // pixels of the widget in which narrow bars become one
constexpr int widestLeast = 6; // no piece is made wider than that to be seen

/// The narrowest that a piece is drawn, in pixels of the widget.
int leastWidth(const TimelinePiece &piece)
{
    switch (piece.fill) {
    case TimelineBar::Fill::Solid:
        return piece.failed > 0 ? 3 : 2;
    case TimelineBar::Fill::Hollow:
    case TimelineBar::Fill::Hatched:
        return widestLeast; // there has to be an inside
    case TimelineBar::Fill::Outline:
        return 3;
    }
    Q_UNREACHABLE();
}

int urgency(HealthState state)
{
    switch (state) {
    case HealthState::Failing:
        return -1; // counted in `failed`, and not the state of the others
    case HealthState::Healthy:
        return 0;
    case HealthState::Paused:
        return 1;
    case HealthState::Unknown:
        return 2;
    case HealthState::Running:
        return 3;
    case HealthState::Attention:
        return 4;
    }
    Q_UNREACHABLE();
}

qint64 failedOf(const TimelineBar &bar)
{
    const bool failed = bar.count == 1 && bar.fill == TimelineBar::Fill::Solid && bar.state == HealthState::Failing;
    return failed ? 1 : bar.failed;
}

TimelinePiece pieceFrom(const TimelineTrack &track, qsizetype index, qint64 left, qint64 right)
{
    const TimelineBar &bar = track.bar(index);
    return {left, right, index, index, bar.fill, bar.state, track.placeOf(index), bar.count, failedOf(bar), bar.least,
        bar.mean, bar.most};
}

void join(TimelinePiece &piece, const TimelinePiece &other)
{
    piece.right = std::max(piece.right, other.right);
    piece.last = other.last;
    if (urgency(other.state) > urgency(piece.state))
        piece.state = other.state;
    const auto count = piece.count + other.count;
    piece.mean += (other.mean - piece.mean) * float(other.count) / float(std::max<qint64>(1, count));
    piece.least = std::min(piece.least, other.least);
    piece.most = std::max(piece.most, other.most);
    piece.count = count;
    piece.failed += other.failed;
    piece.place = {};
}

qint64 cellOf(qint64 pixel, qint64 width)
{
    return pixel >= 0 ? pixel / width : -((width - 1 - pixel) / width);
}

} // namespace

QList<TimelinePiece> timelinePieces(const TimelineTrack &track, const TimelineScale &scale, qint64 first, qint64 last)
{
    const qint64 cell = std::llround(cellWidth * scale.ratio);
    const qint64 reach = std::llround(widestLeast * scale.ratio) + cell;
    const double perPixel = scale.microsPerPixel();
    const auto instantOf = [&](qint64 pixel) { return Instant{qint64(std::llround(double(pixel) * perPixel))}; };
    const qint64 from = cellOf(first - reach, cell) * cell; // whole cells
    const qint64 until = (cellOf(last + reach, cell) + 1) * cell - 1;
    const auto [begin, end] = track.between(instantOf(from - 1), instantOf(until + 1));

    QList<TimelinePiece> pieces;
    struct Open {
        qint64 cell = 0;
        qsizetype piece = -1;
    };
    std::array<Open, 4> open; // of each fill, the last one if it is narrow
    for (qsizetype i = begin; i < end; ++i) {
        const TimelineBar &bar = track.bar(i);
        const qint64 left = scale.pixelOf(bar.span.from);
        const qint64 right = std::max(left, scale.pixelOf(bar.span.until));
        if (right < from || left > until)
            continue;
        const TimelinePiece piece = pieceFrom(track, i, left, right);
        Open &last = open[size_t(bar.fill)];
        if (right - left >= cell) {
            pieces.append(piece);
            last.piece = -1;
        } else if (last.piece >= 0 && last.cell == cellOf(left, cell)) {
            join(pieces[last.piece], piece);
        } else {
            last = {cellOf(left, cell), pieces.size()};
            pieces.append(piece);
        }
    }
    for (TimelinePiece &piece : pieces) {
        if (piece.first != piece.last) {
            piece.left = cellOf(piece.left, cell) * cell;
            piece.right = std::max(piece.right, piece.left + cell);
        }
        piece.right = std::max<qint64>(piece.right, piece.left + std::llround(leastWidth(piece) * scale.ratio));
    }
    return pieces;
}

std::optional<TimelinePiece> timelinePieceOf(const TimelineTrack &track, const TimelineScale &scale, qsizetype bar)
{
    const qint64 at = scale.pixelOf(track.bar(bar).span.from);
    for (const TimelinePiece &piece : timelinePieces(track, scale, at, at)) {
        if (piece.holds(track, bar))
            return piece;
    }
    return std::nullopt;
}

TimelineBar barOf(const TimelineTrack &track, const TimelinePiece &piece)
{
    TimelineBar bar = track.bar(piece.first);
    if (piece.first == piece.last)
        return bar;
    for (qsizetype i = piece.first; i <= piece.last; ++i) {
        if (piece.holds(track, i))
            bar.span.until = std::max(bar.span.until, std::max(track.bar(i).span.from, track.bar(i).span.until));
    }
    bar.state = piece.state;
    bar.key = track.bar(piece.last).key;
    bar.count = piece.count;
    bar.failed = piece.failed;
    bar.least = piece.least;
    bar.mean = piece.mean;
    bar.most = piece.most;
    return bar;
}

} // namespace signalbox
