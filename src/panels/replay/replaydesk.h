#pragma once

#include "domain/replay/replay.h"
#include "panels/replay/resenddialog.h"

#include <QPointer>
#include <QSet>

class QMenu;
class QToolButton;

namespace signalbox {

class ReplayJobModel;
class ReplayJobsView;
class ReplayReview;
class ReplayStrip;

/// Everything about replaying more than one delivery, or one with another payload: the review, the strip that tells how
/// far a replay is, the page of all replays, the editor. The panel gives its parts a place.
class ReplayDesk final : public QObject
{
    Q_OBJECT

public:
    /// What a replay may take: the deliveries that are selected, and the filter of the list.
    struct Choice {
        std::function<QList<qint64>()> selected;
        std::function<DeliveryFilter()> filter;
    };

    ReplayDesk(Choice choice, const PanelContext &context, PendingAnswers &pending, QWidget *window);

    QToolButton *button() { return m_button; } // opens the menu of what can be replayed; to be placed by the owner
    /// Adds what can be replayed now.
    void fillMenu(QMenu &menu);
    ReplayStrip *strip() { return m_strip; }
    ReplayJobsView *jobsView() { return m_view; }
    ReplayJobModel &jobs() { return *m_jobs; }

    /// Why nothing can be replayed in bulk here; empty when it can.
    QString obstacle() const;
    void refresh(); // reads how far the replays are
    void updateTimes();
    void review(const ReplaySelection &selection);
    void edit(qint64 deliveryId);
    /// Reviews a replay of what the filter matches.
    void recover(const DeliveryFilter &filter);

    /// Jobs whose end is still to be told, to be kept from one start of the program to the next.
    QString expectedJobs() const;
    void setExpectedJobs(const QString &jobs);

signals:
    void expectedJobsChanged();
    void jobsPageRequested();
    void deliveryRequested(qint64 deliveryId);
    void resent(qint64 deliveryId, qint64 newDeliveryId);

private:
    void showJobs();
    void showStarted(qint64 jobId);
    void steer(qint64 jobId, ReplayStep step);
    void showSteered(qint64 jobId, const WriteOutcome<ReplayState> &outcome);
    void setProblem(const QString &words);

    void reviewSelected();
    void reviewMatching();

    Choice m_choice;
    const PanelContext &m_context;
    PendingAnswers &m_pending;
    QWidget *m_window;
    ReplayJobModel *m_jobs;
    QToolButton *m_button;
    ReplayStrip *m_strip;
    ReplayJobsView *m_view;
    KeyedWrite<ReplayState> m_write; // steers
    ResendDrafts m_drafts;
    QHash<qint64, QPointer<ResendDialog>> m_editors;
    QPointer<ReplayReview> m_review;
    std::optional<qint64> m_toShow; // a job that was just started and is not in the list yet
};

} // namespace signalbox
