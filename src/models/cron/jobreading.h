#pragma once

#include "domain/cron/cronjob.h"
#include "domain/cron/cronschedule.h"

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
    std::optional<double> successRate; // 0 to 1
    int judged = 0; // the runs that it is of
    std::optional<std::chrono::microseconds> usual; // p50
    std::optional<std::chrono::microseconds> slow; // p95
    QString unusual; // in what the last run left its usual range, as a sentence; empty while it did not
    QString didNothing; // where it usually changes rows and changed none, as a sentence
};
JobInsight insightOf(const CronJob &job);

/// What its command tag counts.
std::optional<qint64> rowsOfRun(const JobRun &run);

/// Why a run failed, and what to do.
struct RunCause {
    QString sentence;
    QString advice;
};
RunCause runCauseOf(const JobRun &run, const QString &jobName);

/// The command without what is a key or a token in it.
QString shownCommand(const QString &command);

} // namespace signalbox
