#pragma once

#include "panels/testbench/benchsender.h"

namespace signalbox {

/// Makes the sends of a sequence one after the other, each when the one before it has settled.
class SequenceRunner : public QObject
{
    Q_OBJECT

public:
    explicit SequenceRunner(const PanelContext &context, QObject *parent = nullptr);

    bool isRunning() const { return m_running; }
    void run(const SendSequence &sequence, const QString &secret);
    void cancel(); // the step under way is not waited for, the others are not made
    void allowAddress(bool allowed);

signals:
    void stepProgressed(int step, const signalbox::SendAnswer &answer);
    void addressAsked(const signalbox::CheckedTarget &target, const signalbox::CheckedAddress &surprise);
    void finished(int made, int good); // of the steps

private:
    void next();
    void settle(const SendAnswer &answer);
    void end();

    BenchSender *m_sender;
    SendSequence m_sequence;
    QString m_secret;
    int m_step = -1;
    int m_good = 0;
    bool m_running = false;
    bool m_cancelled = false;
};

} // namespace signalbox
