#pragma once

#include "domain/cron/cronjob.h"
#include "domain/cron/cronschedule.h"
#include "domain/cron/usualrange.h"

namespace signalbox {

/// A schedule as that version of pg_cron takes it, ready to be shown.
struct ScheduleReading {
    std::optional<CronSchedule> schedule; // none when it is not understood
    QString words; // "daily at 02:00"
    QString remark; // why it is not what it looks like; empty when all is well
    qsizetype problemStart = 0; // the stretch of text that the remark is about
    qsizetype problemLength = 0;
};
ScheduleReading readSchedule(const QString &text, const QString &cronVersion);

/// The zone that pg_cron counts in; nothing when it is not known here.
std::optional<QTimeZone> cronZone(const QString &name);

/// What the newest runs of a job tell, ready to be shown. Nothing is judged by too few of them.
struct JobInsight {
    JobFigures figures;
    QStringList unusual; // what is not as usual about the last run, as sentences
    QString figuresWords; // success, durations and rows; empty while there is nothing to tell
};
JobInsight insightOf(const CronJob &job);

} // namespace signalbox
