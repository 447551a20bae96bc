#include "data/project/serverreading.h"

namespace signalbox {

using namespace Qt::StringLiterals;

const RowShape<ServerReading> &serverReadingShape()
{
    static const RowShape<ServerReading> shape(u"project/clock"_s,
        {
            field(u"now"_s, &ServerReading::now),
            field(u"started_at"_s, &ServerReading::startedAt),
            field(u"in_recovery"_s, &ServerReading::inRecovery),
        });
    return shape;
}

} // namespace signalbox
