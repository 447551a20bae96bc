#pragma once

#include "data/postgres/rowshape.h"
#include "domain/happening.h"

namespace signalbox {

/// A row of cron/job_names.
struct NamedJob {
    qint64 jobId = 0;
    QString name;
};

/// Without the job's name.
const RowShape<Happening> &failedStretchShape();
const RowShape<NamedJob> &jobNameShape();

} // namespace signalbox
