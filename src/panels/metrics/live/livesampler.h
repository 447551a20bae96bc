#pragma once

#include "core/error.h"
#include "domain/metrics/live/livehistory.h"

#include <QObject>

#include <chrono>

class QWidget;

namespace signalbox {

class LiveMetricSource;
class LiveTimer;
class PendingAnswers;

/// Takes a sample as long as its widget can be seen: the next is asked for `pace` after the answer to the one before, so that
/// a server that is slow to answer is not asked the more. What was taken stays while nothing can be seen.
class LiveSampler final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    LiveSampler(LiveMetricSource &source, PendingAnswers &pending, std::chrono::milliseconds pace, QWidget *watched);

    const LiveHistory &history() const { return m_history; }
    const std::optional<Error> &error() const { return m_error; } // why there is no newer sample
    bool isPaused() const { return m_isPaused; }
    void setPaused(bool paused);
    void sampleNow(); // unless one is under way

signals:
    void sampled();
    void failed();
    void pausedChanged(bool paused);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void tick();

    LiveMetricSource &m_source;
    PendingAnswers &m_pending;
    LiveTimer *m_timer;
    LiveHistory m_history;
    std::optional<Error> m_error;
    bool m_isPaused = false;
    bool m_isAsking = false;
};

} // namespace signalbox
