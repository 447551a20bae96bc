#include "app/cli/coredumps.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace signalbox {

void forbidCoreDumps()
{
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    // The limit does not hold where the kernel pipes a dump into another program.
    ::prctl(PR_SET_DUMPABLE, 0);
}

} // namespace signalbox
