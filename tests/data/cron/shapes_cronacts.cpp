#include "data/expectedcolumns.h"

#include "data/cron/dryrunrows.h"
#include "data/cron/jobactrows.h"

using namespace signalbox;

static const ExpectedColumns cronActs([] {
    return columnsOf(jobRightsShape(), jobFloorShape(), jobCreateShape(), jobCreatedShape(), jobAlterShape(),
        jobCopyShape(), jobUnscheduleShape(), jobsSetActiveShape(), runOnceShape(), oneShotsShape(), oneShotPastShape(),
        oneShotsClearShape(), oneShotWithdrawShape(), runCancelShape(), runTerminateShape(), dryRunGuardShape(),
        dryRunSettingsShape(), dryRunSettleShape());
});
