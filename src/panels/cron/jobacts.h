#pragma once

#include "domain/cron/cronjob.h"
#include "domain/cron/jobactsource.h"
#include "domain/healthstate.h"
#include "panels/acts/keyedwrite.h"
#include "panels/cron/planner/schedulechanges.h"

namespace signalbox {

/// What is written to jobs, one write at a time: says what it will do before it does it and how it ended, looks up what was
/// lost, and tells the panel what to read anew.
class JobActs final : public QObject
{
    Q_OBJECT

public:
    /// `window` is what a question stands in front of, unless an act has another.
    JobActs(const PanelContext &context, PendingAnswers &pending, QWidget *window);

    /// Also while it is not known how the last write ended.
    bool isBusy() const { return m_write.isBusy() || m_write.isAnyUnknown(); }
    void create(const JobDraft &draft, QWidget *window);
    void save(qint64 jobId, const JobEdit &edit, QWidget *window);
    void setActive(const QList<CronJob> &jobs, bool active);
    /// One after the other: where one is refused, the others are changed all the same.
    void reschedule(const QList<JobReschedule> &changes);
    /// The same without a question: they were so a moment ago.
    void rescheduleBack(const QList<JobReschedule> &changes);
    void unschedule(const CronJob &job);
    /// Puts a job back that was unscheduled; asks nothing, as it was there a moment ago.
    void restore(const JobDraft &definition);
    /// The same with a question: it was unscheduled some time ago.
    void putBack(const JobDraft &definition);
    /// Tries again to find out how the last write ended; does nothing when that is known.
    void lookUp() { m_write.retry(); }

signals:
    void changed(); // isBusy()
    void told(signalbox::HealthState state, const QString &words);
    void notWritten(const QString &words); // of what an editor sent: it stays open
    void created(qint64 jobId);
    void saved(qint64 jobId); // what an editor sent; another number where a new name took a copy
    void steered(qint64 jobId); // paused or resumed, the first of them
    /// Those that were changed; and why others were not, as sentences, empty where all were.
    void rescheduled(const QList<signalbox::JobReschedule> &changes, const QString &notChanged);
    void unscheduled(qint64 jobId, const signalbox::JobDraft &definition);
    void restored(qint64 jobId, const signalbox::JobDraft &definition);
    void overtaken(); // somebody else wrote the job: it is to be read again

private:
    using Write = KeyedWrite<QList<qint64>>; // the jobs that are as wanted now
    using Outcome = WriteOutcome<QList<qint64>>;

    JobActSource &source() const { return m_context.sources.get<JobActSource>(); }
    void sendDraft(const JobDraft &draft, const Write::Then &then, QWidget *window, const ReviewDialog::Act *words);
    void finishCreate(const JobDraft &draft, const Outcome &outcome);
    void finishRestore(const JobDraft &definition, const Outcome &outcome);
    void finishSave(qint64 jobId, const JobEdit &edit, const Outcome &outcome);
    void finishActive(const QList<CronJob> &jobs, bool active, const Outcome &outcome);
    Write::Act rescheduling(const QList<JobReschedule> &changes);
    void finishReschedule(const QList<JobReschedule> &changes, const Outcome &outcome);
    void finishUnschedule(const CronJob &job, const Outcome &outcome);
    /// Why it did not happen; empty when it did.
    QString failureWords(const Outcome &outcome, const QString &what);

    const PanelContext &m_context;
    QWidget *m_window;
    Write m_write;
    QStringList m_notRescheduled; // why, of the last time
};

} // namespace signalbox
