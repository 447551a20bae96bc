#pragma once

#include <QList>

namespace signalbox {

/// The rows of `next` that may stay where they are while the others move around them: a longest run of rows whose
/// old positions (-1 for new rows) increase. Returned as one flag for each row.
QList<bool> rowsThatStay(const QList<int> &oldPositions);

/// Neighbouring changed rows become one block. Many scattered blocks become one that spans them all: a view repaints
/// faster than it digests hundreds of signals.
struct RowBlock {
    int first = 0;
    int last = 0;

    bool operator==(const RowBlock &) const = default;
};
QList<RowBlock> changedBlocks(const QList<int> &ascendingRows);

} // namespace signalbox
