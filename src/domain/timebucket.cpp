#include "domain/timebucket.h"

namespace signalbox {

using std::chrono::microseconds;

Instant bucketBegin(Instant at, microseconds length)
{
    if (!at.isFinite() || length.count() <= 0)
        return at;
    const qint64 rest = at.micros % length.count();
    return at - microseconds(rest < 0 ? rest + length.count() : rest);
}

Instant bucketEnd(Instant at, microseconds length)
{
    const Instant begin = bucketBegin(at, length);
    return begin == at ? at : begin + length;
}

} // namespace signalbox
