#pragma once

#include <QObject>
#include <QThread>

#include <memory>
#include <utility>

namespace signalbox {

/// An object with a thread and an event loop of its own, made, used and destroyed there.
template <typename T>
class OnThread
{
public:
    template <typename... Arguments>
    explicit OnThread(Arguments &&...arguments)
    {
        m_anchor.moveToThread(&m_thread);
        m_thread.start();
        run([&] { m_object = std::make_unique<T>(std::forward<Arguments>(arguments)...); });
    }

    ~OnThread()
    {
        run([this] { m_object.reset(); });
        m_thread.quit();
        m_thread.wait();
    }

    OnThread(const OnThread &) = delete;
    OnThread &operator=(const OnThread &) = delete;

    /// Calls `function(object)` over there and waits for its end.
    template <typename Function>
    void call(Function function)
    {
        run([&] { function(*m_object); });
    }

    const T &object() const { return *m_object; } // for what may be called from any thread

private:
    template <typename Function>
    void run(Function function)
    {
        QMetaObject::invokeMethod(&m_anchor, std::move(function), Qt::BlockingQueuedConnection);
    }

    QThread m_thread;
    QObject m_anchor;
    std::unique_ptr<T> m_object;
};

} // namespace signalbox
