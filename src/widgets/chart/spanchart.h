#pragma once

#include "core/instant.h"

#include <QList>
#include <QTimeZone>
#include <QWidget>

#include <functional>
#include <optional>

namespace signalbox {

/// One value at a moment; what failed is marked.
struct SpanPoint {
    Instant at;
    double value = 0;
    bool failed = false;

    bool operator==(const SpanPoint &) const = default;
};

/// What the points of a stretch of time come to.
struct SpanBucket {
    Instant from;
    Instant to;
    int count = 0;
    int failed = 0;
    double least = 0;
    double mean = 0;
    double most = 0;

    bool operator==(const SpanBucket &) const = default;
};

/// Stretches of equal length from the first point to the last, at most `most` of them; those without points are left out.
QList<SpanBucket> spanBuckets(const QList<SpanPoint> &points, int most);

/// Values over time that come by the thousand: the mean as a line, least to most as a band behind it, marks where something
/// failed. The mouse, or the arrow keys, read a stretch.
class SpanChart final : public QWidget
{
    Q_OBJECT

public:
    explicit SpanChart(QWidget *parent = nullptr);

    void setPoints(const QList<SpanPoint> &points); // oldest first
    const QList<SpanBucket> &buckets() const { return m_buckets; }
    void setTimeZone(const QTimeZone &zone);
    /// How a value is written.
    void setFormat(std::function<QString(double)> format);
    /// What the stretch under the cursor says; empty while there is none.
    QString reading() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRectF plotRect() const;
    QPointF position(Instant at, double value) const;
    Instant middleOf(const SpanBucket &bucket) const;
    void bucketAgain();
    void setCursor(std::optional<int> bucket);
    void paintGrid(QPainter &painter) const;
    void paintValues(QPainter &painter) const;
    void paintCursor(QPainter &painter) const;

    QList<SpanPoint> m_points;
    QList<SpanBucket> m_buckets;
    QList<double> m_ticks;
    std::function<QString(double)> m_format;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    std::optional<int> m_cursor;
};

} // namespace signalbox
