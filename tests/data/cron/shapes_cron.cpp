#include "data/expectedcolumns.h"

#include "data/cron/commandlookup.h"
#include "data/cron/cronrows.h"
#include "data/cron/happenings/happeningrows.h"
#include "data/cron/runmaprows.h"
#include "data/cron/runrecordrows.h"
#include "data/cron/runtracestore.h"

using namespace signalbox;

static const ExpectedColumns cron([] {
    return columnsOf(cronOverviewShape(), recentRunShape(), jobRunPageShape(), jobRunShape(), liveRunShape(),
        vaultSecretShape(), unresolvedNameShape(), runDeliveriesShape(), netAnswerShape(), recordLookShape(),
        recordScheduleShape(), recordRunShape(), runMapReachShape(), runMapRunShape(), runMapBucketShape(),
        runMapMarkShape(), failedStretchShape(), jobNameShape());
});
