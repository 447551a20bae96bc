#include "panels/testbench/sequencerunner.h"

namespace signalbox {

SequenceRunner::SequenceRunner(const PanelContext &context, QObject *parent)
    : QObject(parent), m_sender(new BenchSender(context, this))
{
    connect(m_sender, &BenchSender::progressed, this,
        [this](const SendAnswer &answer) { emit stepProgressed(m_step, answer); });
    connect(m_sender, &BenchSender::finished, this, &SequenceRunner::settle);
    connect(m_sender, &BenchSender::addressAsked, this, &SequenceRunner::addressAsked);
}

void SequenceRunner::run(const SendSequence &sequence, const QString &secret)
{
    if (m_running || sequence.steps.isEmpty())
        return;
    m_sequence = sequence;
    m_secret = secret;
    m_step = -1;
    m_good = 0;
    m_running = true;
    m_cancelled = false;
    next();
}

void SequenceRunner::cancel()
{
    m_cancelled = true;
    m_sender->cancel();
}

void SequenceRunner::allowAddress(bool allowed)
{
    m_sender->allowAddress(allowed);
}

void SequenceRunner::next()
{
    ++m_step;
    if (m_step == m_sequence.steps.size())
        return end();
    const SequenceStep &step = m_sequence.steps.at(m_step);
    m_sender->start(step.way, step.draft, m_secret);
}

void SequenceRunner::settle(const SendAnswer &answer)
{
    m_good += answer.isGood() ? 1 : 0;
    if (m_cancelled || (m_sequence.stopAtFailure && !answer.isGood())) {
        ++m_step;
        return end();
    }
    next();
}

void SequenceRunner::end()
{
    m_running = false;
    m_secret.clear();
    emit finished(m_step, m_good);
}

} // namespace signalbox
