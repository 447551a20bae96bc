#include "bench/processcost.h"

#include <QFile>

#include <ctime>

#include <sys/resource.h>
#include <unistd.h>

namespace signalbox {

namespace {

double takenBy(clockid_t clock)
{
    timespec taken{};
    clock_gettime(clock, &taken);
    return double(taken.tv_sec) * 1e3 + double(taken.tv_nsec) / 1e6;
}

} // namespace

double residentMegabytes()
{
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    const auto fields = statm.readAll().split(' ');
    return fields.value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / (1024 * 1024);
}

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

double threadMilliseconds()
{
    return takenBy(CLOCK_THREAD_CPUTIME_ID);
}

double processMilliseconds()
{
    return takenBy(CLOCK_PROCESS_CPUTIME_ID);
}

} // namespace signalbox
