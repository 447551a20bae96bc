#include "panels/functions/functioncheck.h"

#include "core/visibletext.h"
#include "domain/testbench/testbenchsource.h"
#include "domain/testevent.h"

#include <QTimer>
#include <QWidget>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds checkPace(500);
constexpr qsizetype longestCheckedName = 80;

} // namespace

FunctionCheck::FunctionCheck(const PanelContext &context, PendingAnswers &pending, QWidget *window)
    : QObject(window), m_context(context), m_pending(pending), m_window(window), m_write(context, pending),
      m_timer(new QTimer(this))
{
    m_timer->setInterval(checkPace);
    connect(m_timer, &QTimer::timeout, this, &FunctionCheck::follow);
}

void FunctionCheck::start(const QString &functionName, const FunctionEndpoint &endpoint)
{
    if (isBusy())
        return;
    const SendDraft draft{endpoint.name, endpoint.url, testEvent, {},
        m_context.sources.get<EventTemplateSource>().builtIn(testEvent, m_context.clock->now()).payload};
    const KeyedWrite<std::optional<qint64>>::Act act{
        .subject = endpoint.name,
        .name = u"testbench/send_test"_s,
        .send =
            [this, draft, functionName](const QUuid &) {
                m_function = functionName;
                say(HealthState::Running, tr("Asking the database to send the check."));
                return m_context.sources.get<TestBenchSource>().send(draft);
            },
        .lookUp = {},
    };
    const auto then = [this, name = endpoint.name](const WriteOutcome<std::optional<qint64>> &outcome) {
        m_write.forget(name); // the next check is another one
        sent(outcome, name);
    };
    if (m_context.profile.environment != Environment::Production)
        return m_write.start(act, then);
    const QString name = visibleText(functionName, longestCheckedName);
    m_write.review({tr("Check %1").arg(name),
                       tr("The event test.webhook is sent to endpoint %1 at its stored URL, as a delivery of its own. "
                          "The function answers with what it has and lacks, and does nothing else.")
                           .arg(visibleText(endpoint.name, longestCheckedName)),
                       {}, tr("Send the check")},
        m_window, act, then);
}

void FunctionCheck::sent(const WriteOutcome<std::optional<qint64>> &outcome, const QString &endpoint)
{
    using Kind = WriteOutcome<std::optional<qint64>>::Kind;
    switch (outcome.kind) {
    case Kind::Done:
        if (!*outcome.value)
            return say(HealthState::Attention,
                tr("The database sent nothing: endpoint %1 is inactive.")
                    .arg(visibleText(endpoint, longestCheckedName)));
        m_delivery = **outcome.value;
        m_timer->start();
        say(HealthState::Running, tr("The check is on its way."));
        return follow();
    case Kind::Refused:
        return say(HealthState::Attention, tr("No check was sent. %1").arg(sentences(outcome.error)));
    case Kind::NotDone:
    case Kind::Unknown:
        return say(HealthState::Attention,
            tr("No answer came from the database, so it is not known whether the check was sent."));
    }
}

void FunctionCheck::follow()
{
    if (m_looking || !m_window->isVisible())
        return;
    m_looking = true;
    m_pending.await(
        m_context.sources.get<TestBenchSource>().follow(*m_delivery), this, [this](const Result<SendAnswer> &answer) {
            m_looking = false;
            if (!answer && answer.error().kind != ErrorKind::MissingObject)
                return; // asked again by the timer
            const CheckWords found
                = answer ? checkWords(*answer) : CheckWords{HealthState::Attention, sentences(answer.error())};
            if (found.state != HealthState::Running) {
                m_timer->stop();
                m_delivery.reset();
            }
            say(found.state, found.words);
            if (found.state != HealthState::Running)
                emit answered();
        });
}

void FunctionCheck::say(HealthState state, const QString &words)
{
    m_words.insert(m_function, {state, words});
    emit changed();
}

} // namespace signalbox
