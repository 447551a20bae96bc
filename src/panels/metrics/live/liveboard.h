#pragma once

#include "domain/metrics/live/livehistory.h"
#include "panels/metrics/live/livecharts.h"
#include "widgets/chart/timenavigation.h"

#include <QTimeZone>
#include <QWidget>

class QGridLayout;

namespace signalbox {

class LiveChartCard;

/// The charts of what goes on now: they share the axis of time and the crosshair. As wide as there is room for, one to three
/// beside each other.
class LiveBoard final : public QWidget
{
    Q_OBJECT

public:
    /// The history must outlive it.
    LiveBoard(const LiveHistory &history, std::chrono::microseconds range, QWidget *parent = nullptr);

    TimeNavigation &navigation() { return m_navigation; }
    void showHistory(); // what is new of it
    void setTimeZone(const QTimeZone &zone);
    bool leave(); // drops the brush, or else the pin; false when there was neither

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    LiveChartCard *addCard();
    void draw();
    void arrange();
    void alignPlots();
    void pointAt(std::optional<Instant> at);
    void pin(std::optional<Instant> at);
    void brush(std::optional<TimeSpan> span);
    void showBrush();

    const LiveHistory &m_history;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    TimeNavigation m_navigation;
    QGridLayout *m_grid;
    QList<LiveChartCard *> m_cards; // of the charts there are now, in their order; more of them may be hidden
    qsizetype m_shown = 0;
    int m_columns = 0;
    std::optional<Instant> m_pinned;
    std::optional<TimeSpan> m_brush;
};

} // namespace signalbox
