#include "widgets/chart/partcolour.h"

#include "widgets/look/theme.h"

namespace signalbox {

QColor partColour(int index, const QPalette &palette)
{
    // Found by search: the smallest distance of two is as large as seven hues allow.
    static constexpr std::array<QRgb, partColours> light{
        0xff0d5cd5, 0xffc27e74, 0xff1b4b30, 0xffb02291, 0xff25a220, 0xff1f1146, 0xff58500f};
    static constexpr std::array<QRgb, partColours> dark{
        0xff87ddf8, 0xffd24604, 0xff158a62, 0xffa94fa3, 0xfff5cc5b, 0xff7e61f5, 0xffbbdbb2};
    return QColor::fromRgb((isDark(palette) ? dark : light).at(size_t(index % partColours)));
}

} // namespace signalbox
