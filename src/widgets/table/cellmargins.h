#pragma once

#include <QMargins>

namespace signalbox {

/// Room left and right of a cell's text, in cells and titles alike. The first column stands in line with the text
/// above the table.
inline QMargins cellMargins(bool firstColumn)
{
    return {firstColumn ? 16 : 5, 0, 5, 0};
}

} // namespace signalbox
