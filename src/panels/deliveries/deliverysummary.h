#pragma once

#include "domain/deliveries/cause/deliverycause.h"
#include "domain/healthstate.h"

#include <QWidget>

class QBoxLayout;
class QMenu;
class QPushButton;
class QToolButton;

namespace signalbox {

class PlainLabel;
class StateBadge;
class StateNotice;

/// The head of a delivery's page: its state, what happened and what to do in words, what that was concluded from, and what
/// one can do with it.
class DeliverySummary : public QWidget
{
    Q_OBJECT

public:
    explicit DeliverySummary(QWidget *parent = nullptr);

    void showCause(const DeliveryDetail &detail, const DeliveryCause &cause);
    /// Empty when a replay is possible, or why it is not.
    void setReplayObstacle(const QString &why, const QString &whereItGoes);
    void setReplayText(const QString &text);
    /// Offers to send again what else failed there; `obstacle` says why that cannot be.
    void setRecovery(bool offered, const QString &obstacle);
    /// Why it cannot be skipped, empty when it can; there is nothing to skip while `text` is empty.
    void setSkip(const QString &text, const QString &obstacle);
    void setOutsideList(bool outside);
    void setNotice(HealthState state, const QString &text);
    void setCopyMenu(QMenu *menu);

signals:
    void replayRequested();
    void recoveryRequested();
    void skipRequested();
    void blockerRequested(qint64 deliveryId); // what this one waits behind
    void editRequested();
    void receiverRequested();
    void endpointRequested();

private:
    QBoxLayout *makeSentenceRow();
    QLayout *makeActions();
    void connectActions();
    QPushButton *addAction(QLayout &row, const QString &text, const QString &tip);

    StateBadge *m_state;
    PlainLabel *m_sentence;
    PlainLabel *m_advice;
    QToolButton *m_why;
    PlainLabel *m_facts;
    StateNotice *m_outside;
    StateNotice *m_notice;
    QPushButton *m_recover = nullptr;
    QPushButton *m_replay = nullptr;
    QPushButton *m_skip = nullptr;
    QPushButton *m_blocker = nullptr;
    std::optional<qint64> m_blockedBy;
    QPushButton *m_edit = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_receiver = nullptr;
    QPushButton *m_endpoint = nullptr;
};

} // namespace signalbox
