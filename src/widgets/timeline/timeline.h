#pragma once

#include "widgets/timeline/timelineface.h"
#include "widgets/timeline/timelinestate.h"

#include <QAbstractScrollArea>
#include <QTimer>

#include <functional>

namespace signalbox {

/// Lanes of bars below one axis of time, to be zoomed and panned. Time runs from left to right in every language.
///
/// The mouse: the wheel zooms around the pointer, dragging pans, a horizontal wheel pans; over the names, or with Shift, the
/// wheel scrolls the lanes. A click chooses, a double click opens; on nothing it goes back to the view that was set, or
/// zooms in when that is the one in sight.
/// The keys: Left and Right go from bar to bar, Up and Down from lane to lane and to the marks above them, Page Up and Page
/// Down by a screenful of lanes, Home and End to the first and last bar; with Ctrl, Left and Right pan by a quarter and
/// Home and End go to the begin of all and to now, as 0 and N do. Plus and minus zoom around the cursor. Return opens.
class Timeline final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    using Reader = std::function<QString(const TimelineLane &lane, const TimelineBar &bar)>;

    explicit Timeline(QWidget *parent = nullptr);

    /// What is chosen and in sight stays so, by the lanes' keys.
    void setLanes(const QList<TimelineLane> &lanes);
    void setMarks(QList<TimelineMark> marks);
    void setShades(const QList<TimelineShade> &shades);
    void setNow(Instant now);
    void setTimeZone(const QTimeZone &zone);
    /// How a bar is read out; several that are drawn as one come as one that counts them.
    void setReader(Reader reader);

    void setView(const TimeSpan &view); // within the limits
    TimeSpan view() const { return m_state.view; }
    void setViewLimits(const TimeSpan &whole, std::chrono::microseconds shortest);
    void setSelected(qint64 lane); // what there is none of is chosen when it comes
    std::optional<qint64> selected() const { return m_selected; }
    std::optional<TimelineBar> selectedBar() const;
    /// The names' column, in pixels; as wide as they like, within bounds, until somebody drags its edge.
    void setNameWidth(int width);
    int nameWidth() const { return m_state.layout.nameWidth; }

    /// What is under the pointer, or else under the cursor of the keys.
    QString reading() const { return m_reading; }
    double xOf(Instant at) const; // in the viewport, as all places here
    Instant instantAt(double x) const;
    QRect laneRect(qint64 lane) const; // empty without it
    QRect plotRect() const { return m_state.layout.plot(); }
    QRect marksRect() const { return m_state.layout.marks(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void viewChanged(const signalbox::TimeSpan &view); // by the user's hands; several times a second at most
    void laneChosen(qint64 lane);
    void barChosen(qint64 lane, const signalbox::TimelineBar &bar);
    void laneOpened(qint64 lane);
    void barOpened(qint64 lane, const signalbox::TimelineBar &bar);
    void markOpened(const QString &link);
    void menuRequested(qint64 lane, const QPoint &globalPosition);
    void readingChanged(const QString &reading);
    void nameWidthChanged(int width); // by dragging

protected:
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    enum class Hold { Nothing, Press, Pan, Edge };
    struct Grip { // of the mouse
        Hold hold = Hold::Nothing;
        QPoint at;
        TimeSpan view;
        int scrolled = 0;
        int nameWidth = 0;
    };

    TimelineScale scale() const;
    QList<TimelineCluster> clusters() const;
    void layOut();
    void moveView(const TimeSpan &view); // by the user
    void zoomAround(Instant anchor, double factor);
    Instant keyAnchor() const;
    void readAgain();
    QString readingAt(const QPoint &at) const;
    QString readingOfCursor() const;
    QString readingOf(int lane, const TimelineBar &bar) const;
    QString readingOf(const TimelineCluster &cluster) const;
    bool isOnNameEdge(const QPoint &at) const;

    void chooseLane(int lane);
    void chooseBar(qsizetype bar);
    void chooseMark(qsizetype mark);
    void reveal(const TimeSpan &span);
    void revealLane();
    void clickAt(const QPoint &at);
    void openCluster(const TimelineCluster &cluster, const QPoint &globalPosition);
    void stepAcross(bool isForward);
    void stepMark(bool isForward);
    void stepLanes(int by);
    void goToEnd(bool isLast);
    void goToNow();
    void openChosen();
    void requestMenu();
    bool panKey(const QKeyEvent &event);
    bool startKey(const QKeyEvent &event);

    TimelineState m_state;
    TimelineFace m_face;
    TimelineLimits m_limits;
    Reader m_reader;
    std::optional<TimeSpan> m_viewBefore; // that was set, once the user has left it
    std::optional<qint64> m_selected;
    std::optional<int> m_wantedNameWidth;
    QString m_reading;
    Grip m_grip;
    QTimer m_tell; // between two viewChanged
};

} // namespace signalbox
