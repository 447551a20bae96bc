#include "panels/cron/rundetail.h"

#include "core/humantext.h"
#include "domain/cron/cause/jobruncause.h"
#include "domain/cron/commandmask.h"
#include "domain/cron/cronsource.h"
#include "domain/cron/jobstate.h"
#include "panels/cron/runtraceview.h"
#include "widgets/look/tokens.h"
#include "widgets/state/statebadge.h"
#include "widgets/state/statenotice.h"
#include "widgets/text/plainlabel.h"
#include "widgets/text/wrappedpane.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace signalbox {

using namespace Qt::StringLiterals;

RunDetail::RunDetail(const PanelContext &context, PendingAnswers &pending, QWidget *parent)
    : QWidget(parent), m_context(context), m_pending(pending), m_zone(context.timeZone),
      m_title(new PlainLabel(PlainLabel::Fit::ElideMiddle, this)), m_state(new StateBadge(this)),
      m_facts(new PlainLabel(this)), m_cause(new StateNotice(this)), m_trace(new RunTraceView(context, pending, this)),
      m_message(new WrappedPane(this)), m_command(new WrappedPane(this))
{
    m_title->setFont(strongFont(font()));
    m_title->setAccessibleName(tr("Selected run"));
    m_facts->setAccessibleName(tr("When and where it ran"));
    m_cause->setAbout(tr("Why it failed"));
    m_message->setAccessibleName(tr("Message of the run"));
    m_command->setSyntax(TextPane::Syntax::Sql);
    m_message->setPlaceholder(tr("The server said nothing."));
    auto *title = new QHBoxLayout;
    title->addWidget(m_title, 1);
    title->addWidget(m_state);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::large, space::small, space::medium, space::small);
    layout->setSpacing(space::small);
    layout->addLayout(title);
    layout->addWidget(m_facts);
    layout->addWidget(m_cause);
    layout->addWidget(m_trace);
    layout->addWidget(m_message, 1);
    layout->addWidget(m_command, 2);
    setMinimumHeight(180);
    connect(m_trace, &RunTraceView::durableShown, this, [this](const QString &form) {
        m_durable = form;
        showCommand();
    });
    showCommand();
    connect(m_trace, &RunTraceView::deliveriesRequested, this, &RunDetail::deliveriesRequested);
}

void RunDetail::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    m_trace->setTimeZone(zone);
    if (m_run)
        showFacts();
}

void RunDetail::showRun(const JobRun &run, const QString &jobName)
{
    const bool isOther = !m_run || m_run->runId != run.runId;
    m_jobName = jobName;
    if (!isOther && m_run->status == run.status) {
        if (!isOver(run.status)) // its time goes on
            showFacts();
        return;
    }
    m_run = run;
    showFacts();
    m_trace->showRun(run, jobName);
    readWhole();
}

void RunDetail::refresh()
{
    m_trace->refresh();
}

void RunDetail::readWhole()
{
    m_pending.await(m_context.sources.get<CronSource>().run(m_run->runId), this,
        [this, runId = m_run->runId, listed = m_run->command](const Result<JobRun> &answer) {
            if (!answer || m_run->runId != runId) // what the list has stays on show
                return;
            m_run = *answer;
            showFacts();
            if (m_run->command != listed)
                m_trace->showRun(*m_run, m_jobName);
        });
}

void RunDetail::showFacts()
{
    const JobRun &run = *m_run;
    m_title->setPlainText(tr("%1, run %2").arg(m_jobName).arg(run.runId));
    m_state->setState(stateOf(run), statusText(run.status));
    QStringList facts;
    if (run.startedAt)
        facts.append(tr("Started %1").arg(exactInstant(*run.startedAt, m_zone, true)));
    if (const auto took = durationOf(run, m_context.clock->now()))
        facts.append(isOver(run.status) ? tr("took %1").arg(durationText(*took))
                                        : tr("running for %1").arg(durationText(*took)));
    facts.append(tr("as %1 in %2").arg(run.username, run.database));
    if (run.processId)
        facts.append(tr("process %1").arg(*run.processId));
    m_facts->setPlainText(facts.join(u", "_s));
    const auto cause = causeOf(run, m_jobName);
    m_cause->tell(stateOf(run), cause ? inSentences({cause->sentence, cause->advice}) : QString());
    m_message->showText(run.returnMessage);
    showCommand();
}

void RunDetail::showCommand()
{
    const bool isDurable = !m_durable.isEmpty();
    m_command->setAccessibleName(isDurable ? tr("The durable way") : tr("Command of the run"));
    m_command->showText(isDurable ? m_durable : m_run ? maskedCommand(m_run->command).text : QString());
}

} // namespace signalbox
