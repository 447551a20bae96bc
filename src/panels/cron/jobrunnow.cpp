#include "panels/cron/jobrunnow.h"

#include "core/humantext.h"
#include "core/visibletext.h"
#include "domain/cron/jobstate.h"

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestRunName = 80;
constexpr qsizetype mostToldRuns = 3;
constexpr qsizetype longestResult = 200;

constexpr std::chrono::minutes missedAfter{2};

QString clockTime(Instant at, const QTimeZone &zone)
{
    return at.toDateTime().toTimeZone(zone).toString(u"HH:mm:ss"_s);
}

HealthState stateOfAsked(const JobRunNow::Asked &run)
{
    if (run.error)
        return HealthState::Attention;
    return run.shot.run ? stateOf(*run.shot.run) : HealthState::Running;
}

bool isWaiting(const JobRunNow::Asked &run)
{
    return !run.error && !run.shot.run;
}

} // namespace

bool JobRunNow::Asked::isOver() const
{
    return error || (shot.run && signalbox::isOver(shot.run->status));
}

JobRunNow::JobRunNow(const PanelContext &context, PendingAnswers &pending, QWidget *window)
    : QObject(window), m_context(context), m_pending(pending), m_window(window), m_write(context, pending),
      m_withdrawal(context, pending)
{
    connect(&m_write, &WriteProgress::changed, this, &JobRunNow::changed);
    connect(&m_withdrawal, &WriteProgress::changed, this, &JobRunNow::changed);
}

/// Each job has a key of its own, the same one whenever the same write is asked again.
QUuid JobRunNow::keyFor(qint64 jobId, const QUuid &key)
{
    return QUuid::createUuidV5(key, QByteArray::number(jobId));
}

Async<QList<JobRunNow::Started>> JobRunNow::send(JobActSource &source, const QList<qint64> &jobs, const QUuid &key)
{
    QList<Async<OneShotRun>> answers;
    for (const qint64 jobId : jobs)
        answers.append(source.runOnce(jobId, keyFor(jobId, key)));
    return QtFuture::whenAll(answers.begin(), answers.end())
        .then([jobs, key](const QList<Async<OneShotRun>> &all) -> Result<QList<Started>> {
            QList<Started> started;
            for (qsizetype i = 0; i < all.size(); ++i) {
                const Result<OneShotRun> answer = all.at(i).result();
                if (!answer && outcomeUnknown(answer.error().kind))
                    return tl::unexpected(answer.error());
                started.append({jobs.at(i), keyFor(jobs.at(i), key), answer.value_or(OneShotRun()),
                    answer ? std::nullopt : std::optional(answer.error())});
            }
            if (started.size() == 1 && started.first().error)
                return tl::unexpected(*started.first().error);
            return started;
        });
}

Async<std::optional<QList<JobRunNow::Started>>> JobRunNow::find(
    JobActSource &source, const QList<qint64> &jobs, const QUuid &key)
{
    using Found = std::optional<QList<Started>>;
    QList<Async<std::optional<OneShotRun>>> answers;
    for (const qint64 jobId : jobs)
        answers.append(source.oneShot(keyFor(jobId, key)));
    return QtFuture::whenAll(answers.begin(), answers.end())
        .then([jobs, key](const QList<Async<std::optional<OneShotRun>>> &all) -> Result<Found> {
            QList<Started> started;
            for (qsizetype i = 0; i < all.size(); ++i) {
                const auto answer = all.at(i).result();
                if (!answer)
                    return tl::unexpected(answer.error());
                if (*answer)
                    started.append({jobs.at(i), keyFor(jobs.at(i), key), **answer, std::nullopt});
            }
            return started.isEmpty() ? Found() : Found(started);
        });
}

void JobRunNow::ask(const QList<CronJob> &jobs)
{
    if (jobs.isEmpty())
        return;
    QList<qint64> ids;
    QHash<qint64, QString> names;
    QStringList lines;
    for (const CronJob &job : jobs) {
        ids.append(job.jobId);
        names.insert(job.jobId, visibleText(jobName(job), longestRunName));
        lines.append(tr("%1, as %2 in %3")
                         .arg(names.value(job.jobId), visibleText(job.username, longestRunName),
                             visibleText(job.database, longestRunName)));
    }
    const int count = int(ids.size());
    const QString verb
        = count == 1 ? tr("Run %1 now").arg(names.value(ids.first())) : tr("Run %n job(s) now", nullptr, count);
    const QString what = tr(
        "The command runs once more, for real, by a job of its own that leaves a row in the history and is taken away "
        "when it is over. The schedule is not touched, and a run that is under way is not waited for.");
    m_write.review({verb, what, lines, verb}, m_window,
        {
            .subject = u"run/"_s + QString::number(ids.first()),
            .name = u"cron/run_once"_s,
            .send = [this, ids](const QUuid &key) { return send(source(), ids, key); },
            .lookUp = [this, ids](const QUuid &key) { return find(source(), ids, key); },
        },
        [this, names](const Outcome &outcome) { finish(names, outcome); });
}

void JobRunNow::finish(const QHash<qint64, QString> &names, const Outcome &outcome)
{
    switch (outcome.kind) {
    case Outcome::Kind::Done:
        for (const Started &one : *outcome.value)
            m_runs.prepend({one.jobId, names.value(one.jobId), one.key, one.shot, one.error});
        emit changed();
        return;
    case Outcome::Kind::NotDone:
        return emit told(HealthState::Attention, tr("Nothing was run: nothing had been asked of pg_cron. Try again."));
    case Outcome::Kind::Unknown:
        return emit told(HealthState::Attention,
            tr("No answer came, so it is not known yet whether the job runs. It is looked up as soon as the database "
               "answers; it is not run twice."));
    case Outcome::Kind::Refused:
        return emit told(HealthState::Attention, tr("Nothing was run: %1").arg(sentences(outcome.error)));
    }
}

bool JobRunNow::isAnyWaiting() const
{
    return std::any_of(m_runs.cbegin(), m_runs.cend(), isWaiting);
}

Async<JobRunNow::Withdrawn> JobRunNow::sendWithdrawal(JobActSource &source, const QList<QUuid> &keys)
{
    QList<Async<bool>> answers;
    for (const QUuid &key : keys)
        answers.append(source.withdraw(key));
    return QtFuture::whenAll(answers.begin(), answers.end())
        .then([keys](const QList<Async<bool>> &all) -> Result<Withdrawn> {
            Withdrawn withdrawn;
            for (qsizetype i = 0; i < all.size(); ++i) {
                const Result<bool> answer = all.at(i).result();
                if (!answer)
                    return tl::unexpected(answer.error());
                if (*answer)
                    withdrawn.insert(keys.at(i));
            }
            return withdrawn;
        });
}

void JobRunNow::withdraw()
{
    QList<QUuid> keys;
    for (const Asked &run : std::as_const(m_runs)) {
        if (isWaiting(run))
            keys.append(run.key);
    }
    if (keys.isEmpty())
        return;
    m_withdrawal.start(
        {
            .subject = u"runs"_s,
            .name = u"cron/one_shot_withdraw"_s,
            .send = [this, keys](const QUuid &) { return sendWithdrawal(source(), keys); },
            .lookUp = {}, // asking again is harmless
        },
        [this](const WriteOutcome<Withdrawn> &outcome) { finishWithdrawal(outcome); });
}

void JobRunNow::finishWithdrawal(const WriteOutcome<Withdrawn> &outcome)
{
    m_withdrawal.forget(u"runs"_s); // the next one is of other runs
    if (outcome.kind != WriteOutcome<Withdrawn>::Kind::Done)
        return emit told(
            HealthState::Attention, tr("Whether the run was withdrawn is not known: %1").arg(sentences(outcome.error)));
    m_runs.removeIf([&outcome](const Asked &run) { return outcome.value->contains(run.key); });
    const int count = int(outcome.value->size());
    if (count > 0)
        emit told(HealthState::Unknown, tr("%n run(s) that had not begun were withdrawn.", nullptr, count));
    else
        emit told(HealthState::Unknown, tr("Nothing was withdrawn: the run has begun, and goes on."));
    follow();
    emit changed();
}

bool JobRunNow::isFollowing() const
{
    return std::any_of(m_runs.cbegin(), m_runs.cend(), [](const Asked &run) { return !run.isOver(); });
}

void JobRunNow::follow()
{
    for (const Asked &run : std::as_const(m_runs)) {
        if (run.isOver() || m_asking.contains(run.key))
            continue;
        m_asking.insert(run.key);
        m_pending.await(source().oneShot(run.key), this,
            [this, key = run.key](const Result<std::optional<OneShotRun>> &answer) { take(key, answer); });
    }
}

void JobRunNow::take(const QUuid &key, const Result<std::optional<OneShotRun>> &answer)
{
    m_asking.remove(key);
    const auto run = std::find_if(m_runs.begin(), m_runs.end(), [&key](const Asked &one) { return one.key == key; });
    if (run == m_runs.end() || !answer) // asked again with the next tick
        return;
    if (*answer)
        run->shot = **answer;
    else
        run->error = Error{.kind = ErrorKind::MissingObject, .what = tr("its job is gone: somebody took it away")};
    emit changed();
    if (run->isOver())
        emit ended(run->jobId);
}

void JobRunNow::putAwayEnded()
{
    m_runs.removeIf([](const Asked &run) { return run.isOver(); });
    emit changed();
}

void JobRunNow::sweep()
{
    m_pending.await(source().sweepOneShots(), this, [this](const Result<QStringList> &answer) {
        if (answer && !answer->isEmpty())
            emit told(HealthState::Unknown,
                tr("%n job(s) that ran once and whose window had closed were taken away.", nullptr,
                    int(answer->size())));
    });
}

HealthState JobRunNow::state() const
{
    HealthState worst = HealthState::Healthy;
    for (const Asked &run : m_runs.first(std::min(m_runs.size(), mostToldRuns))) {
        const HealthState state = stateOfAsked(run);
        if (state == HealthState::Failing)
            return state;
        if (state != HealthState::Healthy && worst != HealthState::Attention)
            worst = state;
    }
    return worst;
}

QString JobRunNow::words(const QTimeZone &zone) const
{
    QStringList lines;
    for (const Asked &run : m_runs.first(std::min(m_runs.size(), mostToldRuns)))
        lines.append(wordsOf(run, zone));
    if (m_runs.size() > mostToldRuns)
        lines.append(tr("and %n more", nullptr, int(m_runs.size() - mostToldRuns)));
    return lines.join(u'\n');
}

QString JobRunNow::wordsOf(const Asked &run, const QTimeZone &zone) const
{
    const Instant now = m_context.clock->now();
    if (run.error)
        return tr("%1 was not run: %2").arg(run.name, sentences(*run.error));
    if (!run.shot.run && !run.shot.dueAt)
        return tr("%1 waits for the scheduler.").arg(run.name);
    if (!run.shot.run && now - *run.shot.dueAt > missedAfter)
        return tr(
            "%1 has missed its minute: the scheduler did not take it up at %2. It is taken away later; look whether "
            "the scheduler is running, and ask again.")
            .arg(run.name, clockTime(*run.shot.dueAt, zone));
    if (!run.shot.run && *run.shot.dueAt <= now)
        return tr("%1 is due: the scheduler takes it up now.").arg(run.name);
    if (!run.shot.run)
        return tr("%1 starts at %2 (in %3).")
            .arg(run.name, clockTime(*run.shot.dueAt, zone), durationText(*run.shot.dueAt - now));
    const JobRun &found = *run.shot.run;
    const auto took = durationOf(found, now);
    if (!run.isOver())
        return took ? tr("%1 is running, for %2 by now.").arg(run.name, durationText(*took))
                    : tr("%1 is running.").arg(run.name);
    const QString result = visibleText(found.returnMessage.simplified(), longestResult);
    const QString how = u"%1 %2"_s.arg(run.name, statusText(found.status));
    return took ? tr("%1 in %2: %3").arg(how, durationText(*took), result) : tr("%1: %2").arg(how, result);
}

} // namespace signalbox
