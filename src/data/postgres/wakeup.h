#pragma once

#include <QtGlobal>

namespace signalbox::pg {

/// Ends another thread's wait in poll(): an eventfd. Safe to signal from any thread.
class WakeUp
{
public:
    WakeUp();
    ~WakeUp();
    Q_DISABLE_COPY_MOVE(WakeUp)

    int descriptor() const { return m_descriptor; }
    void signal();
    void clear();

private:
    int m_descriptor;
};

} // namespace signalbox::pg
