#pragma once

#include "domain/healthstate.h"
#include "domain/metrics/live/livesample.h"
#include "panels/acts/keyedwrite.h"

namespace signalbox {

class LiveMetricSource;

/// Canceling what a session runs, and ending it: says first what will happen, and only ever reaches the session that was
/// meant, not another one with its number.
class LiveActs final : public QObject
{
    Q_OBJECT

public:
    LiveActs(const PanelContext &context, PendingAnswers &pending, QWidget *window);

    /// Empty, or why this session cannot be told anything, or not that.
    QString obstacleToEnding(const LiveBackend &backend) const;
    QString obstacleToCanceling(const LiveBackend &backend) const;
    void askToCancel(const LiveBackend &backend);
    void askToEnd(const LiveBackend &backend);
    void retry() { m_write.retry(); } // what was left without an answer

signals:
    void changed(); // what stands in the way may be another thing now
    void told(signalbox::HealthState state, const QString &words);
    void acted(); // what goes on is another thing by now

private:
    using Write = KeyedWrite<bool>;

    void finish(const QString &name, const WriteOutcome<bool> &outcome);

    const PanelContext &m_context;
    QWidget *m_window;
    Write m_write;
};

} // namespace signalbox
