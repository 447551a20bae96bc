#pragma once

#include "widgets/chart/plot.h"
#include "widgets/chart/plotlayout.h"
#include "widgets/chart/plotoverlay.h"
#include "widgets/chart/plotreading.h"

#include <QElapsedTimer>
#include <QPixmap>
#include <QWidget>

#include <optional>

namespace signalbox {

/// A chart of lines over time, read with a crosshair that several charts may share. The picture of the plot is kept from frame
/// to frame: what moves is painted over it.
///
/// The mouse: dragging pans, with Shift it brushes a span; the wheel zooms at the pointer; a click pins the crosshair, or opens
/// a mark; a double click asks to be live again.
/// The keys: Left and Right move the crosshair from value to value, Home and End to the first and last; with Shift they brush,
/// with Ctrl they pan; plus and minus zoom at the crosshair; Return chooses the brush, or else pins; Escape drops the brush, or
/// else the pin.
class PlotView final : public QWidget
{
    Q_OBJECT

public:
    enum class Side { Left, Right };

    explicit PlotView(QWidget *parent = nullptr);

    void setPlot(const Plot &plot);
    const Plot &plot() const { return m_plot; }

    /// What the labels of that side need, in pixels. It may change with the plot and with the height.
    int labelWidth(Side side) const;
    /// Of all charts that stand together, so that their plot areas align; no less than their labels need.
    void setGutters(int left, int right);
    QRectF plotRect() const { return m_layout.rect; }
    double xOf(Instant at) const { return m_layout.x(at); }
    double yOf(double value, const Quantity &quantity) const { return m_layout.y(value, quantity); }

    /// The crosshair, from wherever it is moved; outside of the span it is not seen.
    void pointAt(std::optional<Instant> at);
    std::optional<Instant> pointedAt() const { return m_pointedAt; }
    /// Pinned, the crosshair stays where it is when the mouse moves.
    void setPinned(bool pinned);
    bool isPinned() const { return m_isPinned; }
    void setBrush(std::optional<TimeSpan> brush);
    std::optional<TimeSpan> brush() const { return m_brush; }
    /// What the crosshair reads: the moment, and a line's name and value on each line of text; empty without one.
    QString reading() const;

    /// The plot in vectors, with the colours of the light theme: for files and print.
    void paintPlot(QPainter &painter, const QRectF &rect) const;
    /// What is kept from frame to frame; null until the first one.
    const QPixmap &picture() const { return m_picture; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void pointed(std::optional<signalbox::Instant> at);
    void pinAsked(signalbox::Instant at); // also while pinned: there, or no longer
    void unpinAsked();
    void panned(std::chrono::microseconds by, bool sameGesture);
    void zoomed(double factor, signalbox::Instant at);
    void brushed(const signalbox::TimeSpan &span); // also while it is dragged
    void brushChosen(); // Return
    void brushCleared();
    void liveAsked();
    void markOpened(const QString &link);
    void labelWidthChanged();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    enum class Hold { Nothing, Press, Pan, Brush };
    struct Grip { // of the mouse
        Hold hold = Hold::Nothing;
        QPointF at;
        Instant instant; // under it when it was pressed
        bool isGoingOn = false; // something of the gesture was told
        bool wasPinned = false;
    };

    PlotFace face() const;
    void layOut();
    void renew(); // the kept picture is wrong
    void point(std::optional<Instant> at); // by the user
    void tellBrush(const TimeSpan &brush);
    bool reads() const; // whether the mouse or the keys move the crosshair here
    QRegion overlayRegion() const;
    void readAgain(); // what the crosshair reads, or the place that it is written at, is another
    void hover(std::optional<PlotCluster> cluster);
    std::optional<PlotCluster> clusterAt(const QPointF &at) const;
    void openCluster(const PlotCluster &cluster, const QPoint &globalPosition);
    void stepTo(std::optional<Instant> at, bool brushes);
    std::optional<Instant> nextInstant(bool isForward) const;
    std::optional<Instant> endInstant(bool isLast) const;
    bool viewKey(const QKeyEvent &event);
    bool dropKey();

    Plot m_plot;
    PlotGutters m_gutters;
    PlotLayout m_layout;
    QList<PlotReader> m_readers; // by line
    QPixmap m_picture;
    QList<QPixmap> m_markers; // by line; none where they are to be painted anew
    std::optional<PlotCrosshair> m_crosshair;
    std::optional<Instant> m_pointedAt;
    std::optional<TimeSpan> m_brush;
    Instant m_brushAnchor; // of the keys
    std::optional<PlotCluster> m_hovered;
    Grip m_grip;
    QElapsedTimer m_wheelPan;
    bool m_isPinned = false;
    bool m_isLed = false; // the crosshair stands where another chart has put it
};

} // namespace signalbox
