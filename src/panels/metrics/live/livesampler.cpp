#include "panels/metrics/live/livesampler.h"

#include "domain/metrics/live/livemetricsource.h"
#include "panels/pendinganswers.h"
#include "widgets/look/livetimer.h"

#include <QEvent>
#include <QWidget>

namespace signalbox {

LiveSampler::LiveSampler(
    LiveMetricSource &source, PendingAnswers &pending, std::chrono::milliseconds pace, QWidget *watched)
    : QObject(watched), m_source(source), m_pending(pending), m_timer(new LiveTimer(watched, pace))
{
    watched->installEventFilter(this);
    connect(m_timer, &LiveTimer::tick, this, &LiveSampler::tick);
}

bool LiveSampler::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Show)
        tick();
    return QObject::eventFilter(object, event);
}

void LiveSampler::setPaused(bool paused)
{
    if (paused == m_isPaused)
        return;
    m_isPaused = paused;
    emit pausedChanged(paused);
    tick();
}

void LiveSampler::tick()
{
    if (!m_isPaused)
        sampleNow();
}

void LiveSampler::sampleNow()
{
    if (m_isAsking)
        return;
    m_isAsking = true;
    m_pending.await(m_source.sample(), this, [this](const Result<LiveSample> &answer) {
        m_isAsking = false;
        m_timer->restart();
        if (answer) {
            m_error.reset();
            m_history.take(*answer);
            emit sampled();
        } else if (answer.error().kind != ErrorKind::Cancelled) {
            m_error = answer.error();
            emit failed();
        }
    });
}

} // namespace signalbox
