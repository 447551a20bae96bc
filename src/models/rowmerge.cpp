#include "models/rowmerge.h"

#include <algorithm>

namespace signalbox {

QList<bool> rowsThatStay(const QList<int> &oldPositions)
{
    // Patience sorting: tails[k] is the row that ends the best increasing run of length k + 1.
    QList<int> tails;
    QList<int> previous(oldPositions.size(), -1);
    for (int row = 0; row < oldPositions.size(); ++row) {
        if (oldPositions[row] < 0)
            continue;
        const auto place = std::lower_bound(tails.begin(), tails.end(), oldPositions[row],
            [&](int tail, int position) { return oldPositions[tail] < position; });
        if (place != tails.begin())
            previous[row] = *std::prev(place);
        if (place == tails.end())
            tails.append(row);
        else
            *place = row;
    }
    QList<bool> stays(oldPositions.size(), false);
    for (int row = tails.isEmpty() ? -1 : tails.last(); row >= 0; row = previous[row])
        stays[row] = true;
    return stays;
}

QList<RowBlock> changedBlocks(const QList<int> &ascendingRows)
{
    constexpr qsizetype mostBlocks = 16;
    QList<RowBlock> blocks;
    for (const int row : ascendingRows) {
        if (!blocks.isEmpty() && blocks.last().last + 1 == row)
            blocks.last().last = row;
        else
            blocks.append({row, row});
    }
    if (blocks.size() > mostBlocks)
        return {{blocks.first().first, blocks.last().last}};
    return blocks;
}

} // namespace signalbox
