#include "panels/cron/jobdetail.h"

#include "core/humantext.h"
#include "core/visibletext.h"
#include "domain/cron/cause/jobruncause.h"
#include "domain/cron/commandmask.h"
#include "domain/cron/jobpunctualitytext.h"
#include "domain/cron/jobstate.h"
#include "models/cron/cronjobmodel.h"
#include "panels/cron/jobactions.h"
#include "ui_jobdetail.h"
#include "widgets/look/role.h"
#include "widgets/look/tokens.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestRole = 80;
constexpr qsizetype mostUnserved = 8;
constexpr int nextShown = 5;

} // namespace

JobDetail::JobDetail(JobActions &actions, QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::JobDetail>())
{
    m_ui->setupUi(this);
    m_ui->name->setFont(strongFont(font()));
    m_ui->name->setFit(PlainLabel::Fit::ElideMiddle);
    m_ui->titleRow->setStretch(0, 1);
    for (PlainLabel *quiet : {m_ui->later, m_ui->figures, m_ui->missed, m_ui->where})
        quiet->setQuiet(false);
    m_ui->command->setSyntax(TextPane::Syntax::Sql);
    connect(m_ui->command, &TextPane::widthChanged, this, &JobDetail::fitCommand);
    JobActions::lead(*m_ui->run, *actions.run);
    JobActions::lead(*m_ui->dryRun, *actions.dryRun);
    JobActions::lead(*m_ui->edit, *actions.edit);
    JobActions::lead(*m_ui->pause, *actions.pause);
    auto *menu = new QMenu(m_ui->more);
    menu->setToolTipsVisible(true);
    menu->addActions({actions.copy, actions.unschedule});
    m_ui->more->setMenu(menu);
}

JobDetail::~JobDetail() = default;

JobDetail::Facts JobDetail::factsOf(const CronJobModel &jobs, int row, const QTimeZone &shownZone, Instant now)
{
    return {jobs.row(row), jobs.jobState(row), jobs.stateWords(row), jobs.scheduleWords(row), jobs.scheduleRemark(row),
        jobs.nextRuns(row, nextShown), jobs.whyNoNextRun(row), jobs.cronZoneText(), shownZone, jobs.insight(row),
        jobs.findings(row), now};
}

void JobDetail::setFacts(const Facts &facts)
{
    const CronJob &job = facts.job;
    m_ui->name->setPlainText(jobName(job));
    const bool isSample = job.active && job.lastRun && job.lastRun->sample;
    m_ui->state->setState(facts.state, facts.stateWord, isSample ? std::optional(Icon::Sample) : std::nullopt);
    m_ui->schedule->setPlainText(
        tr("%1: %2, counted in %3", "schedule, in words, zone").arg(job.schedule, facts.scheduleWords, facts.zoneName));
    m_ui->remark->tell(HealthState::Attention, facts.scheduleRemark);
    showNext(facts);
    showFailure(facts);
    showMissed(facts);
    m_ui->figures->setPlainText(facts.insight.figuresWords);
    m_ui->figures->setVisible(!facts.insight.figuresWords.isEmpty());
    m_ui->unusual->tell(HealthState::Attention, inSentences(facts.insight.unusual));
    m_ui->findings->setFindings(facts.findings);
    m_ui->where->setPlainText(
        tr("As %1 in %2").arg(visibleText(job.username, longestRole), visibleText(job.database, longestRole)));
    if (const QString command = maskedCommand(job.command).text;
        command != m_command) { // a refresh keeps the scroll position
        m_command = command;
        m_ui->command->setText(
            DisplayText::of(command, DisplayText::Layout::AsItIs, true, m_ui->command->wrapColumns()));
        fitCommand();
    }
}

void JobDetail::showFailure(const Facts &facts)
{
    const auto &run = facts.job.lastRun;
    if (!run)
        return m_ui->failure->clear();
    if (run->sample)
        return m_ui->failure->tell(HealthState::Unknown, sampleExplanation());
    const auto cause = causeOf(*run, jobName(facts.job));
    m_ui->failure->tell(stateOf(*run), cause ? inSentences({cause->sentence, cause->advice}) : QString());
}

/// What it owes, and which runs of the last day did not begin.
void JobDetail::showMissed(const Facts &facts)
{
    const auto owed = owedBy(facts.job);
    m_ui->owed->tell(HealthState::Attention, owed ? owedSentence(*owed, facts.now) : QString());
    const auto &punctuality = facts.job.punctuality;
    const bool tells = facts.job.active && punctuality && !punctuality->unserved.isEmpty();
    m_ui->missed->setVisible(tells);
    if (!tells)
        return m_ui->missed->setPlainText({});
    QStringList lines{missedSentence(punctuality)};
    for (const UnservedRuns &runs : punctuality->unserved.first(std::min(punctuality->unserved.size(), mostUnserved)))
        lines.append(
            tr("%1: %2. %3", "times, what became of the runs, why")
                .arg(timesText(runs, facts.now, facts.shownZone), verdictText(runs.verdict), unservedSentence(runs)));
    if (punctuality->unserved.size() > mostUnserved)
        lines.append(tr("Older ones are not listed here."));
    m_ui->missed->setPlainText(lines.join(u'\n'));
}

void JobDetail::showNext(const Facts &facts)
{
    if (facts.nextRuns.isEmpty()) {
        m_ui->next->setPlainText(
            facts.job.active ? tr("No next run: %1").arg(facts.whyNoNext.section(u'\n', 0, 0)) : facts.whyNoNext);
        m_ui->later->hide();
        return;
    }
    const Instant first = facts.nextRuns.first();
    m_ui->next->setPlainText(
        tr("Next run %1, %2").arg(relativeTime(first, facts.now), exactInstant(first, facts.shownZone)));
    QStringList later;
    const QString firstDay = first.toDateTime().toTimeZone(facts.shownZone).toString(u"yyyy-MM-dd"_s);
    for (const Instant &at : facts.nextRuns.mid(1)) {
        const QDateTime local = at.toDateTime().toTimeZone(facts.shownZone);
        const bool isSameDay = local.toString(u"yyyy-MM-dd"_s) == firstDay;
        later.append(local.toString(isSameDay ? u"HH:mm:ss"_s : u"yyyy-MM-dd HH:mm"_s));
    }
    m_ui->later->setPlainText(tr("Then %1").arg(joinedList(later)));
    m_ui->later->setVisible(!later.isEmpty());
}

/// As wide as there is room, and as high as the text is then.
void JobDetail::fitCommand()
{
    const DisplayText wrapped = m_ui->command->text().wrapped(m_ui->command->wrapColumns());
    if (wrapped != m_ui->command->text())
        m_ui->command->setText(wrapped);
    m_ui->command->setMaximumHeight(m_ui->command->heightForLines(std::max(1, wrapped.lineCount())));
}

} // namespace signalbox
