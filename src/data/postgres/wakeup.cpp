#include "data/postgres/wakeup.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <cstdint>

namespace signalbox::pg {

WakeUp::WakeUp() : m_descriptor(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    if (m_descriptor < 0)
        qFatal("No file descriptor is left for a wake-up");
}

WakeUp::~WakeUp()
{
    ::close(m_descriptor);
}

void WakeUp::signal()
{
    const std::uint64_t one = 1;
    // Only fails when the counter is full, and then the wait has ended already.
    [[maybe_unused]] const auto written = ::write(m_descriptor, &one, sizeof one);
}

void WakeUp::clear()
{
    std::uint64_t count = 0;
    [[maybe_unused]] const auto got = ::read(m_descriptor, &count, sizeof count);
}

} // namespace signalbox::pg
