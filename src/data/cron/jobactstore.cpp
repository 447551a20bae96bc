#include "data/cron/jobactstore.h"

#include "data/cron/cronrequirements.h"
#include "data/cron/jobactrefusals.h"
#include "data/cron/jobactvalues.h"
#include "data/postgres/arrayliteral.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

/// The number of the job that a write left behind, or why it did not.
Result<qint64> writtenJob(const RowShape<JobActRow> &shape, const Result<ResultTable> &answer, const QString &name)
{
    const auto rows = shape.read(answer);
    if (!rows)
        return tl::unexpected(JobActRefusals::ofServer(rows.error(), name));
    const JobActRow row = rows->value(0);
    if (row.outcome == "done"_L1 && row.jobId)
        return *row.jobId;
    return tl::unexpected(JobActRefusals::ofOutcome(row, name));
}

Async<qint64> madeJob(PgSession &session, SqlValues values, const QUuid &key, qint64 floor, const QString &name)
{
    values.insert(u"key"_s, JobActValues::text(key));
    values.insert(u"floor"_s, QString::number(floor));
    return session.run({jobCreateShape().statement(), values, {}}).then([name](const Result<ResultTable> &answer) {
        return writtenJob(jobCreateShape(), answer, name);
    });
}

/// What became of an unknown run is not known: its job is left to a sweep.
bool hasEnded(const JobRun &run)
{
    return run.status == RunStatus::Succeeded || run.status == RunStatus::Failed;
}

Result<std::optional<OneShotRun>> oneShotThere(const Result<ResultTable> &answer, AbandonedRuns &abandoned)
{
    const auto rows = oneShotsShape().read(answer);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->isEmpty())
        return std::optional<OneShotRun>();
    OneShotRun found = rows->first().oneShot;
    if (rows->first().run.runId != 0) {
        found.run = rows->first().run;
        abandoned.judge(*found.run);
    }
    return std::optional(found);
}

/// What ran under the key of a one-shot job that is gone.
Async<std::optional<OneShotRun>> pastOneShot(
    PgSession &session, const QString &key, const std::shared_ptr<AbandonedRuns> &abandoned)
{
    return session.run({oneShotPastShape().statement(), {{u"key"_s, key}}, {}})
        .then([abandoned](const Result<ResultTable> &answer) -> Result<std::optional<OneShotRun>> {
            const auto runs = oneShotPastShape().read(answer);
            if (!runs)
                return tl::unexpected(runs.error());
            if (runs->isEmpty())
                return std::optional<OneShotRun>();
            JobRun run = runs->first();
            abandoned->judge(run);
            return std::optional(OneShotRun{run.jobId, {}, {}, run, true});
        });
}

Async<bool> neverRan(PgSession &session, const QString &key, const std::shared_ptr<AbandonedRuns> &abandoned)
{
    return pastOneShot(session, key, abandoned).then([](const Result<std::optional<OneShotRun>> &past) -> Result<bool> {
        return past.map([](const std::optional<OneShotRun> &run) { return !run.has_value(); });
    });
}

Async<QList<ClearedOneShot>> cleared(PgSession &session, const QList<qint64> &jobIds)
{
    return session.run({oneShotsClearShape().statement(), {{u"jobs"_s, arrayLiteral(jobIds)}}, {}})
        .then([](const Result<ResultTable> &answer) { return oneShotsClearShape().read(answer); });
}

Result<OneShotRun> scheduledRun(const Result<ResultTable> &answer, const Capabilities &capabilities)
{
    const auto rows = runOnceShape().read(answer);
    if (!rows)
        return tl::unexpected(JobActRefusals::ofServer(rows.error(), {}));
    const RunOnceRow row = rows->value(0);
    if (row.outcome == "scheduled"_L1)
        return row.oneShot;
    if (row.outcome == "past"_L1)
        return OneShotRun{0, {}, {}, {}, true};
    return tl::unexpected(JobActRefusals::ofRunOnce(row, capabilities));
}

} // namespace

Async<JobRights> JobActStore::rights()
{
    if (const auto error = missingForCron(m_connection.capabilities()))
        return readyError<JobRights>(*error);
    return m_connection.background()
        .run({jobRightsShape().statement(), {}, {}})
        .then([](const Result<ResultTable> &answer) -> Result<JobRights> {
            return jobRightsShape().read(answer).map([](const QList<JobRights> &rows) { return rows.value(0); });
        });
}

std::optional<Error> JobActStore::obstacleTo(const JobDraft &draft) const
{
    const Capabilities &capabilities = m_connection.capabilities();
    if (draft.username != capabilities.user && !capabilities.superuser)
        return JobActRefusals::onlySuperuser(capabilities, draft.username);
    if (auto error = JobActRefusals::nameTooLong(capabilities, draft.name))
        return error;
    if (auto error = JobActRefusals::faultySchedule(capabilities, draft.schedule))
        return error;
    const bool elsewhere = JobActValues::isElsewhere(draft, capabilities);
    if (elsewhere && !draft.name.isEmpty())
        return JobActRefusals::notCallable(capabilities, u"schedule_in_database"_s);
    auto error = JobActRefusals::notCallable(capabilities, u"schedule"_s);
    if (!error && elsewhere)
        error = JobActRefusals::notCallable(capabilities, u"alter_job"_s);
    return error;
}

Async<qint64> JobActStore::create(const JobDraft &asked, const QUuid &key)
{
    const Capabilities &capabilities = m_connection.capabilities();
    if (const auto error = missingForCron(capabilities))
        return readyError<qint64>(*error);
    const JobDraft draft = JobActValues::complete(asked, capabilities);
    if (const auto error = obstacleTo(draft))
        return readyError<qint64>(*error);

    SqlValues values = JobActValues::scheduling(draft, capabilities);
    if (!JobActRefusals::noGrace(capabilities)) // a job without its grace is better than none
        values.insert(JobActValues::graceOf(draft, {}));
    PgSession &session = m_connection.foreground();
    if (const auto known = m_floors->constFind(key); known != m_floors->cend())
        return madeJob(session, values, key, *known, draft.name);
    const Promised<qint64> promised;
    whenReady(session.run({jobFloorShape().statement(), {}, {}}), &m_connection,
        [promised, values, key, name = draft.name, floors = m_floors, connection = &m_connection](
            const Result<ResultTable> &answer) {
            const auto rows = jobFloorShape().read(answer);
            if (!rows)
                return promised.answer(tl::unexpected(rows.error()));
            const qint64 floor = rows->value(0).jobId;
            floors->insert(key, floor);
            promised.follow(madeJob(connection->foreground(), values, key, floor, name), connection);
        });
    return promised.future();
}

Async<std::optional<qint64>> JobActStore::createdWith(const JobDraft &draft, const QUuid &key)
{
    const Capabilities &capabilities = m_connection.capabilities();
    if (const auto error = missingForCron(capabilities))
        return readyError<std::optional<qint64>>(*error);
    if (!m_floors->contains(key))
        return readyResult<std::optional<qint64>>(std::optional<qint64>()); // it was never sent
    SqlValues values = JobActValues::wanted(JobActValues::complete(draft, capabilities));
    values.insert(u"floor"_s, QString::number(m_floors->value(key)));
    return m_connection.foreground()
        .run({jobCreatedShape().statement(), values, {}})
        .then([](const Result<ResultTable> &answer) -> Result<std::optional<qint64>> {
            return jobCreatedShape().read(answer).map([](const QList<JobIdRow> &rows) {
                return rows.isEmpty() ? std::nullopt : std::optional(rows.first().jobId);
            });
        });
}

std::optional<Error> JobActStore::obstacleTo(const JobEdit &edit) const
{
    const Capabilities &capabilities = m_connection.capabilities();
    if (edit.mine.username != edit.base.username && !capabilities.superuser)
        return JobActRefusals::onlySuperuser(capabilities, edit.mine.username);
    if (auto error = JobActRefusals::nameTooLong(capabilities, edit.mine.name))
        return error;
    if (!JobActValues::graceOf(edit.mine, edit.base).isEmpty()) {
        if (auto error = JobActRefusals::noGrace(capabilities))
            return error;
    }
    // Where it stays, pg_cron is not given it: a job of such a schedule can be paused, say.
    return edit.mine.schedule == edit.base.schedule ? std::nullopt
                                                    : JobActRefusals::faultySchedule(capabilities, edit.mine.schedule);
}

Async<qint64> JobActStore::changed(const RowShape<JobActRow> &shape, const SqlValues &values, const QString &name)
{
    return m_connection.foreground()
        .run({shape.statement(), values, {}})
        .then([&shape, name](const Result<ResultTable> &answer) { return writtenJob(shape, answer, name); });
}

Async<qint64> JobActStore::change(qint64 jobId, const JobEdit &edit)
{
    const Capabilities &capabilities = m_connection.capabilities();
    if (const auto error = missingForCron(capabilities))
        return readyError<qint64>(*error);
    if (const auto error = obstacleTo(edit))
        return readyError<qint64>(*error);
    const JobDraft &mine = edit.mine;
    SqlValues values = JobActValues::asBase(jobId, edit.base, capabilities);
    values.insert(JobActValues::graceOf(mine, edit.base));
    const bool renaming = mine.name != edit.base.name;
    if (renaming && !capabilities.updatable.contains(u"cron.job"_s)) {
        auto error = obstacleTo(mine);
        if (!error)
            error = JobActRefusals::notCallable(capabilities, u"unschedule"_s);
        if (error)
            return readyError<qint64>(*error);
        values.insert(JobActValues::scheduling(mine, capabilities));
        if (!JobActRefusals::noGrace(capabilities)) // the new number has none yet
            values.insert(JobActValues::graceOf(mine, {}));
        return changed(jobCopyShape(), values, mine.name);
    }

    JobDraft overwritten = edit.base;
    overwritten.schedule = mine.schedule;
    overwritten.command = mine.command;
    overwritten.grace = mine.grace;
    JobDraft renamed = edit.base;
    renamed.name = mine.name;
    renamed.grace = mine.grace;
    const bool canOverwrite = !mine.name.isEmpty() && mine == overwritten && mine.username == capabilities.user
        && mine.database == capabilities.database && capabilities.canCall(u"cron.schedule"_s);
    if (mine != renamed) {
        const auto error = JobActRefusals::notCallable(capabilities, u"alter_job"_s);
        if (error && !canOverwrite)
            return readyError<qint64>(*error);
        const auto fault = JobActRefusals::faultySchedule(capabilities, mine.schedule);
        if (error && fault)
            return readyError<qint64>(*fault);
        values.insert(error ? u"overwriting"_s : u"altering"_s, std::nullopt);
    }
    values.insert(JobActValues::wanted(mine));
    values.insert(u"name"_s, mine.name);
    if (renaming)
        values.insert(u"renaming"_s, std::nullopt);
    return changed(jobAlterShape(), values, mine.name);
}

Async<QList<qint64>> JobActStore::setActive(const QList<qint64> &jobIds, bool active)
{
    if (const auto error = JobActRefusals::notCallable(m_connection.capabilities(), u"alter_job"_s))
        return readyError<QList<qint64>>(*error);
    const SqlValues values{{u"jobs"_s, arrayLiteral(jobIds)}, {u"active"_s, JobActValues::word(active)}};
    return m_connection.foreground()
        .run({jobsSetActiveShape().statement(), values, {}})
        .then([](const Result<ResultTable> &answer) -> Result<QList<qint64>> {
            const auto rows = jobsSetActiveShape().read(answer);
            if (!rows)
                return tl::unexpected(JobActRefusals::ofServer(rows.error(), {}));
            QList<qint64> done;
            for (const JobActiveRow &row : *rows)
                if (row.isOurs)
                    done.append(row.jobId);
            if (done.size() < rows->size())
                return tl::unexpected(JobActRefusals::othersJobs(rows->size() - done.size()));
            return done;
        });
}

Async<bool> JobActStore::unschedule(qint64 jobId, const JobDraft &base)
{
    const Capabilities &capabilities = m_connection.capabilities();
    if (const auto error = JobActRefusals::notCallable(capabilities, u"unschedule"_s))
        return readyError<bool>(*error);
    return m_connection.foreground()
        .run({jobUnscheduleShape().statement(), JobActValues::asBase(jobId, base, capabilities), {}})
        .then([name = base.name](const Result<ResultTable> &answer) -> Result<bool> {
            const auto rows = jobUnscheduleShape().read(answer);
            if (!rows)
                return tl::unexpected(JobActRefusals::ofServer(rows.error(), name));
            const JobActRow row = rows->value(0);
            if (row.outcome == "done"_L1 || row.outcome == "gone"_L1)
                return true;
            return tl::unexpected(JobActRefusals::ofOutcome(row, name));
        });
}

Async<OneShotRun> JobActStore::runOnce(qint64 jobId, const QUuid &key)
{
    const Capabilities &capabilities = m_connection.capabilities();
    const bool elsewhere = capabilities.canCall(u"cron.schedule_in_database"_s);
    if (const auto error
        = JobActRefusals::notCallable(capabilities, elsewhere ? u"schedule_in_database"_s : u"schedule"_s))
        return readyError<OneShotRun>(*error);
    SqlValues values{{u"job"_s, QString::number(jobId)}, {u"key"_s, JobActValues::text(key)}};
    if (elsewhere)
        values.insert(u"elsewhere"_s, std::nullopt);
    return m_connection.foreground()
        .run({runOnceShape().statement(), values, {}})
        .then([capabilities](const Result<ResultTable> &answer) { return scheduledRun(answer, capabilities); });
}

Async<std::optional<OneShotRun>> JobActStore::oneShot(const QUuid &key)
{
    using Found = std::optional<OneShotRun>;
    if (const auto error = missingForCron(m_connection.capabilities()))
        return readyError<Found>(*error);
    const QString name = JobActValues::text(key);
    const Promised<Found> promised;
    whenReady(m_connection.foreground().run({oneShotsShape().statement(), {{u"key"_s, name}}, {}}), &m_connection,
        [promised, name, abandoned = m_abandoned, connection = &m_connection](const Result<ResultTable> &answer) {
            const auto found = oneShotThere(answer, *abandoned);
            if (found && !*found)
                return promised.follow(pastOneShot(connection->foreground(), name, abandoned), connection);
            if (!found || !(*found)->run || !hasEnded(*(*found)->run))
                return promised.answer(found);
            whenReady(cleared(connection->foreground(), {(*found)->jobId}), connection,
                [promised, run = **found](const Result<QList<ClearedOneShot>> &done) mutable {
                    run.cleanedUp = done && !done->isEmpty(); // else it is left to a sweep
                    promised.answer(Found(run));
                });
        });
    return promised.future();
}

Async<bool> JobActStore::withdraw(const QUuid &key)
{
    if (const auto error = JobActRefusals::notCallable(m_connection.capabilities(), u"unschedule"_s))
        return readyError<bool>(*error);
    const QString name = JobActValues::text(key);
    const Promised<bool> promised;
    whenReady(m_connection.foreground().run({oneShotWithdrawShape().statement(), {{u"key"_s, name}}, {}}),
        &m_connection,
        [promised, name, abandoned = m_abandoned, connection = &m_connection](const Result<ResultTable> &answer) {
            const auto rows = oneShotWithdrawShape().read(answer);
            if (!rows)
                return promised.answer(tl::unexpected(JobActRefusals::ofServer(rows.error(), {})));
            const JobActRow row = rows->value(0);
            if (row.outcome == "begun"_L1)
                return promised.answer(false);
            if (!rows->isEmpty() && row.outcome != "withdrawn"_L1)
                return promised.answer(tl::unexpected(JobActRefusals::ofOutcome(row, {})));
            // It may be gone because it ran, or have begun while it was taken away.
            promised.follow(neverRan(connection->foreground(), name, abandoned), connection);
        });
    return promised.future();
}

Async<QStringList> JobActStore::sweepOneShots()
{
    const Capabilities &capabilities = m_connection.capabilities();
    if (const auto error = missingForCron(capabilities))
        return readyError<QStringList>(*error);
    if (capabilities.standby || !capabilities.canCall(u"cron.unschedule"_s))
        return readyResult<QStringList>(QStringList()); // somebody else's to do
    const Promised<QStringList> promised;
    whenReady(m_connection.background().run({oneShotsShape().statement(), {}, {}}), &m_connection,
        [promised, connection = &m_connection](const Result<ResultTable> &answer) {
            const auto rows = oneShotsShape().read(answer);
            if (!rows)
                return promised.answer(tl::unexpected(rows.error()));
            QList<qint64> jobIds;
            for (const OneShotRow &row : *rows)
                if (row.isLeftOver)
                    jobIds.append(row.oneShot.jobId);
            if (jobIds.isEmpty())
                return promised.answer(QStringList());
            promised.follow(cleared(connection->background(), jobIds)
                                .then([](const Result<QList<ClearedOneShot>> &done) -> Result<QStringList> {
                                    return done.map([](const QList<ClearedOneShot> &jobs) {
                                        QStringList names;
                                        for (const ClearedOneShot &job : jobs)
                                            names.append(job.name);
                                        return names;
                                    });
                                }),
                connection);
        });
    return promised.future();
}

Async<bool> JobActStore::signal(const RowShape<SignalRow> &shape, const LiveRun &run)
{
    const SqlValues values{
        {u"pid"_s, QString::number(run.processId)}, {u"backend_start"_s, run.backendStartedAt.toPostgres()}};
    return m_connection.foreground()
        .run({shape.statement(), values, {}})
        .then([&shape, capabilities = m_connection.capabilities()](const Result<ResultTable> &answer) -> Result<bool> {
            const auto rows = shape.read(answer);
            if (!rows)
                return tl::unexpected(JobActRefusals::notSignalled(rows.error(), capabilities));
            if (!rows->isEmpty() && !rows->first().isKnown)
                return tl::unexpected(JobActRefusals::unknownBackend(capabilities));
            return !rows->isEmpty() && rows->first().wasSent;
        });
}

Async<bool> JobActStore::cancelRun(const LiveRun &run)
{
    return signal(runCancelShape(), run);
}

Async<bool> JobActStore::terminateRun(const LiveRun &run)
{
    return signal(runTerminateShape(), run);
}

} // namespace signalbox
