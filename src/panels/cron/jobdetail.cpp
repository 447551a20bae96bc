#include "panels/cron/jobdetail.h"

#include "core/humantext.h"
#include "domain/cron/jobstate.h"
#include "ui_jobdetail.h"

#include <QFontDatabase>

namespace signalbox {

using namespace Qt::StringLiterals;

JobDetail::JobDetail(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::JobDetail>())
{
    m_ui->setupUi(this);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_ui->name->setFont(bold);
    m_ui->name->setFit(PlainLabel::Fit::ElideMiddle);
    m_ui->command->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_ui->command->setFrameShape(QFrame::NoFrame);
}

JobDetail::~JobDetail() = default;

void JobDetail::setFacts(const Facts &facts)
{
    const CronJob &job = facts.job;
    m_ui->name->setPlainText(jobName(job));
    m_ui->state->setState(facts.state);
    QString schedule = tr("%1, counted in %2").arg(facts.scheduleWords, QString::fromLatin1(facts.cronZone.id()));
    if (!facts.scheduleRemark.isEmpty())
        schedule += u". "_s + facts.scheduleRemark;
    m_ui->schedule->setPlainText(schedule);
    m_ui->next->setPlainText(nextRunLine(facts));
    const QString message = job.lastRun ? job.lastRun->returnMessage.left(500).trimmed() : QString();
    m_ui->message->setPlainText(message.isEmpty() ? QString() : tr("Last run said: %1").arg(message));
    m_ui->message->setVisible(!message.isEmpty());
    if (job.command != m_command) { // a refresh keeps the cursor and the scroll position
        m_command = job.command;
        m_ui->command->setText(DisplayText::of(job.command, DisplayText::Layout::AsItIs, true, 0));
    }
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
