#pragma once

#include "domain/testbench/benchsend.h"
#include "http/guardedsender.h"
#include "panels/acts/keyedwrite.h"

#include <QSet>
#include <QTimer>

namespace signalbox {

/// Makes one send at a time, whichever way, and tells how far it is. Goes on while nobody looks: somebody asked for it.
class BenchSender : public QObject
{
    Q_OBJECT

public:
    BenchSender(const PanelContext &context, QObject *parent = nullptr);
    ~BenchSender() override;

    bool isBusy() const { return m_busy; }
    /// Does nothing while busy. `secret` signs what is sent from this computer and is forgotten afterwards.
    void start(SendWay way, const SendDraft &draft, const QString &secret);
    /// From this computer with a given message id and body, byte for byte; `draft.payload` is not looked at.
    void startExact(const SendDraft &draft, const QString &secret, const QByteArray &messageId, const QByteArray &body);
    /// Stops waiting. What the database has taken goes on there.
    void cancel();
    /// Goes on after addressAsked(), or does not. The answer holds for this host and kind of range until the end of the
    /// session.
    void allowAddress(bool allowed);
    /// Looks for what became of a send that ended as Unknown.
    void lookFor(const SendDraft &draft, Instant startedAt);

signals:
    void progressed(const signalbox::SendAnswer &answer);
    void finished(const signalbox::SendAnswer &answer); // also progressed before
    void addressAsked(const signalbox::CheckedTarget &target, const signalbox::CheckedAddress &surprise);

private:
    void begin(SendWay way);
    void throughDatabase(const SendDraft &draft);
    using DatabaseWrite = KeyedWrite<std::optional<qint64>>;
    DatabaseWrite::Act databaseAct(const SendDraft &draft) const;
    void write(const SendDraft &draft);
    void written(const WriteOutcome<std::optional<qint64>> &outcome);
    void taken(qint64 deliveryId);
    void poll();
    void followed(const Result<SendAnswer> &answer);
    void fromComputer(const SendDraft &draft);
    void checked(const Result<CheckedTarget> &target);
    void post();
    void answered(const GuardedAnswer &answer);
    void tell(SendStage stage, const QString &words);
    void end(const SendAnswer &answer);

    PanelContext m_context;
    AddressGuard m_guard;
    std::unique_ptr<GuardedSender> m_sender; // of the send under way
    PendingAnswers m_pending;
    std::unique_ptr<DatabaseWrite> m_write; // of the send under way; a new one each, as one that is cancelled goes on
    QTimer m_poll;
    QSet<QString> m_allowed; // host and kind of range
    bool m_busy = false;
    int m_turn = 0; // late answers of an earlier send know that they are late
    SendAnswer m_answer;
    SendDraft m_draft;
    QString m_secret;
    QByteArray m_messageId;
    QByteArray m_body;
    std::optional<CheckedTarget> m_target;
};

} // namespace signalbox
