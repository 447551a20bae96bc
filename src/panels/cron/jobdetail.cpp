#include "panels/cron/jobdetail.h"

#include "core/humantext.h"
#include "domain/cron/jobstate.h"
#include "ui_jobdetail.h"

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

JobDetail::JobDetail(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::JobDetail>())
{
    m_ui->setupUi(this);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_ui->name->setFont(bold);
    m_ui->name->setFit(PlainLabel::Fit::ElideMiddle);
    m_ui->command->setSyntax(TextPane::Syntax::Sql);
    connect(m_ui->command, &TextPane::widthChanged, this, &JobDetail::fitCommand);
}

JobDetail::~JobDetail() = default;

void JobDetail::setFacts(const Facts &facts)
{
    const CronJob &job = facts.job;
    m_ui->name->setPlainText(jobName(job));
    const bool isSample = job.lastRun && job.lastRun->sample;
    if (isSample && facts.state == HealthState::Unknown)
        m_ui->state->setState(facts.state, tr("sample"), Icon::Sample);
    else
        m_ui->state->setState(facts.state);
    QString schedule = tr("%1, counted in %2").arg(facts.scheduleWords, facts.cronZone);
    if (!facts.scheduleRemark.isEmpty())
        schedule += u". "_s + facts.scheduleRemark;
    m_ui->schedule->setPlainText(schedule);
    m_ui->next->setPlainText(nextRunLine(facts));
    const QString message = job.lastRun ? job.lastRun->returnMessage.left(500).trimmed() : QString();
    QStringList lines;
    if (isSample)
        lines.append(sampleExplanation());
    if (!message.isEmpty())
        lines.append(tr("Last run said: %1").arg(message));
    m_ui->message->setPlainText(lines.join(u'\n'));
    m_ui->message->setVisible(!lines.isEmpty());
    if (job.command != m_command) { // a refresh keeps the cursor and the scroll position
        m_command = job.command;
        m_ui->command->setText(
            DisplayText::of(job.command, DisplayText::Layout::AsItIs, true, m_ui->command->wrapColumns()));
        fitCommand();
    }
}

/// As wide as there is room, and as high as the text is then.
void JobDetail::fitCommand()
{
    const DisplayText wrapped = m_ui->command->text().wrapped(m_ui->command->wrapColumns());
    if (wrapped != m_ui->command->text())
        m_ui->command->setText(wrapped);
    m_ui->command->setMaximumHeight(m_ui->command->heightForLines(std::max(1, wrapped.lineCount())));
}

QString JobDetail::nextRunLine(const Facts &facts) const
{
    if (!facts.job.active)
        return tr("Paused: it will not run. As %1 in %2.").arg(facts.job.username, facts.job.database);
    if (!facts.standstill.isEmpty())
        return tr("No next run. %3 As %1 in %2.").arg(facts.job.username, facts.job.database, facts.standstill);
    if (!facts.nextRun)
        return tr("No next run. As %1 in %2.").arg(facts.job.username, facts.job.database);
    return tr("Next run %1, %2, as %3 in %4")
        .arg(relativeTime(*facts.nextRun, facts.now), exactInstant(*facts.nextRun, facts.shownZone), facts.job.username,
            facts.job.database);
}

} // namespace signalbox
