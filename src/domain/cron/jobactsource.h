#pragma once

#include "core/async.h"
#include "domain/cron/jobdraft.h"
#include "domain/cron/jobrun.h"
#include "domain/cron/liverun.h"

#include <QUuid>

namespace signalbox {

/// What this role may do with jobs, so that what it may not is told before it is tried.
struct JobRights {
    bool schedule = false; // cron.schedule(): jobs of its own in pg_cron's database
    bool scheduleElsewhere = false; // cron.schedule_in_database(): another database or role
    bool alter = false; // cron.alter_job()
    bool rename
        = false; // cron.job may be updated; else a new name makes a copy, and the history stays with the old number
    bool otherRoles = false; // jobs of and for other roles: pg_cron lets superusers only
    bool signalBackends = false; // pg_cancel_backend() of other roles
    std::optional<qint64> slotCount; // runs that pg_cron lets go on at once; none where this role may not see settings

    bool operator==(const JobRights &) const = default;
};

/// A job scheduled to run a command once, and how far it has come.
struct OneShotRun {
    qint64 jobId = 0;
    QString name; // <job>-once-<key>; empty when somebody else has cleaned it up
    std::optional<Instant> dueAt; // when the scheduler will take it up
    std::optional<JobRun> run; // once it has begun
    bool cleanedUp = false; // its job is unscheduled; its history stays

    bool operator==(const OneShotRun &) const = default;
};

/// Writes to pg_cron: jobs made, changed, paused and taken away; runs asked for and broken off. A write that finds the job
/// other than `base` says answers an error of kind Invalid with the subject "version" and changes nothing.
class JobActSource
{
public:
    virtual ~JobActSource() = default;

    virtual Async<JobRights> rights() = 0;

    /// Returns the job's number. Refused when this role has a job of that name already. With the same key never twice.
    virtual Async<qint64> create(const JobDraft &draft, const QUuid &key) = 0;
    /// What create() made under that key, for an answer that was lost.
    virtual Async<std::optional<qint64>> createdWith(const JobDraft &draft, const QUuid &key) = 0;
    /// Writes what differs; returns the job's number, which is another one when a new name took a copy (see
    /// JobRights::rename). Asking again is harmless: a job that is as wanted already is answered as changed.
    virtual Async<qint64> change(qint64 jobId, const JobEdit &edit) = 0;
    /// Pauses or resumes all or, where one belongs to another role, none; returns the jobs that are so now. Those that are
    /// gone are left out.
    virtual Async<QList<qint64>> setActive(const QList<qint64> &jobIds, bool active) = 0;
    /// Takes the job away; its history stays. Asking again is harmless.
    virtual Async<bool> unschedule(qint64 jobId, const JobDraft &base) = 0;

    /// Runs the job's command once more, as its role and in its database, by a job of its own that leaves a row in the
    /// history. With the same key never twice.
    virtual Async<OneShotRun> runOnce(qint64 jobId, const QUuid &key) = 0;
    /// How far that has come; takes its job away when it is over. Nothing when there is none under that key. One without a run
    /// two minutes after it was due has missed its minute: it will not run, unless the scheduler has too much to do.
    virtual Async<std::optional<OneShotRun>> oneShot(const QUuid &key) = 0;
    /// Takes its job away before it begins. False when it has begun, and then it is left to run; true when it never will, also
    /// when there is none under that key. What the scheduler takes up in that very moment is found by oneShot() all the same.
    virtual Async<bool> withdraw(const QUuid &key) = 0;
    /// Takes away one-shot jobs that nobody cleaned up: over for ten minutes, or due an hour ago without a run that goes on;
    /// returns their names.
    virtual Async<QStringList> sweepOneShots() = 0;

    /// True when its backend was told so; false when that has gone, or is another one by now.
    virtual Async<bool> cancelRun(const LiveRun &run) = 0;
    virtual Async<bool> terminateRun(const LiveRun &run) = 0;
};

} // namespace signalbox
