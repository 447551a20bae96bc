#pragma once

#include "data/storefixture.h"

#include "domain/cron/jobrunfilter.h"

namespace signalbox {

/// A server with pg_cron whose jobs never run, and a history made by hand.
class CronBed : public StoreFixture
{
public:
    CronBed() : StoreFixture(Content::Cron) { }

    Result<void> empty()
    {
        return server.exec(QStringLiteral("truncate cron.job, cron.job_run_details")).map([](const auto &) {});
    }

    /// A job that is never due.
    Result<void> addJob(int id, const QString &name, const QString &user = QStringLiteral("postgres"))
    {
        return server
            .exec(
                QStringLiteral("insert into cron.job (jobid, schedule, command, nodename, nodeport, database, username,"
                               " active, jobname) values (%1, '0 0 31 2 *', 'select 1', '', 5432, 'postgres', '%3',"
                               " true, nullif('%2', ''))")
                    .arg(QString::number(id), name, user))
            .map([](const auto &) {});
    }

    struct Runs {
        QString job = QStringLiteral("1"); // these are SQL over n in 1..count; the ids go on from the newest
        QString status = QStringLiteral("'succeeded'");
        int count = 1;
        QString pid = QStringLiteral("null");
        QString start = QStringLiteral("now() - (1000000 - n) * interval '1 second'");
        QString took = QStringLiteral("interval '2 seconds'");
        QString message = QStringLiteral("'message'");
        QString command = QStringLiteral("'select 1'");
        QString user = QStringLiteral("'postgres'");
    };
    Result<void> addRuns(const Runs &runs)
    {
        return server
            .exec(QStringLiteral(
                "insert into cron.job_run_details (jobid, runid, job_pid, database, username, command, status,"
                " return_message, start_time, end_time)"
                " select %1, nextval('cron.runid_seq'), %4, 'postgres', %9, %8, %2, %7, %5,"
                " case when %2 in ('succeeded', 'failed') then %5 + %6 end from generate_series(1, %3) n")
                      .arg(runs.job, runs.status, QString::number(runs.count), runs.pid, runs.start, runs.took,
                          runs.message, runs.command, runs.user))
            .map([](const auto &) {});
    }

    qint64 newestId() const
    {
        return server.value(QStringLiteral("select max(runid) from cron.job_run_details")).toLongLong();
    }
};

inline JobRunFilter runsOfJob(qint64 job)
{
    return {.wanted = {.jobs = {QString::number(job)}}};
}

} // namespace signalbox
