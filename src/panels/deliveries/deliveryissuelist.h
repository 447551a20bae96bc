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
    void updateTimes();
    /// Escape: leaves the innermost thing that is open. False when there was nothing to leave.
    bool leave();
    QString sentence() const;

signals:
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
    std::optional<IssueKey> m_selected;
};

} // namespace signalbox
