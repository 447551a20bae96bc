#pragma once

#include "domain/metrics/live/livesample.h"
#include "panels/panelcontext.h"
#include "panels/pendinganswers.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace signalbox {

class BlockingModel;
class LiveActs;
class LiveBoard;
class LiveEventModel;
class LiveSampler;
class NoticeStrip;
class PlainLabel;
class SegmentBar;
class StateBadge;
class StateNotice;
class StatePlaceholder;
class TableView;

/// What goes on now, sampled while it is looked at and kept for an hour in memory: sessions, waits, rates, and who waits for
/// whom, with what can be done about it. No table is needed. Space pauses.
class LiveMetricsPage final : public QWidget
{
    Q_OBJECT

public:
    LiveMetricsPage(const PanelContext &context, PendingAnswers &pending, QWidget *parent = nullptr);

    LiveSampler &sampler() { return *m_sampler; }
    TableView &blocking() { return *m_blocking; } // for the panel that remembers columns
    TableView &events() { return *m_events; }
    void refresh(); // now, also while paused
    void setTimeZone(const QTimeZone &zone);
    bool leave(); // drops a brush, or else a pin; false when there was neither

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeTables();
    QWidget *makeTools();
    QWidget *makeLists();
    QWidget *makeContent();
    void connectSampler();
    void connectActs();
    void showSample();
    void showState();
    void showActs();
    std::optional<LiveBackend> current() const;

    const PanelContext &m_context;
    QTimeZone m_zone;
    LiveSampler *m_sampler;
    LiveActs *m_acts;
    LiveBoard *m_board;
    BlockingModel *m_blockingModel;
    LiveEventModel *m_eventModel;
    TableView *m_blocking;
    TableView *m_events;
    StateBadge *m_badge;
    PlainLabel *m_sentence;
    SegmentBar *m_ranges;
    QPushButton *m_live;
    QPushButton *m_pause;
    StateNotice *m_hidden;
    StateNotice *m_trouble;
    NoticeStrip *m_outcome;
    QPushButton *m_cancel;
    QPushButton *m_end;
    StatePlaceholder *m_placeholder;
    QStackedWidget *m_faces;
};

} // namespace signalbox
