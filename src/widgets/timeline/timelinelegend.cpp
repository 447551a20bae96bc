#include "widgets/timeline/timelinelegend.h"

#include "widgets/look/theme.h"
#include "widgets/look/tokens.h"
#include "widgets/timeline/timelinelanepainter.h"
#include "widgets/timeline/timelinescale.h"
#include "widgets/timeline/timelinetrack.h"

#include <QPainter>
#include <QPixmap>

namespace signalbox {

using namespace std::chrono_literals;

namespace {

constexpr int sampleWidth = 22; // one second a pixel
constexpr int laneEdge = 2; // where a lane has its lines
constexpr TimeSpan sampleView{Instant{0}, Instant{sampleWidth * 1'000'000LL}};
constexpr TimeSpan sampleBar{Instant{4'000'000}, Instant{18'000'000}};

} // namespace

TimelineLegend::TimelineLegend(QWidget *parent) : QWidget(parent)
{
    setFont(smallFont(font()));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void TimelineLegend::setEntries(const QList<Entry> &entries)
{
    m_entries = entries;
    QStringList words;
    for (const Entry &entry : entries)
        words.append(entry.words);
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize TimelineLegend::sizeHint() const
{
    int width = 0;
    for (const Entry &entry : m_entries)
        width += sampleWidth + space::tiny + fontMetrics().horizontalAdvance(entry.words) + space::medium;
    return {std::max(0, width - space::medium), extent::row};
}

void TimelineLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const double ratio = devicePixelRatioF();
    const TimelineScale scale{sampleView, sampleWidth, ratio};
    const TimelineBackdrop backdrop;
    const TimelineLanePainter bars(palette(), scale, backdrop);
    int x = 0;
    for (const Entry &entry : m_entries) {
        TimelineLane lane;
        lane.bars = {entry.bar};
        lane.bars.first().span = sampleBar;
        const TimelineTrack track(lane);
        QPixmap sample(QSize(scale.pixels(), bars.height()));
        sample.fill(palette().color(QPalette::Window));
        QPainter onSample(&sample);
        bars.paint(onSample, {.track = &track}, scale.firstPixel(), scale.firstPixel() + scale.pixels());
        onSample.end();
        const QRect inside = QRect(0, 0, sampleWidth, extent::row).adjusted(0, laneEdge, 0, -laneEdge);
        painter.drawPixmap(inside.translated(x, (height() - extent::row) / 2), sample,
            QRectF(QPointF(inside.topLeft()) * ratio, QSizeF(inside.size()) * ratio).toRect());
        x += sampleWidth + space::tiny;
        const int width = fontMetrics().horizontalAdvance(entry.words);
        painter.setPen(quietText(palette()));
        painter.drawText(
            QRect(x, 0, width, height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, entry.words);
        x += width + space::medium;
    }
}

} // namespace signalbox
