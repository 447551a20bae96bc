#include "sandbox/terminationsignal.h"

#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace signalbox {

namespace {

int pipeEnds[2] = {-1, -1}; // a signal handler reaches nothing but globals
constexpr int stopSignals[] = {SIGTERM, SIGINT, SIGHUP};

void handle(int)
{
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
}

} // namespace

TerminationSignal::TerminationSignal(QObject *parent) : QObject(parent)
{
    if (::pipe2(pipeEnds, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(pipeEnds[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char bytes[16];
        [[maybe_unused]] const auto read = ::read(pipeEnds[0], bytes, sizeof bytes);
        emit received();
    });
    for (const int signal : stopSignals)
        ::signal(signal, handle);
}

TerminationSignal::~TerminationSignal()
{
    for (const int signal : stopSignals)
        ::signal(signal, SIG_DFL);
    m_notifier.reset();
    ::close(pipeEnds[0]);
    ::close(pipeEnds[1]);
}

} // namespace signalbox
