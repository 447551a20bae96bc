#pragma once

#include "domain/deliveries/filter/deliveryfilter.h"
#include "models/deliveries/deliveryissuemodel.h"
#include "panels/panelcontext.h"

#include <QWidget>

class QStackedWidget;

namespace signalbox {

class DeliveryIssueDetail;
class PendingAnswers;
class PlainLabel;
class SegmentBar;
class StateIcon;
class StatePlaceholder;
class TableView;

/// The issues of a period: which failures belong together, which of them still go on, who looks after them. Leads to the
/// deliveries of one.
class DeliveryIssueList final : public QWidget
{
    Q_OBJECT

public:
    DeliveryIssueList(const PanelContext &context, PendingAnswers &pending, QWidget *parent = nullptr);

    DeliveryIssueModel &model() { return *m_model; }
    /// Reads the issues again when that is due: seldom while the list cannot be seen.
    void refresh();
    void makeDue() { m_askedAt.reset(); } // the next refresh() reads, however short ago the last one was
    void updateTimes();
    /// Escape: leaves the innermost thing that is open. False when there was nothing to leave.
    bool leave();
    QString sentence() const;
    /// How many issues want somebody's eyes, whatever period is chosen.
    int attentionCount() const;

signals:
    void attentionCountChanged();
    void linkRequested(const QString &panelId, const QString &target);
    void recoveryRequested(const signalbox::DeliveryFilter &filter); // a replay of one issue's deliveries
    void deliveryRequested(qint64 deliveryId);
    void filterRequested(const signalbox::DeliveryFilter &filter); // the deliveries of one issue

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeTop();
    QWidget *makeTable();
    void connectParts();
    void showLoaded();
    void showFailed(const Error &error);
    void showSelected();
    void showSentence();
    void countStanding();
    const DeliveryIssue *selected() const;
    DeliveryFilter selectedFilter() const;
    void requestDeliveries();

    const PanelContext &m_context;
    DeliveryIssueModel *m_model;
    StateIcon *m_icon;
    PlainLabel *m_sentence;
    SegmentBar *m_period;
    TableView *m_table;
    DeliveryIssueDetail *m_detail;
    StatePlaceholder *m_placeholder;
    QStackedWidget *m_stack;
    std::optional<Instant> m_askedAt;
    PendingAnswers &m_pending;
    std::optional<IssueKey> m_selected;
    bool m_followsFirst = true; // nobody chose one: what wants eyes first is shown
    bool m_selecting = false;
    std::optional<QList<DeliveryIssue>> m_standing; // of issuesLookBack, while another period is chosen
};

} // namespace signalbox
