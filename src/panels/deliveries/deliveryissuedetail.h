#pragma once

#include "domain/deliveries/deliverydetail.h"
#include "models/deliveries/deliveryissuemodel.h"
#include "panels/acts/keyedwrite.h"

#include <QHash>
#include <QWidget>

#include <memory>

namespace signalbox {

namespace Ui {
class DeliveryIssueDetail;
}

/// One issue: how it goes, what the endpoint said last, what the team wrote about it; acknowledges it with a note and
/// opens it again. A note that is being written stays until it is saved, whatever is selected or read in between.
class DeliveryIssueDetail final : public QWidget
{
    Q_OBJECT

public:
    DeliveryIssueDetail(const PanelContext &context, PendingAnswers &pending, QWidget *parent = nullptr);
    ~DeliveryIssueDetail() override;

    void showIssue(const DeliveryIssue &issue, std::chrono::hours period);
    void updateTimes();
    /// Escape: closes the editor, its text is kept. False when it was not open.
    bool closeEditor();

signals:
    void deliveriesRequested();
    void recoveryRequested();
    void endpointRequested();
    void deliveryRequested(qint64 deliveryId);
    void noteSaved(); // what the list says of the issue is old

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectParts();
    void showWords();
    void showNotes();
    void showButtons();
    void loadNotes();
    void loadCause();
    void showCause();
    void openEditor();
    void save(IssueNote::Action action, const QString &text);
    void finish(const IssueKey &key, IssueNote::Action action, const WriteOutcome<qint64> &outcome);
    void explain(const WriteOutcome<qint64> &outcome);

    const PanelContext &m_context;
    PendingAnswers &m_pending;
    std::unique_ptr<Ui::DeliveryIssueDetail> m_ui;
    std::optional<DeliveryIssue> m_issue;
    std::chrono::hours m_period{};
    QList<IssueNote> m_notes; // of m_issue, newest first
    std::optional<DeliveryDetail> m_last; // its last delivery
    QHash<IssueKey, QString> m_drafts;
    KeyedWrite<qint64> m_write; // by issue and action
};

} // namespace signalbox
