#pragma once

#include "widgets/look/tokens.h"

#include <QHeaderView>
#include <QMargins>
#include <QScrollBar>

namespace signalbox {

inline constexpr int columnGutter = space::large; // between the texts of two columns

/// Whether the column's texts stand at the right, as numbers do.
inline bool isRightAligned(const QHeaderView &header, int column)
{
    const QVariant alignment = header.model()->headerData(column, header.orientation(), Qt::TextAlignmentRole);
    return Qt::Alignment(alignment.toInt()).testFlag(Qt::AlignRight);
}

/// The next column on screen in that direction, or -1.
inline int columnBeside(const QHeaderView &header, int column, int step)
{
    int place = header.visualIndex(column) + step;
    while (place >= 0 && place < header.count() && header.isSectionHidden(header.logicalIndex(place)))
        place += step;
    return place >= 0 && place < header.count() ? header.logicalIndex(place) : -1;
}

/// What the last column keeps free at its right: a whole gutter, and room for a scroll bar that may come, so that then
/// nothing moves.
inline int endMargin(const QHeaderView &header)
{
    const auto *table = qobject_cast<const QAbstractItemView *>(header.parentWidget());
    const bool mayCome = table && table->verticalScrollBarPolicy() == Qt::ScrollBarAsNeeded
        && !table->verticalScrollBar()->isVisibleTo(table);
    return columnGutter + (mayCome ? table->verticalScrollBar()->sizeHint().width() : 0);
}

/// Room left and right of a cell's text, in cells and titles alike. The first column stands in line with the text
/// above the table; where numbers end and words begin the gutter is twice as wide, so that they do not read as one.
inline QMargins cellMargins(const QHeaderView &header, int column)
{
    const int half = columnGutter / 2;
    const int next = columnBeside(header, column, 1);
    const bool meetsWords = next >= 0 && isRightAligned(header, column) && !isRightAligned(header, next);
    const int right = next < 0 ? endMargin(header) : meetsWords ? half + columnGutter : half;
    return {columnBeside(header, column, -1) < 0 ? columnGutter : half, 0, right, 0};
}

/// The most that cellMargins() takes of the column, whatever stands beside it; but for the ends of the row.
inline int mostCellMargins(const QHeaderView &header, int column)
{
    return columnGutter + (isRightAligned(header, column) ? columnGutter : 0);
}

} // namespace signalbox
