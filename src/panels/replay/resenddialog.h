#pragma once

#include "domain/replay/replay.h"
#include "panels/acts/keyedwrite.h"

#include <QDialog>
#include <QTimer>

#include <memory>

namespace signalbox {

class ProductionConfirm;

namespace Ui {
class ResendDialog;
}

/// What somebody has written so far for one delivery.
struct ResendDraft {
    QString text;
    QUuid key; // set while it is not known whether it was sent

    bool operator==(const ResendDraft &) const = default;
};

/// By delivery; kept by the owner, so that a draft outlives its window.
using ResendDrafts = QHash<qint64, ResendDraft>;

/// Edits the payload of a delivery and sends it as a message of its own, the changes beside the text. Not modal: the list
/// can be read meanwhile.
class ResendDialog : public QDialog
{
    Q_OBJECT

public:
    ResendDialog(
        qint64 deliveryId, ResendDrafts &drafts, const PanelContext &context, PendingAnswers &pending, QWidget *parent);
    ~ResendDialog() override;

    qint64 deliveryId() const { return m_id; }
    void reject() override; // not while it is being sent

signals:
    void sent(qint64 deliveryId, qint64 newDeliveryId);

private:
    void connectParts();
    void load();
    void showAnswer(const Result<ReplayMessage> &answer);
    void takeText();
    void showChoice();
    void showChanges();
    void send();
    void finish(const WriteOutcome<qint64> &outcome);
    bool isChanged() const;
    bool isUnknown() const { return m_write.isUnknown(QString::number(m_id)); }
    bool maySend() const;

    std::unique_ptr<Ui::ResendDialog> m_ui;
    qint64 m_id;
    ResendDrafts &m_drafts;
    const PanelContext &m_context;
    PendingAnswers &m_pending;
    ProductionConfirm *m_confirm;
    QTimer m_changesSoon; // they are compared when the typing pauses
    std::optional<ReplayMessage> m_message;
    QString m_original; // laid out as the editor does it
    KeyedWrite<qint64> m_write;
};

} // namespace signalbox
