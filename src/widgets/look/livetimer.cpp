#include "widgets/look/livetimer.h"

#include <QEvent>

namespace signalbox {

LiveTimer::LiveTimer(QWidget *watched, std::chrono::milliseconds interval) : QObject(watched), m_watched(watched)
{
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &LiveTimer::tick);
    watched->installEventFilter(this);
    follow();
}

void LiveTimer::restart()
{
    if (m_timer.isActive())
        m_timer.start();
}

bool LiveTimer::eventFilter(QObject *object, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::WindowStateChange:
    case QEvent::ParentChange:
        follow();
        break;
    default:
        break;
    }
    return QObject::eventFilter(object, event);
}

void LiveTimer::follow()
{
    if (m_window != m_watched->window()) {
        if (m_window && m_window != m_watched)
            m_window->removeEventFilter(this);
        m_window = m_watched->window();
        if (m_window != m_watched)
            m_window->installEventFilter(this);
    }
    const bool seen = m_watched->isVisible() && !m_window->isMinimized();
    if (seen && !m_timer.isActive())
        m_timer.start();
    else if (!seen)
        m_timer.stop();
}

} // namespace signalbox
