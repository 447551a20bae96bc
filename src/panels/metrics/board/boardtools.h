#pragma once

#include "widgets/chart/timenavigation.h"

#include <QTimeZone>
#include <QWidget>

class QAction;
class QPushButton;
class QToolButton;

namespace signalbox {

class SegmentBar;

/// Which stretch of time a board shows, and what it is compared with.
class BoardTools final : public QWidget
{
    Q_OBJECT

public:
    explicit BoardTools(TimeNavigation &time, QWidget *parent = nullptr);

    void setTimeZone(const QTimeZone &zone) { m_zone = zone; }
    /// Of the stretch before that is compared; zero for none.
    std::chrono::microseconds ago() const { return m_ago; }
    void setAgo(std::chrono::microseconds ago);

signals:
    void agoChanged();

private:
    void makeRanges();
    void makeCompared();
    void askForRange();
    void showTime();

    TimeNavigation &m_time;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    std::chrono::microseconds m_ago{0};
    QToolButton *m_back;
    QToolButton *m_forward;
    SegmentBar *m_ranges;
    QPushButton *m_live;
    QPushButton *m_compare;
    QList<QAction *> m_compared;
};

} // namespace signalbox
