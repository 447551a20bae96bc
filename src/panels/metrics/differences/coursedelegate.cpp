#include "panels/metrics/differences/coursedelegate.h"

#include "panels/metrics/differences/differencemodel.h"
#include "widgets/look/theme.h"
#include "widgets/look/tokens.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace signalbox {

namespace {

constexpr int courseWidth = 140;
constexpr int courseInset = 5; // above and below

/// Lines between neighbours that are both there, and dots for those without any.
void paintCourse(QPainter &painter, const QList<QPointF> &points)
{
    for (qsizetype i = 0; i < points.size(); ++i) {
        const bool follows = i > 0 && !std::isnan(points.at(i - 1).y()) && !std::isnan(points.at(i).y());
        if (follows)
            painter.drawLine(points.at(i - 1), points.at(i));
        else if (!std::isnan(points.at(i).y()))
            painter.drawPoint(points.at(i));
    }
}

} // namespace

void CourseDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect content = paintRow(painter, option, index);
    const auto before = index.data(DifferenceModel::beforeRole).value<QList<double>>();
    const QList<double> all = before + index.data(DifferenceModel::insideRole).value<QList<double>>();
    QList<double> there = all;
    there.removeIf([](double value) { return !std::isfinite(value); });
    if (there.isEmpty())
        return;
    const auto [least, most] = std::ranges::minmax(there);
    const double range = most / 2 - least / 2; // halves, because two doubles may be farther apart than one can be
    const QRectF place(content.left(), content.top() + courseInset, std::min(content.width(), courseWidth),
        content.height() - 2 * courseInset);
    QList<QPointF> points;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const double share = range > 0 ? (all.at(i) / 2 - least / 2) / range : 0.5;
        points.append({place.left() + place.width() * (double(i) + 0.5) / double(all.size()),
            std::isfinite(all.at(i)) ? place.bottom() - place.height() * share : std::nan("")});
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(quietText(option.palette), 1));
    paintCourse(*painter, points.first(before.size()));
    painter->setPen(QPen(stateColour(HealthState::Attention, option.palette), 2));
    paintCourse(*painter, points.sliced(std::min(before.size(), points.size())));
    painter->restore();
}

int CourseDelegate::textWidth(const QString &, const QFontMetrics &) const
{
    return courseWidth;
}

} // namespace signalbox
