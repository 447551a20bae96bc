#pragma once

#include "domain/replay/replay.h"
#include "panels/panelcontext.h"

#include <QWidget>

class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace signalbox {

class PendingAnswers;
class PlainLabel;
class ReplayItemModel;
class ReplayJobModel;
class SegmentBar;
class StateIcon;
class StatePlaceholder;
class TableView;

/// The bulk replays, running and past, and the report of the chosen one: what became of each of its messages.
class ReplayJobsView : public QWidget
{
    Q_OBJECT

public:
    /// `jobs` is refreshed by its owner.
    ReplayJobsView(const PanelContext &context, ReplayJobModel &jobs, QWidget *parent = nullptr);

    void select(qint64 jobId);
    /// To be called when the jobs have been read.
    void showLoaded();
    void setSteering(bool steering); // an answer to a button is awaited
    void setProblem(const QString &words); // with steering; empty takes it away
    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &state);

signals:
    void stepRequested(qint64 jobId, signalbox::ReplayStep step);
    void deliveryRequested(qint64 deliveryId);
    void deliveriesRequested(); // to choose what to replay

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeReport();
    QPushButton *makeStep(const QString &text, ReplayStep step);
    void connectParts();
    void showReport();
    void showItemsOf(const ReplayJob &job);
    void showItems();
    void chooseOutcomes(int choice);

    const PanelContext &m_context;
    ReplayJobModel &m_jobs;
    ReplayItemModel *m_items;
    TableView *m_jobTable;
    TableView *m_itemTable;
    StatePlaceholder *m_placeholder;
    StatePlaceholder *m_noItems;
    QStackedWidget *m_pages;
    QStackedWidget *m_itemPages;
    QSplitter *m_split;
    StateIcon *m_icon;
    PlainLabel *m_sentence;
    PlainLabel *m_counts;
    PlainLabel *m_problem;
    QProgressBar *m_progress;
    SegmentBar *m_outcomes;
    QPushButton *m_pause = nullptr;
    QPushButton *m_resume = nullptr;
    QPushButton *m_cancel = nullptr;
    std::optional<qint64> m_jobId;
    std::optional<ReplayJob> m_shown; // as its messages were read last
    bool m_steering = false;
};

} // namespace signalbox
