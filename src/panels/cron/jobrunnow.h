#pragma once

#include "domain/cron/cronjob.h"
#include "domain/cron/jobactsource.h"
#include "domain/healthstate.h"
#include "panels/acts/keyedwrite.h"

namespace signalbox {

/// Runs jobs out of turn, each by a job of its own that leaves a row in the history, and follows them to their ends.
class JobRunNow final : public QObject
{
    Q_OBJECT

public:
    /// A run that was asked for.
    struct Asked {
        qint64 jobId = 0;
        QString name;
        QUuid key;
        OneShotRun shot;
        std::optional<Error> error; // why it never began, or cannot be followed

        bool isOver() const;
    };

    JobRunNow(const PanelContext &context, PendingAnswers &pending, QWidget *window);

    bool isBusy() const { return m_write.isBusy() || m_write.isAnyUnknown() || m_withdrawal.isBusy(); }
    void ask(const QList<CronJob> &jobs);
    bool isAnyWaiting() const; // for its minute
    /// Takes back those that wait, unless the scheduler was faster.
    void withdraw();
    /// How far the runs have come; asked again with every call until they are over.
    void follow();
    bool isFollowing() const;
    /// Newest first.
    const QList<Asked> &runs() const { return m_runs; }
    void putAwayEnded();
    /// Takes away what an earlier window has left behind.
    void sweep();
    void lookUp() { m_write.retry(); }

    /// How the runs that were asked for are, and the words for it.
    HealthState state() const;
    QString words(const QTimeZone &zone) const;

signals:
    void changed(); // isBusy(), or a run has come further
    void told(signalbox::HealthState state, const QString &words);
    void ended(qint64 jobId);

private:
    struct Started {
        qint64 jobId = 0;
        QUuid key;
        OneShotRun shot;
        std::optional<Error> error;
    };
    using Write = KeyedWrite<QList<Started>>;
    using Outcome = WriteOutcome<QList<Started>>;
    using Withdrawn = QSet<QUuid>;

    static QUuid keyFor(qint64 jobId, const QUuid &key);
    static Async<QList<Started>> send(JobActSource &source, const QList<qint64> &jobs, const QUuid &key);
    static Async<std::optional<QList<Started>>> find(JobActSource &source, const QList<qint64> &jobs, const QUuid &key);
    JobActSource &source() const { return m_context.sources.get<JobActSource>(); }
    void finish(const QHash<qint64, QString> &names, const Outcome &outcome);
    static Async<Withdrawn> sendWithdrawal(JobActSource &source, const QList<QUuid> &keys);
    void finishWithdrawal(const WriteOutcome<Withdrawn> &outcome);
    void take(const QUuid &key, const Result<std::optional<OneShotRun>> &answer);
    QString wordsOf(const Asked &run, const QTimeZone &zone) const;

    const PanelContext &m_context;
    PendingAnswers &m_pending;
    QWidget *m_window;
    Write m_write;
    KeyedWrite<Withdrawn> m_withdrawal;
    QList<Asked> m_runs;
    QSet<QUuid> m_asking;
};

} // namespace signalbox
