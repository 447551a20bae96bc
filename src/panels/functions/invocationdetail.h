#pragma once

#include "domain/functioninvocation.h"

#include <QTimeZone>
#include <QWidget>

class QGridLayout;
class QPushButton;

namespace signalbox {

class PlainLabel;
class StateBadge;
class StateNotice;
class WrappedPane;

/// One invocation with all that is known of it: what became of the message, what was done or why it was not, and the way to
/// its delivery and its endpoint.
class InvocationDetail final : public QWidget
{
    Q_OBJECT

public:
    explicit InvocationDetail(const QTimeZone &zone, QWidget *parent = nullptr);

    void showInvocation(const FunctionInvocation &invocation, Instant now);

signals:
    void deliveryRequested(qint64 deliveryId);
    void endpointRequested(const QString &name);

private:
    QWidget *makeButtons();
    PlainLabel *addFact(const QString &name);
    void showFacts(Instant now);
    void showOutcome();
    void fitError();
    void showButtons();

    QTimeZone m_zone;
    FunctionInvocation m_invocation;
    PlainLabel *m_title;
    StateBadge *m_state;
    StateNotice *m_words;
    WrappedPane *m_error;
    PlainLabel *m_effects;
    QGridLayout *m_facts;
    PlainLabel *m_started;
    PlainLabel *m_lastBegun;
    PlainLabel *m_took;
    PlainLabel *m_answered;
    PlainLabel *m_repeats;
    PlainLabel *m_endpoint;
    PlainLabel *m_messageId;
    PlainLabel *m_traceId;
    QPushButton *m_openDelivery;
    QPushButton *m_openEndpoint;
    QPushButton *m_copyMessage;
    QPushButton *m_copyTrace;
};

} // namespace signalbox
