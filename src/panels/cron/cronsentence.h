#pragma once

#include "domain/healthstate.h"

#include <QString>

namespace signalbox {

class CronJobModel;
struct Instant;

/// The one sentence over the cron panel: how the jobs are, and what has to be known to take that right.
struct CronSentence {
    HealthState state = HealthState::Unknown;
    QString words;
};
CronSentence cronSentence(const CronJobModel &jobs, Instant now);

} // namespace signalbox
