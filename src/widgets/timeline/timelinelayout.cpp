#include "widgets/timeline/timelinelayout.h"

#include "widgets/look/tokens.h"

#include <algorithm>

namespace signalbox {

namespace {

constexpr int marksHeight = 20;

} // namespace

int TimelineLayout::plotWidth() const
{
    return std::max(0, size.width() - nameWidth);
}

QRect TimelineLayout::corner() const
{
    return {isMirrored ? plotWidth() : 0, 0, nameWidth, plot().top()};
}

QRect TimelineLayout::axis() const
{
    return {plotLeft(), 0, plotWidth(), 2 * lineHeight + space::small};
}

QRect TimelineLayout::marks() const
{
    return {plotLeft(), axis().height(), plotWidth(), marksHeight};
}

QRect TimelineLayout::plot() const
{
    const int top = axis().height() + marksHeight;
    return {plotLeft(), top, plotWidth(), std::max(0, size.height() - top)};
}

QRect TimelineLayout::names() const
{
    const QRect rows = plot();
    return {isMirrored ? plotWidth() : 0, rows.top(), nameWidth, rows.height()};
}

QRect TimelineLayout::rowRect(int lane) const
{
    return {0, plot().top() - scrolled + lane * extent::row, size.width(), extent::row};
}

int TimelineLayout::laneAt(int y) const
{
    if (y < plot().top() || y >= size.height())
        return -1;
    const int lane = (y - plot().top() + scrolled) / extent::row;
    return lane < lanes ? lane : -1;
}

int TimelineLayout::nameEdge() const
{
    return isMirrored ? plotWidth() : nameWidth;
}

int TimelineLayout::mostScrolled() const
{
    return std::max(0, lanes * extent::row - plot().height());
}

} // namespace signalbox
