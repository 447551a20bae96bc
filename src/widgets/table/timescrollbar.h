#pragma once

#include "core/instant.h"

#include <QAbstractSlider>
#include <QTimer>
#include <QTimeZone>

namespace signalbox {

class TimeBubble;

/// A scroll bar through time: the thumb stands at the moment of what is on top in the list, dragging it says which
/// moment it is at and asks for it. For lists that are too long to have a length.
class TimeScrollBar final : public QAbstractSlider
{
    Q_OBJECT

public:
    explicit TimeScrollBar(const QTimeZone &zone, QWidget *parent = nullptr);

    /// The moments of the list's first and last row; either may be the later one.
    void setEnds(Instant first, Instant last);
    /// The moment of the row on top. Nothing happens while the user has the thumb.
    void setTop(Instant top);

    bool hasEnds() const { return m_first != m_last; }
    Instant time() const; // at the thumb
    QRect thumb() const;
    QSize sizeHint() const override;

signals:
    void timeRequested(signalbox::Instant time); // while dragging now and then, and once at the end
    void pageRequested(bool forward); // a click beside the thumb

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    int valueOf(Instant time) const;
    int valueAt(int thumbTop) const;
    void page();
    void describe();

    QTimeZone m_zone;
    Instant m_first;
    Instant m_last;
    int m_grip = 0; // where on the thumb the mouse holds it
    int m_pressedAt = 0; // beside the thumb
    TimeBubble *m_bubble = nullptr;
    QTimer m_throttle; // between two requests while dragging
    QTimer m_repeat; // paging goes on while the button is held
};

} // namespace signalbox
