#include "panels/replay/replayprogressdelegate.h"

#include "models/replay/replayjobmodel.h"
#include "widgets/look/theme.h"

#include <QPainter>

namespace signalbox {

namespace {

constexpr int barWidth = 72;
constexpr int progressBarHeight = 6;
constexpr int progressGap = 8;

} // namespace

void ReplayProgressDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect content = paintRow(painter, option, index);
    const int total = index.data(ReplayJobModel::TotalRole).toInt();
    const double share = total > 0 ? double(index.data(ReplayJobModel::SettledRole).toInt()) / total : 1.0;
    const QRectF bar(content.left(), content.center().y() - progressBarHeight / 2.0, barWidth, progressBarHeight);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(hairline(option.palette));
    painter->drawRoundedRect(bar, progressBarHeight / 2.0, progressBarHeight / 2.0);
    painter->setBrush(stateColour(HealthState::Running, option.palette));
    painter->drawRoundedRect(QRectF(bar.topLeft(), QSizeF(bar.width() * share, bar.height())), progressBarHeight / 2.0,
        progressBarHeight / 2.0);
    painter->setPen(option.palette.color(QPalette::Text));
    const QRect words = content.adjusted(barWidth + progressGap, 0, 0, 0);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
        option.fontMetrics.elidedText(cellText(index), Qt::ElideRight, words.width()));
    painter->restore();
}

int ReplayProgressDelegate::textWidth(const QString &text, const QFontMetrics &metrics) const
{
    return barWidth + progressGap + RowDelegate::textWidth(text, metrics);
}

} // namespace signalbox
