#pragma once

#include <QColor>
#include <QPalette>

namespace signalbox {

inline constexpr int partColours = 7;

/// The n-th part of a bar whose parts lie side by side: each can be told from each, also with the three common
/// deficiencies of colour vision, and from the palette's base.
QColor partColour(int index, const QPalette &palette);

} // namespace signalbox
