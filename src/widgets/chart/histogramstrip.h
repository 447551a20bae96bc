#pragma once

#include "core/instant.h"
#include "domain/healthstate.h"

#include <QList>
#include <QTimeZone>
#include <QWidget>

#include <optional>

namespace signalbox {

/// One bar of a HistogramStrip: [from, to) and a count for each series.
struct HistogramBar {
    Instant from;
    Instant to;
    QList<qint64> counts;

    qint64 total() const;
    bool operator==(const HistogramBar &) const = default;
};

/// Bars over time on one line above a list, stacked by state, from which a range of time is chosen: by a click on a bar,
/// by dragging across some, or with the keys (arrows, with Shift to reach over several, Return; Escape goes back).
/// States are told apart by place and weight as well: the first series stands on the ground line, solid, the others on
/// top of it, pale.
class HistogramStrip : public QWidget
{
    Q_OBJECT

public:
    explicit HistogramStrip(QWidget *parent = nullptr);

    void setSeries(const QList<HealthState> &series);
    void setTimeZone(const QTimeZone &zone);
    /// Without gaps between them, oldest first. A cursor or a selection stays on its time.
    void setBars(const QList<HistogramBar> &bars);
    const QList<HistogramBar> &bars() const { return m_bars; }
    /// Whether there is a range to go back from: Escape and a double click ask for it.
    void setNarrowed(bool narrowed) { m_narrowed = narrowed; }

    /// The bar under the mouse, or under the cursor of the keys.
    std::optional<int> currentBar() const;
    QRectF barRect(int bar) const; // the whole column

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void currentBarChanged();
    void rangeChosen(signalbox::Instant from, signalbox::Instant to);
    void rangeCleared();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QRectF plotRect() const;
    double xOf(Instant at) const;
    std::optional<int> barAt(double x) const;
    std::optional<int> barOf(Instant at) const;
    std::pair<int, int> chosenBars() const; // from the anchor to the end, in order; needs both

    void paintScale(QPainter &painter, qint64 most) const;
    void paintBar(QPainter &painter, int bar, qint64 most) const;
    void paintChosen(QPainter &painter) const;
    void paintTimes(QPainter &painter) const;

    void setHovered(std::optional<int> bar);
    void moveCursor(int bar, bool extend);
    void chooseRange();
    bool dropChosen();

    QList<HistogramBar> m_bars;
    QList<HealthState> m_series;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    std::optional<int> m_hovered;
    std::optional<int> m_anchor; // where the drag, or the selection of the keys, began
    std::optional<int> m_end; // where it is now: the cursor
    bool m_dragging = false;
    bool m_narrowed = false;
};

} // namespace signalbox
