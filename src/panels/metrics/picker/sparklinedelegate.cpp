#include "panels/metrics/picker/sparklinedelegate.h"

#include "widgets/look/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace signalbox {

namespace {

constexpr int sparkInset = 4; // above and below, inside of the row
constexpr double sparkPen = 1.5;
constexpr double sparkBand = 0.16; // opacity
constexpr double farFromZero = 0.5; // least as a share of the greatest: from there on the scale need not begin at zero

bool isDrawable(const std::optional<SparkStretch> &stretch)
{
    return stretch && std::isfinite(stretch->least) && std::isfinite(stretch->mean) && std::isfinite(stretch->greatest);
}

/// From a value to a height on the screen.
class SparkScale
{
public:
    SparkScale(const Sparkline &line, const QRectF &area) : m_area(area)
    {
        bool isFirst = true;
        for (const auto &stretch : line) {
            if (!isDrawable(stretch))
                continue;
            m_low = isFirst ? stretch->least : std::min(m_low, stretch->least);
            m_high = isFirst ? stretch->greatest : std::max(m_high, stretch->greatest);
            isFirst = false;
        }
        if (m_low > 0 && m_low < farFromZero * m_high)
            m_low = 0;
    }
    double y(double value) const
    {
        if (m_high > m_low)
            return m_area.bottom() - (value / 2 - m_low / 2) / (m_high / 2 - m_low / 2) * m_area.height();
        return m_high == 0 ? m_area.bottom() : m_area.center().y(); // all equal
    }

private:
    QRectF m_area;
    double m_low = 0;
    double m_high = 0;
};

/// Neighbouring stretches with values, [first, last].
void paintRun(QPainter &painter, const Sparkline &line, qsizetype first, qsizetype last, const SparkScale &scale,
    double left, const QColor &colour)
{
    const auto x = [left](qsizetype i) { return left + (double(i) + 0.5) * SparklineDelegate::stretchWidth; };
    if (first == last) { // a lone value is a dot as wide as its stretch
        const double width = SparklineDelegate::stretchWidth;
        const double top = scale.y(line.at(first)->greatest);
        const double height = std::max(width, scale.y(line.at(first)->least) - top);
        return painter.fillRect(QRectF(x(first) - width / 2, top - width / 2, width, height), colour);
    }
    QPolygonF band;
    QPolygonF means;
    for (qsizetype i = first; i <= last; ++i) {
        band.append({x(i), scale.y(line.at(i)->greatest)});
        means.append({x(i), scale.y(line.at(i)->mean)});
    }
    for (qsizetype i = last; i >= first; --i)
        band.append({x(i), scale.y(line.at(i)->least)});
    QColor soft = colour;
    soft.setAlphaF(sparkBand);
    painter.setPen(Qt::NoPen);
    painter.setBrush(soft);
    painter.drawPolygon(band);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, sparkPen));
    painter.drawPolyline(means);
}

} // namespace

void SparklineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect content = paintRow(painter, option, index);
    const auto line = index.data(m_sparkRole).value<Sparkline>();
    const int width = std::min(content.width(), m_stretches * stretchWidth);
    const QRectF area(content.left(), content.top() + sparkInset, width, content.height() - 2 * sparkInset);
    painter->setPen(hairline(option.palette));
    painter->drawLine(QLineF(area.left(), area.bottom() + 1, area.right(), area.bottom() + 1));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(content);
    const SparkScale scale(line, area);
    const QColor colour = seriesColour(0, option.palette);
    for (qsizetype first = 0; first < line.size(); ++first) {
        if (!isDrawable(line.at(first)))
            continue;
        qsizetype last = first;
        while (last + 1 < line.size() && isDrawable(line.at(last + 1)))
            ++last;
        paintRun(*painter, line, first, last, scale, area.left(), colour);
        first = last;
    }
    painter->restore();
}

int SparklineDelegate::textWidth(const QString &, const QFontMetrics &) const
{
    return m_stretches * stretchWidth;
}

} // namespace signalbox
