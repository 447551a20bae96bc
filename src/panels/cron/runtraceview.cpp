#include "panels/cron/runtraceview.h"

#include "core/humantext.h"
#include "core/visibletext.h"
#include "domain/cron/jobstate.h"
#include "domain/cron/netcalls.h"
#include "domain/cron/runtracesource.h"
#include "models/plaintooltip.h"
#include "widgets/look/role.h"
#include "widgets/look/tokens.h"
#include "widgets/text/plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype longestAnswer = 120;
constexpr auto answersComeWithin = 1min; // of the run's end

/// Another question came after it; what is on show stays.
template <typename T>
bool wasCancelled(const Result<T> &answer)
{
    return !answer && answer.error().kind == ErrorKind::Cancelled;
}

QString outcomeText(const NetAnswer &answer)
{
    return answer.status ? QString::number(*answer.status) : visibleText(answer.error, longestAnswer);
}

} // namespace

RunTraceView::RunTraceView(const PanelContext &context, PendingAnswers &pending, QWidget *parent)
    : QWidget(parent), m_context(context), m_pending(pending), m_zone(context.timeZone), m_made(new PlainLabel(this)),
      m_showMade(new QPushButton(this)), m_queued(new PlainLabel(this)), m_answered(new PlainLabel(this)),
      m_durable(new QPushButton(tr("Show the durable way"), this))
{
    m_made->setAccessibleName(tr("Deliveries of the run"));
    m_queued->setAccessibleName(tr("What the run only queued"));
    m_answered->setAccessibleName(tr("Answers that may be of this run"));
    m_answered->setQuiet();
    m_durable->setCheckable(true);
    for (QPushButton *button : {m_showMade, m_durable}) {
        button->setAutoDefault(false);
        setRole(*button, ButtonRole::Quiet);
    }
    auto *made = new QHBoxLayout;
    made->addWidget(m_made, 1);
    made->addWidget(m_showMade, 0, Qt::AlignTop);
    auto *queued = new QHBoxLayout;
    queued->addWidget(m_queued, 1);
    queued->addWidget(m_durable, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addLayout(made);
    layout->addLayout(queued);
    layout->addWidget(m_answered);
    connect(m_showMade, &QPushButton::clicked, this, [this] { emit deliveriesRequested(m_run.runId); });
    connect(m_durable, &QPushButton::toggled, this,
        [this](bool isShown) { emit durableShown(isShown ? m_form : QString()); });
    showParts();
}

void RunTraceView::showRun(const JobRun &run, const QString &jobName)
{
    if (m_run.runId != run.runId) {
        m_made->setPlainText({});
        m_answers.reset();
        m_hasOpen = false;
        m_durable->setChecked(false);
    }
    m_run = run;
    showQueued(run.command, jobName);
    showAnswers();
    read();
}

void RunTraceView::read()
{
    readDeliveries();
    if (!m_queued->plainText().isEmpty())
        readAnswers();
}

void RunTraceView::refresh()
{
    if (m_run.runId != 0 && !isSettled())
        read();
}

bool RunTraceView::isSettled() const
{
    const bool mayBeAnswered = !m_queued->plainText().isEmpty() && m_run.endedAt
        && m_context.clock->now() - *m_run.endedAt < answersComeWithin;
    return isOver(m_run.status) && !m_hasOpen && !mayBeAnswered;
}

void RunTraceView::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    showAnswers();
}

void RunTraceView::readDeliveries()
{
    m_pending.await(m_context.sources.get<RunTraceSource>().deliveriesOf(m_run.runId), this,
        [this, runId = m_run.runId](const Result<RunDeliveries> &deliveries) {
            if (runId == m_run.runId && !wasCancelled(deliveries))
                showDeliveries(deliveries);
        });
}

void RunTraceView::readAnswers()
{
    m_pending.await(m_context.sources.get<RunTraceSource>().answersAround(m_run.runId), this,
        [this, runId = m_run.runId](const Result<NetAnswers> &answers) {
            if (runId != m_run.runId || wasCancelled(answers))
                return;
            m_answers = answers;
            showAnswers();
        });
}

/// Where it cannot be told nothing is said: most runs make no deliveries, and many databases have none.
void RunTraceView::showDeliveries(const Result<RunDeliveries> &deliveries)
{
    QString words;
    m_hasOpen = deliveries && deliveries->underWay > 0;
    if (deliveries && deliveries->all() > 0) {
        QStringList parts;
        if (deliveries->failed > 0)
            parts.append(tr("%n failed", nullptr, int(deliveries->failed)));
        if (deliveries->underWay > 0)
            parts.append(tr("%n under way", nullptr, int(deliveries->underWay)));
        if (deliveries->delivered > 0)
            parts.append(tr("%n delivered", nullptr, int(deliveries->delivered)));
        const int all = int(deliveries->all());
        words = (deliveries->partial ? tr("It made at least %n delivery(s): %1.", nullptr, all)
                                     : tr("It made %n delivery(s): %1.", nullptr, all))
                    .arg(joinedList(parts));
        m_showMade->setText(tr("Show its %n delivery(s)", nullptr, all));
    }
    m_made->setPlainText(words);
    showParts();
}

void RunTraceView::showQueued(const QString &command, const QString &jobName)
{
    const QStringList functions = queuingFunctions(command);
    if (functions.isEmpty()) {
        m_queued->setPlainText({});
        return;
    }
    m_queued->setPlainText(
        tr("%1 only queues a request: the run's status says nothing about the answer.").arg(joinedList(functions)));
    m_queued->setToolTip(
        plainToolTip(tr("pg_net keeps an answer for some hours, and does not send again what failed.")));
    const DurableForm form = durableForm(command, jobName);
    m_form = form.text;
    m_durable->setToolTip(form.fromCommand
            ? tr("The same command through send_webhook_with_retry(): tried again, kept and listed among the webhooks")
            : tr("An example with send_webhook_with_retry(), because this command cannot be put that way by itself"));
}

void RunTraceView::showAnswers()
{
    QString words;
    QStringList each;
    if (m_answers && !*m_answers) {
        words = tr("pg_net's answers cannot be read: %1").arg(describe(m_answers->error()));
    } else if (m_answers && (*m_answers)->answers.isEmpty()) {
        words = tr("pg_net has no answer of that time.");
    } else if (m_answers) {
        QStringList outcomes;
        for (const NetAnswer &answer : (*m_answers)->answers) {
            outcomes.append(outcomeText(answer));
            each.append(tr("%1: %2").arg(exactInstant(answer.at, m_zone, true), outcomes.last()));
        }
        QStringList kinds = outcomes;
        kinds.removeDuplicates();
        for (QString &kind : kinds)
            kind = tr("%1 (%n time(s))", "an answer", int(outcomes.count(kind))).arg(kind);
        words = (*m_answers)->more
            ? tr("The first answers of that time, which may be of this run: %1.").arg(joinedList(kinds))
            : tr("Answers of that time, which may be of this run: %1.").arg(joinedList(kinds));
    }
    m_answered->setPlainText(words);
    m_answered->setToolTip(plainToolTip(each.join(u'\n')));
    showParts();
}

void RunTraceView::showParts()
{
    const bool hasMade = !m_made->plainText().isEmpty();
    const bool hasQueued = !m_queued->plainText().isEmpty();
    m_made->setVisible(hasMade);
    m_showMade->setVisible(hasMade);
    m_queued->setVisible(hasQueued);
    m_durable->setVisible(hasQueued);
    m_answered->setVisible(hasQueued && !m_answered->plainText().isEmpty());
    setVisible(hasMade || hasQueued);
}

} // namespace signalbox
