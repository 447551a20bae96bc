#pragma once

#include "domain/cron/cronjob.h"
#include "domain/cron/cronschedule.h"
#include "domain/cron/lint/joblint.h"
#include "domain/cron/usualrange.h"
#include "domain/healthstate.h"

namespace signalbox {

/// A schedule as that version of pg_cron takes it, ready to be shown.
struct ScheduleReading {
    struct Stretch {
        qsizetype start = 0;
        qsizetype length = 0;
    };
    std::optional<CronSchedule> schedule; // none when it is not understood
    QString words; // "daily at 02:00"
    QString remark; // why it is not what it looks like, a line each; empty when all is well
    QList<Stretch> stretches; // of the text, that the remark is about
};
ScheduleReading readSchedule(const QString &text, const CronDialect &dialect);

/// What the newest runs of a job tell, ready to be shown. Nothing is judged by too few of them.
struct JobInsight {
    JobFigures figures;
    QStringList unusual; // what is not as usual about the last run, as sentences
    QString figuresWords; // success, durations and rows; empty while there is nothing to tell
};
JobInsight insightOf(const CronJob &job);

HealthState stateOf(JobFinding::Severity severity);

} // namespace signalbox
