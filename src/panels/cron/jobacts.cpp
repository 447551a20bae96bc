#include "panels/cron/jobacts.h"

#include "core/visibletext.h"
#include "domain/cron/jobediting.h"
#include "domain/cron/jobstate.h"
#include "panels/cron/unscheduledjobs.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestActName = 100;
constexpr qsizetype mostActLines = 50;

template <typename T>
Async<QList<qint64>> asJobs(Async<T> answer, qint64 jobId)
{
    return answer.then(
        [jobId](const Result<T> &result) { return result.map([jobId](const T &) { return QList<qint64>{jobId}; }); });
}

Async<QList<qint64>> asJobs(Async<qint64> answer)
{
    return answer.then(
        [](const Result<qint64> &result) { return result.map([](qint64 id) { return QList<qint64>{id}; }); });
}

Async<std::optional<QList<qint64>>> asFoundJobs(Async<std::optional<qint64>> answer)
{
    using Found = std::optional<QList<qint64>>;
    return answer.then([](const Result<std::optional<qint64>> &result) {
        return result.map([](std::optional<qint64> id) { return id ? Found(QList<qint64>{*id}) : Found(); });
    });
}

/// Another definition is another write, with a key of its own.
QString definitionSubject(const JobDraft &draft)
{
    return u"new/%1"_s.arg(qHashMulti(0, draft.name, draft.schedule, draft.command, draft.database, draft.username,
        draft.active, draft.grace ? draft.grace->count() : 0));
}

QString nameOfDraft(const JobDraft &draft)
{
    return draft.name.isEmpty() ? JobActs::tr("the job without a name") : visibleText(draft.name, longestActName);
}

QString nameOfJob(const CronJob &job)
{
    return visibleText(jobName(job), longestActName);
}

/// How long the definition of a job that is unscheduled can be put back.
QString keptWords(const JobDraft &definition)
{
    return holdsSecret(definition)
        ? JobActs::tr(
            "It can be put back until this window closes: it holds a key or a token, so its definition is not "
            "kept on this computer")
        : JobActs::tr("Its definition is kept on this computer for %n day(s), so that it can be put back", nullptr,
            int(UnscheduledJobs::longest.count()));
}

QStringList namesOfJobs(const QList<CronJob> &jobs)
{
    QStringList names;
    for (const CronJob &job : jobs.first(std::min(jobs.size(), mostActLines)))
        names.append(nameOfJob(job));
    if (jobs.size() > mostActLines)
        names.append(JobActs::tr("and %n more", nullptr, int(jobs.size() - mostActLines)));
    return names;
}

} // namespace

JobActs::JobActs(const PanelContext &context, PendingAnswers &pending, QWidget *window)
    : QObject(window), m_context(context), m_window(window), m_write(context, pending)
{
    connect(&m_write, &WriteProgress::changed, this, &JobActs::changed);
}

QString JobActs::failureWords(const Outcome &outcome, const QString &what)
{
    switch (outcome.kind) {
    case Outcome::Kind::Done:
        return {};
    case Outcome::Kind::NotDone:
        return tr("%1: nothing was done. Try again.").arg(what);
    case Outcome::Kind::Unknown:
        return tr(
            "No answer came, so it is not known yet whether that was done. It is looked up as soon as the database "
            "answers; nothing is sent twice.");
    case Outcome::Kind::Refused:
        break;
    }
    if (outcome.error.subject == u"version"_s)
        emit overtaken();
    return inSentences({what + u": "_s + outcome.error.what, outcome.error.serverWords, outcome.error.hint});
}

void JobActs::sendDraft(const JobDraft &draft, const Write::Then &then, QWidget *window, const ReviewDialog::Act *words)
{
    const Write::Act act{
        .subject = definitionSubject(draft),
        .name = u"cron/job_create"_s,
        .send = [this, draft](const QUuid &key) { return asJobs(source().create(draft, key)); },
        .lookUp = [this, draft](const QUuid &key) { return asFoundJobs(source().createdWith(draft, key)); },
    };
    if (words)
        m_write.review(*words, window, act, then);
    else
        m_write.start(act, then);
}

void JobActs::create(const JobDraft &draft, QWidget *window)
{
    const QString name = nameOfDraft(draft);
    const ReviewDialog::Act words{tr("Create %1").arg(name),
        draft.active ? tr("pg_cron gets the job %1 and runs it from then on, whenever its schedule says.").arg(name)
                     : tr("pg_cron gets the job %1, paused: it runs once you resume it.").arg(name),
        changesInWords({}, draft), tr("Create %1").arg(name)};
    sendDraft(
        draft, [this, draft](const Outcome &outcome) { finishCreate(draft, outcome); }, window, &words);
}

void JobActs::finishCreate(const JobDraft &draft, const Outcome &outcome)
{
    if (outcome.kind != Outcome::Kind::Done)
        return emit notWritten(failureWords(outcome, tr("%1 was not created").arg(nameOfDraft(draft))));
    emit told(HealthState::Healthy, tr("%1 was created.").arg(nameOfDraft(draft)));
    emit created(outcome.value->value(0));
}

void JobActs::restore(const JobDraft &definition)
{
    sendDraft(
        definition, [this, definition](const Outcome &outcome) { finishRestore(definition, outcome); }, m_window,
        nullptr);
}

void JobActs::putBack(const JobDraft &definition)
{
    const QString name = nameOfDraft(definition);
    const ReviewDialog::Act words{tr("Put %1 back").arg(name),
        definition.active
            ? tr("pg_cron gets the job %1 again, as it was, and runs it from then on, whenever its schedule says.")
                  .arg(name)
            : tr("pg_cron gets the job %1 again, as it was, paused: it runs once you resume it.").arg(name),
        changesInWords({}, definition), tr("Put %1 back").arg(name)};
    sendDraft(
        definition, [this, definition](const Outcome &outcome) { finishRestore(definition, outcome); }, m_window,
        &words);
}

void JobActs::finishRestore(const JobDraft &definition, const Outcome &outcome)
{
    const QString name = nameOfDraft(definition);
    if (outcome.kind != Outcome::Kind::Done)
        return emit told(HealthState::Attention, failureWords(outcome, tr("%1 was not put back").arg(name)));
    emit told(
        HealthState::Healthy, tr("%1 is scheduled again. Its new runs come under a number of their own.").arg(name));
    emit restored(outcome.value->value(0), definition);
}

void JobActs::save(qint64 jobId, const JobEdit &edit, QWidget *window)
{
    const QStringList lines = changesInWords(edit.base, edit.mine);
    const QString name
        = edit.base.name.isEmpty() ? tr("job %1").arg(jobId) : visibleText(edit.base.name, longestActName);
    m_write.review({tr("Change %1").arg(name),
                       tr("The job %1 changes in pg_cron. A run that is under way goes on as it began.").arg(name),
                       lines, tr("Save %n change(s)", nullptr, int(lines.size()))},
        window,
        {
            .subject = QString::number(jobId),
            .name = u"cron/job_alter"_s,
            .send = [this, jobId, edit](const QUuid &) { return asJobs(source().change(jobId, edit)); },
            .lookUp = {}, // asking again is harmless
        },
        [this, jobId, edit](const Outcome &outcome) { finishSave(jobId, edit, outcome); });
}

void JobActs::finishSave(qint64 jobId, const JobEdit &edit, const Outcome &outcome)
{
    if (outcome.kind != Outcome::Kind::Done)
        return emit notWritten(failureWords(outcome, tr("Nothing was saved")));
    emit told(HealthState::Healthy, tr("Saved. %1").arg(changesInWords(edit.base, edit.mine).join(u"; "_s)));
    emit saved(outcome.value->value(0, jobId));
}

void JobActs::setActive(const QList<CronJob> &jobs, bool active)
{
    QList<qint64> ids;
    for (const CronJob &job : jobs)
        ids.append(job.jobId);
    if (ids.isEmpty())
        return;
    const int count = int(ids.size());
    const QString name = nameOfJob(jobs.first());
    const QString verb = count > 1
        ? active ? tr("Resume %n job(s)", nullptr, count) : tr("Pause %n job(s)", nullptr, count)
        : active ? tr("Resume %1").arg(name)
                 : tr("Pause %1").arg(name);
    const QString what = active ? tr("From now on the scheduler runs %n job(s) again, when the schedule says. What was "
                                     "missed is not made up for.",
                             nullptr, count)
                                : tr("From now on the scheduler does not run %n job(s). A run that is under way now is "
                                     "recorded as canceled, though "
                                     "its SQL may still end and count.",
                                    nullptr, count);
    m_write.review({verb, what, count > 1 ? namesOfJobs(jobs) : QStringList(), verb}, m_window,
        {
            .subject = u"active/"_s + QString::number(ids.first()),
            .name = u"cron/jobs_set_active"_s,
            .send = [this, ids, active](const QUuid &) { return source().setActive(ids, active); },
            .lookUp = {}, // asking again is harmless
        },
        [this, jobs, active](const Outcome &outcome) { finishActive(jobs, active, outcome); });
}

void JobActs::finishActive(const QList<CronJob> &jobs, bool active, const Outcome &outcome)
{
    const QString failure = failureWords(outcome, active ? tr("Nothing was resumed") : tr("Nothing was paused"));
    if (!failure.isEmpty())
        return emit told(HealthState::Attention, failure);
    const int done = int(outcome.value->size());
    QString words = done == 1 && jobs.size() == 1
        ? (active ? tr("%1 was resumed.") : tr("%1 was paused.")).arg(nameOfJob(jobs.first()))
        : active ? tr("%n job(s) resumed.", nullptr, done)
                 : tr("%n job(s) paused.", nullptr, done);
    const int gone = int(jobs.size()) - done;
    if (gone > 0)
        words += u' ' + tr("%n of them had gone meanwhile.", nullptr, gone);
    emit told(gone > 0 ? HealthState::Attention : HealthState::Healthy, words);
    emit steered(jobs.first().jobId);
}

JobActs::Write::Act JobActs::rescheduling(const QList<JobReschedule> &changes)
{
    QStringList subject;
    for (const JobReschedule &change : changes)
        subject.append(QString::number(change.job.jobId));
    return {
        .subject = u"schedules/"_s + subject.join(u','),
        .name = u"cron/job_alter"_s,
        .send =
            [this, changes](const QUuid &) {
                m_notRescheduled.clear();
                auto *sending = new ScheduleChanges(source(), changes, this);
                connect(sending, &ScheduleChanges::refused, this, [this](const CronJob &job, const Error &error) {
                    m_notRescheduled.append(
                        tr("%1 keeps its schedule: %2", "job, why").arg(nameOfJob(job), sentences(error)));
                });
                return sending->send();
            },
        .lookUp = {}, // asking again is harmless
    };
}

void JobActs::reschedule(const QList<JobReschedule> &changes)
{
    if (changes.isEmpty())
        return;
    const int count = int(changes.size());
    const QString verb = tr("Change %n schedule(s)", nullptr, count);
    QStringList lines;
    for (const JobReschedule &change : changes)
        lines.append(tr("%1: %2 becomes %3", "job, schedules")
                         .arg(nameOfJob(change.job), visibleText(change.job.schedule, longestActName),
                             visibleText(change.schedule, longestActName)));
    m_write.review({verb,
                       tr("%n job(s) get another schedule in pg_cron, at once. A run that is under way goes on as it "
                          "began.",
                           nullptr, count),
                       lines, verb},
        m_window, rescheduling(changes),
        [this, changes](const Outcome &outcome) { finishReschedule(changes, outcome); });
}

void JobActs::rescheduleBack(const QList<JobReschedule> &changes)
{
    if (!changes.isEmpty())
        m_write.start(
            rescheduling(changes), [this, changes](const Outcome &outcome) { finishReschedule(changes, outcome); });
}

void JobActs::finishReschedule(const QList<JobReschedule> &changes, const Outcome &outcome)
{
    const QString failure = failureWords(outcome, tr("No schedule was changed"));
    if (!failure.isEmpty())
        return emit told(HealthState::Attention, failure);
    QList<JobReschedule> done = changes;
    done.removeIf([&outcome](const JobReschedule &change) { return !outcome.value->contains(change.job.jobId); });
    emit rescheduled(done, inSentences(m_notRescheduled));
}

void JobActs::unschedule(const CronJob &job)
{
    const QString name = nameOfJob(job);
    const JobDraft base = draftOf(job);
    m_write.review(
        {tr("Unschedule %1").arg(name),
            inSentences({tr("pg_cron forgets the job %1; the history of its runs stays").arg(name), keptWords(base),
                tr("A run that is under way now is recorded as canceled, though its SQL may still end and count")}),
            changesInWords({}, base), tr("Unschedule %1").arg(name), true},
        m_window,
        {
            .subject = QString::number(job.jobId),
            .name = u"cron/job_unschedule"_s,
            .send = [this, id = job.jobId, base](const QUuid &) { return asJobs(source().unschedule(id, base), id); },
            .lookUp = {}, // asking again is harmless
        },
        [this, job](const Outcome &outcome) { finishUnschedule(job, outcome); });
}

void JobActs::finishUnschedule(const CronJob &job, const Outcome &outcome)
{
    const QString failure = failureWords(outcome, tr("%1 was not unscheduled").arg(nameOfJob(job)));
    if (!failure.isEmpty())
        return emit told(HealthState::Attention, failure);
    emit unscheduled(job.jobId, draftOf(job));
}

} // namespace signalbox
