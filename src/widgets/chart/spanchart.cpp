#include "widgets/chart/spanchart.h"

#include "core/humantext.h"
#include "widgets/chart/timeticks.h"
#include "widgets/chart/valueticks.h"
#include "widgets/look/theme.h"
#include "widgets/look/tokens.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace signalbox {

namespace {

constexpr int bucketWidth = 6; // pixels of one stretch
constexpr int spanChartHeight = 110;
constexpr int valueLines = 3;
constexpr double spanLine = 1.5;
constexpr float bandShare = 0.16F;
constexpr float gridShare = 0.6F;
constexpr int failedMark = 5;

QColor thinned(QColor colour, float share)
{
    colour.setAlphaF(share);
    return colour;
}

void addTo(SpanBucket &bucket, const SpanPoint &point)
{
    bucket.least = bucket.count == 0 ? point.value : std::min(bucket.least, point.value);
    bucket.most = bucket.count == 0 ? point.value : std::max(bucket.most, point.value);
    bucket.mean += (point.value - bucket.mean) / double(bucket.count + 1);
    bucket.failed += point.failed ? 1 : 0;
    ++bucket.count;
}

} // namespace

QList<SpanBucket> spanBuckets(const QList<SpanPoint> &points, int most)
{
    if (points.isEmpty() || most < 1)
        return {};
    const qint64 first = points.first().at.micros;
    const qint64 length = std::max<qint64>(1, (points.last().at.micros - first) / most + 1);
    QList<SpanBucket> buckets;
    for (const SpanPoint &point : points) {
        const qint64 place = std::clamp<qint64>((point.at.micros - first) / length, 0, most - 1);
        const Instant from{first + place * length};
        if (buckets.isEmpty() || buckets.last().from < from)
            buckets.append({from, Instant{from.micros + length}});
        addTo(buckets.last(), point);
    }
    return buckets;
}

SpanChart::SpanChart(QWidget *parent) : QWidget(parent), m_format([](double value) { return numberText(value); })
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setFont(smallFont(font()));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SpanChart::setPoints(const QList<SpanPoint> &points)
{
    if (points == m_points)
        return;
    m_points = points;
    setCursor(std::nullopt);
    bucketAgain();
}

void SpanChart::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    update();
}

void SpanChart::setFormat(std::function<QString(double)> format)
{
    m_format = std::move(format);
    update();
}

void SpanChart::bucketAgain()
{
    m_buckets = spanBuckets(m_points, std::max(1, int(plotRect().width()) / bucketWidth));
    double most = 0;
    for (const SpanBucket &bucket : std::as_const(m_buckets))
        most = std::max(most, bucket.most);
    m_ticks = valueTicks(0, most, valueLines);
    update();
}

QSize SpanChart::sizeHint() const
{
    return {360, spanChartHeight};
}

QSize SpanChart::minimumSizeHint() const
{
    return {160, spanChartHeight};
}

QRectF SpanChart::plotRect() const
{
    int left = 0;
    for (const double tick : m_ticks)
        left = std::max(left, fontMetrics().horizontalAdvance(m_format(tick)));
    return QRectF(rect()).adjusted(
        space::large + left + space::small, space::small, -space::large, -(fontMetrics().height() + space::tiny));
}

QPointF SpanChart::position(Instant at, double value) const
{
    const QRectF plot = plotRect();
    const double span = double(std::max<qint64>(1, m_buckets.last().to.micros - m_buckets.first().from.micros));
    const double top = m_ticks.isEmpty() ? 1 : std::max(m_ticks.last(), 1e-9);
    return {plot.left() + plot.width() * double(at.micros - m_buckets.first().from.micros) / span,
        plot.bottom() - plot.height() * value / top};
}

Instant SpanChart::middleOf(const SpanBucket &bucket) const
{
    return Instant{(bucket.from.micros + bucket.to.micros) / 2};
}

void SpanChart::paintEvent(QPaintEvent *)
{
    if (m_buckets.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGrid(painter);
    paintValues(painter);
    paintCursor(painter);
}

void SpanChart::paintGrid(QPainter &painter) const
{
    const QRectF plot = plotRect();
    const int ascent = fontMetrics().ascent();
    for (const double tick : m_ticks) {
        const double y = position(m_buckets.first().from, tick).y();
        painter.setPen(thinned(hairline(palette()), gridShare));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(quietText(palette()));
        painter.drawText(QRectF(0, y - ascent, plot.left() - space::small, 2 * ascent),
            Qt::AlignRight | Qt::AlignVCenter, m_format(tick));
    }
    double free = plot.left() - space::large;
    const int most = std::max(2, int(plot.width()) / 120);
    for (const TimeTick &tick : timeTicks(m_buckets.first().from, m_buckets.last().to, m_zone, most)) {
        const double width = fontMetrics().horizontalAdvance(tick.label);
        const double x = position(tick.at, 0).x() - width / 2;
        if (x < free || x + width > rect().right())
            continue;
        painter.drawText(QPointF(x, plot.bottom() + space::tiny + ascent), tick.label);
        free = x + width + space::small;
    }
}

void SpanChart::paintValues(QPainter &painter) const
{
    const QColor colour = seriesColour(0, palette());
    QPainterPath line;
    QPolygonF band;
    for (const SpanBucket &bucket : m_buckets) {
        const QPointF mean = position(middleOf(bucket), bucket.mean);
        line.elementCount() == 0 ? line.moveTo(mean) : line.lineTo(mean);
        band.append(position(middleOf(bucket), bucket.most));
    }
    for (auto bucket = m_buckets.crbegin(); bucket != m_buckets.crend(); ++bucket)
        band.append(position(middleOf(*bucket), bucket->least));
    painter.setPen(Qt::NoPen);
    painter.setBrush(thinned(colour, bandShare));
    painter.drawPolygon(band);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, spanLine));
    painter.drawPath(line);
    painter.setPen(Qt::NoPen);
    for (const SpanBucket &bucket : m_buckets) {
        const bool failed = bucket.failed > 0;
        if (!failed && m_buckets.size() > 1)
            continue;
        painter.setBrush(failed ? stateColour(HealthState::Failing, palette()) : colour);
        const QPointF at = position(middleOf(bucket), bucket.mean);
        painter.drawEllipse(at, failedMark / 2.0, failedMark / 2.0);
    }
}

void SpanChart::paintCursor(QPainter &painter) const
{
    if (!m_cursor)
        return;
    const SpanBucket &bucket = m_buckets.at(*m_cursor);
    const QRectF plot = plotRect();
    const double x = position(middleOf(bucket), 0).x();
    painter.setPen(quietText(palette()));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    const QString text = reading();
    const double width = fontMetrics().horizontalAdvance(text) + 2 * space::tiny;
    const double left = std::clamp(x - width / 2, 0.0, std::max(0.0, rect().width() - width));
    const QRectF box(left, 0, width, fontMetrics().height() + 2);
    painter.fillRect(box, palette().color(QPalette::Base));
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(box, Qt::AlignCenter, text);
}

QString SpanChart::reading() const
{
    if (!m_cursor)
        return {};
    const SpanBucket &bucket = m_buckets.at(*m_cursor);
    const QString when = exactInstant(bucket.from, m_zone);
    QString text = bucket.count == 1
        ? tr("%1: %2", "when, value").arg(when, m_format(bucket.mean))
        : tr("%1: mean %2 of %n, from %3 to %4", nullptr, bucket.count)
              .arg(when, m_format(bucket.mean), m_format(bucket.least), m_format(bucket.most));
    if (bucket.failed > 0)
        text += tr(", %n failed", nullptr, bucket.failed);
    return text;
}

void SpanChart::setCursor(std::optional<int> bucket)
{
    if (bucket == m_cursor)
        return;
    m_cursor = bucket;
    setAccessibleDescription(reading());
    update();
}

void SpanChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setCursor(std::nullopt);
    bucketAgain();
}

void SpanChart::mouseMoveEvent(QMouseEvent *event)
{
    int nearest = -1;
    double distance = 0;
    for (int i = 0; i < m_buckets.size(); ++i) {
        const double away = std::abs(position(middleOf(m_buckets.at(i)), 0).x() - event->position().x());
        if (nearest >= 0 && away >= distance)
            continue;
        nearest = i;
        distance = away;
    }
    setCursor(nearest < 0 ? std::nullopt : std::optional(nearest));
}

void SpanChart::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    setCursor(std::nullopt);
}

void SpanChart::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_buckets.size()) - 1;
    const bool left = event->key() == Qt::Key_Left;
    if (last < 0 || (!left && event->key() != Qt::Key_Right))
        return QWidget::keyPressEvent(event);
    const int from = m_cursor.value_or(left ? last + 1 : -1);
    setCursor(std::clamp(from + (left ? -1 : 1), 0, last));
}

} // namespace signalbox
