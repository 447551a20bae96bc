#include "data/cron/happenings/happeningrows.h"

namespace signalbox {

using namespace Qt::StringLiterals;

const RowShape<Happening> &failedStretchShape()
{
    using Row = Happening;
    static const RowShape<Row> shape(u"cron/failed_runs"_s,
        {
            field(u"jobid"_s, &Row::id),
            field(u"failed_at"_s, &Row::at),
            field(u"failed"_s, &Row::count),
        });
    return shape;
}

const RowShape<NamedJob> &jobNameShape()
{
    using Row = NamedJob;
    static const RowShape<Row> shape(u"cron/job_names"_s,
        {
            field(u"jobid"_s, &Row::jobId),
            field(u"jobname"_s, &Row::name),
        });
    return shape;
}

} // namespace signalbox
