#include "widgets/table/markstripdelegate.h"

#include "models/markstrip.h"
#include "widgets/look/theme.h"

#include <QPainter>

#include <algorithm>

namespace signalbox {

namespace {

constexpr int markWidth = 3;
constexpr int markStep = 4;
constexpr int leastMark = 2; // the shortest run is seen
constexpr int stripInset = 4; // above and below, inside of the row
constexpr int failedFoot = 3; // below the ground line

void paintMark(QPainter &painter, const StripMark &mark, const QRect &place, const QPalette &palette)
{
    const bool isHollow = mark.sample || mark.state == HealthState::Unknown;
    const QColor colour = mark.sample ? quietText(palette) : stateColour(mark.state, palette);
    if (!isHollow)
        return painter.fillRect(place, colour);
    painter.setPen(colour);
    painter.drawRect(place.adjusted(0, 0, -1, -1));
}

} // namespace

void MarkStripDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect content = paintRow(painter, option, index);
    const auto marks = index.data(m_marksRole).value<StripMarks>();
    const int room = std::min(content.width(), m_most * markStep);
    const int fitting = std::min(int(marks.size()), room / markStep);
    const int ground = content.bottom() - stripInset - failedFoot;
    const int highest = ground - content.top() - stripInset;
    painter->setPen(hairline(option.palette));
    painter->drawLine(content.left(), ground, content.left() + room - 1, ground);
    int x = content.left() + (room / markStep - fitting) * markStep;
    for (qsizetype i = marks.size() - fitting; i < marks.size(); ++i, x += markStep) {
        const StripMark &mark = marks.at(i);
        const int height = std::max(leastMark, int(mark.share * highest));
        QRect place(x, ground - height, markWidth, height);
        if (mark.state == HealthState::Failing)
            place.setBottom(ground + failedFoot - 1);
        paintMark(*painter, mark, place, option.palette);
    }
}

int MarkStripDelegate::textWidth(const QString &, const QFontMetrics &) const
{
    return m_most * markStep;
}

} // namespace signalbox
