#pragma once

#include "domain/cron/cronjob.h"
#include "domain/cron/jobactsource.h"

#include <QObject>

namespace signalbox {

/// Another schedule for a job.
struct JobReschedule {
    CronJob job; // as it was read
    QString schedule;

    bool operator==(const JobReschedule &) const = default;
};

/// Sends new schedules one after the other: where one is refused, the others are changed all the same. Where an answer is
/// lost it ends, with that error; to send all of them again is harmless.
class ScheduleChanges final : public QObject
{
    Q_OBJECT

public:
    ScheduleChanges(JobActSource &source, const QList<JobReschedule> &changes, QObject *parent);

    /// Those that are as wanted now; an error where none is. It deletes itself afterwards.
    Async<QList<qint64>> send();

signals:
    void refused(const signalbox::CronJob &job, const signalbox::Error &error);

private:
    void sendNext();
    void take(const Result<qint64> &answer);
    void finish(Result<QList<qint64>> result);

    JobActSource &m_source;
    QList<JobReschedule> m_left;
    QList<qint64> m_done;
    std::optional<Error> m_firstRefusal;
    Promised<QList<qint64>> m_promised;
};

} // namespace signalbox
