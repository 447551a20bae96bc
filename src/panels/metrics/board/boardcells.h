#pragma once

#include "domain/metrics/boardlayout.h"

#include <QRect>

namespace signalbox {

/// Where the charts stand on a board of so many columns, in cells: each in the first place after the one before it that has
/// room for it, so that the order stays. None is wider than the board.
QList<QRect> boardCells(const QList<BoardChart> &charts, int columns);

} // namespace signalbox
