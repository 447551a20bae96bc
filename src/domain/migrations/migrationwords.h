#pragma once

#include "domain/healthstate.h"
#include "domain/migrations/migration.h"

namespace signalbox {

QString outcomeWord(StepOutcome outcome);
HealthState stateOf(StepOutcome outcome);
int countOf(const MigrationReport &report, StepOutcome outcome);
/// "60 done, 2 not permitted", from best to worst.
QString outcomeCounts(const MigrationReport &report);

} // namespace signalbox
