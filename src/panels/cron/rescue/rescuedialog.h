#pragma once

#include "domain/cron/rescue/schedulerrescuesource.h"
#include "panels/acts/keyedwrite.h"

#include <QDeadlineTimer>
#include <QDialog>

class QPushButton;
class QVBoxLayout;

namespace signalbox {

class LiveTimer;
class PlainLabel;
class ProductionConfirm;
class RescueStepCard;
class StateNotice;

/// Why pg_cron's scheduler runs no jobs, and the steps that mend it: each with its statement, run one by one, and looked at again
/// after each. Ends with the proof that the scheduler is alive and the history whole.
class RescueDialog final : public QDialog
{
    Q_OBJECT

public:
    RescueDialog(const PanelContext &context, PendingAnswers &pending, QWidget *parent);

    /// What a look says; asked for by looked() from outside, or by the dialog itself.
    void take(const SchedulerFacts &facts);

signals:
    void looked(const signalbox::SchedulerFacts &facts); // the dialog looked by itself
    void unscheduled(qint64 jobId, const signalbox::JobDraft &definition);
    void mended(); // the scheduler is alive, and nothing is in its way

private:
    SchedulerRescueSource &source() const { return m_context.sources.get<SchedulerRescueSource>(); }
    QWidget *makeBody();
    QWidget *makeButtons();
    void measureHistory();
    void look();
    void showFindings();
    void showSteps();
    void addCard(const RescueStep &step);
    void run(RescueStepCard &card);
    void finish(RescueStepCard &card, const WriteOutcome<bool> &outcome);
    void showButtons();
    void showEnd();
    void showProof(const Result<HistoryMark> &after);

    const PanelContext &m_context;
    KeyedWrite<bool> m_write;
    PendingAnswers &m_pending;
    SchedulerDiagnosis m_diagnosis;
    QList<RescueJob> m_jobs;
    std::optional<HistoryMark> m_before;
    bool m_isLooking = false;
    QDeadlineTimer m_settling{0}; // a step was done just now: what is dead may be on its way
    bool m_wasStopped = false;
    bool m_isProven = false;
    QList<RescueStepCard *> m_cards;
    QVBoxLayout *m_findings;
    QVBoxLayout *m_steps;
    PlainLabel *m_skipped;
    ProductionConfirm *m_confirm;
    StateNotice *m_outcome;
    QPushButton *m_again;
    QPushButton *m_close;
    LiveTimer *m_pace;
};

} // namespace signalbox
