#include "panels/metrics/board/boardcells.h"

#include <algorithm>

namespace signalbox {

namespace {

bool isFree(const QList<QRect> &taken, const QRect &place)
{
    return std::none_of(taken.cbegin(), taken.cend(), [&](const QRect &other) { return other.intersects(place); });
}

} // namespace

QList<QRect> boardCells(const QList<BoardChart> &charts, int columns)
{
    QList<QRect> cells;
    QPoint next;
    for (const BoardChart &chart : charts) {
        const QSize size(std::clamp(chart.columns, 1, columns), std::max(1, chart.rows));
        while (next.x() + size.width() > columns || !isFree(cells, {next, size}))
            next = next.x() + size.width() >= columns ? QPoint(0, next.y() + 1) : QPoint(next.x() + 1, next.y());
        cells.append({next, size});
    }
    return cells;
}

} // namespace signalbox
