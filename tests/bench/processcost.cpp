#include "bench/processcost.h"

#include <QFile>

#include <ctime>
#include <unistd.h>

namespace signalbox {

double residentMegabytes()
{
    QFile statm(QStringLiteral("/proc/self/statm"));
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    const auto fields = statm.readAll().split(' ');
    return fields.value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / (1024 * 1024);
}

double threadMilliseconds()
{
    timespec taken{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &taken);
    return double(taken.tv_sec) * 1e3 + double(taken.tv_nsec) / 1e6;
}

} // namespace signalbox
