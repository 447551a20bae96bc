#pragma once

#include <QApplication>
#include <QKeyEvent>

namespace signalbox {

/// How often a hand acts on the program: presses of the mouse and of keys, while what is typed into a field is free.
class HandCounter final : public QObject
{
public:
    HandCounter() { qApp->installEventFilter(this); }

    int acts() const { return m_acts; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // What one widget does not take goes to its parent: one press until the release.
        if (!watched->isWidgetType())
            return false;
        switch (event->type()) {
        case QEvent::MouseButtonPress:
        case QEvent::MouseButtonDblClick:
            m_acts += std::exchange(m_mouseDown, true) ? 0 : 1;
            break;
        case QEvent::MouseButtonRelease:
            m_mouseDown = false;
            break;
        case QEvent::KeyPress:
            if (!std::exchange(m_keyDown, true) && !isTyping(*static_cast<QKeyEvent *>(event)))
                ++m_acts;
            break;
        case QEvent::KeyRelease:
            m_keyDown = false;
            break;
        default:
            break;
        }
        return false;
    }

private:
    static bool isTyping(const QKeyEvent &event)
    {
        const bool commands = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
        return !commands && !event.text().isEmpty() && event.text().at(0).isPrint();
    }

    int m_acts = 0;
    bool m_mouseDown = false;
    bool m_keyDown = false;
};

} // namespace signalbox
