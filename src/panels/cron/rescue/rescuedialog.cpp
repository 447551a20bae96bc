#include "panels/cron/rescue/rescuedialog.h"

#include "core/humantext.h"
#include "core/visibletext.h"
#include "domain/cron/rescue/historyproof.h"
#include "panels/acts/productionconfirm.h"
#include "panels/cron/rescue/rescuestepcard.h"
#include "panels/scrolling.h"
#include "widgets/look/livetimer.h"
#include "widgets/look/role.h"
#include "widgets/look/tokens.h"
#include "widgets/state/statenotice.h"
#include "widgets/text/plainlabel.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr QSize rescueSize(680, 620);
constexpr std::chrono::milliseconds rescuePace = 1s; // pg_cron's scheduler starts anew a second after it ended
constexpr std::chrono::milliseconds settlingTime = 15s;
constexpr qsizetype longestRescueEvidence = 500;

PlainLabel *rescueHeading(const QString &text, QWidget *parent)
{
    auto *label = new PlainLabel(parent);
    label->setFont(titleFont(parent->font()));
    label->setPlainText(text);
    return label;
}

bool isItsAbsence(const SchedulerFinding &finding)
{
    return finding.cause == SchedulerCause::NotRunning || finding.cause == SchedulerCause::Restarting;
}

QString withEvidence(const QString &sentence, const SchedulerFinding &finding)
{
    if (finding.evidence.isEmpty())
        return sentence;
    return RescueDialog::tr("%1\nWhat says so: %2", "what is wrong, and what was read")
        .arg(sentence, visibleText(finding.evidence, longestRescueEvidence));
}

QString skippedInWords(const QList<SkippedLook> &skipped)
{
    QStringList lines;
    for (const SkippedLook &look : skipped)
        lines.append(
            RescueDialog::tr("%1: skipped (%2)", "what could not be looked at, and why").arg(look.what, look.why));
    return lines.join(u'\n');
}

} // namespace

RescueDialog::RescueDialog(const PanelContext &context, PendingAnswers &pending, QWidget *parent)
    : QDialog(parent), m_context(context), m_write(context, pending), m_pending(pending), m_findings(new QVBoxLayout),
      m_steps(new QVBoxLayout), m_skipped(new PlainLabel(this)),
      m_confirm(new ProductionConfirm(context.profile, this)), m_outcome(new StateNotice(this)),
      m_again(new QPushButton(tr("Look again"), this)), m_close(new QPushButton(tr("Close"), this)),
      m_pace(new LiveTimer(this, rescuePace))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Rescue of the scheduler"));
    m_skipped->setQuiet();
    m_skipped->setAccessibleName(tr("What could not be looked at"));
    m_outcome->setAbout(tr("Outcome of the rescue"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, space::large);
    layout->setSpacing(space::medium);
    layout->addWidget(scrolling(makeBody()), 1);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(space::large, 0, space::large, 0);
    foot->setSpacing(space::medium);
    foot->addWidget(m_confirm);
    foot->addWidget(m_outcome);
    foot->addWidget(makeButtons());
    layout->addLayout(foot);
    resize(rescueSize);
    connect(&m_write, &WriteProgress::changed, this, &RescueDialog::showButtons);
    connect(m_confirm, &ProductionConfirm::changed, this, &RescueDialog::showButtons);
    connect(m_pace, &LiveTimer::tick, this, [this] {
        if (!m_isProven && !m_write.isBusy())
            look();
    });
    measureHistory();
}

QWidget *RescueDialog::makeBody()
{
    auto *body = new QWidget(this);
    m_findings->setSpacing(space::small);
    m_steps->setSpacing(space::large);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(space::large, space::large, space::large, space::large);
    layout->setSpacing(space::medium);
    layout->addWidget(rescueHeading(tr("What is wrong"), body));
    layout->addLayout(m_findings);
    layout->addWidget(m_skipped);
    layout->addWidget(rescueHeading(tr("What mends it"), body));
    layout->addLayout(m_steps);
    layout->addStretch(1);
    return body;
}

QWidget *RescueDialog::makeButtons()
{
    for (QPushButton *button : {m_again, m_close})
        button->setAutoDefault(false);
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addWidget(m_again);
    row->addStretch(1);
    row->addWidget(m_close);
    connect(m_again, &QPushButton::clicked, this, &RescueDialog::look);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    return buttons;
}

/// Before anything is done, so that it can be compared afterwards.
void RescueDialog::measureHistory()
{
    m_pending.await(source().history({}), this, [this](const Result<HistoryMark> &mark) {
        if (mark)
            m_before = *mark;
        showButtons();
    });
}

void RescueDialog::look()
{
    if (m_isLooking)
        return;
    m_isLooking = true;
    showButtons();
    m_pending.await(source().look(), this, [this](const Result<SchedulerFacts> &facts) {
        m_isLooking = false;
        showButtons();
        if (!facts)
            return m_outcome->tell(
                HealthState::Attention, tr("It could not be looked at: %1").arg(sentences(facts.error())));
        take(*facts);
        emit looked(*facts);
    });
}

void RescueDialog::take(const SchedulerFacts &facts)
{
    const SchedulerDiagnosis before = std::exchange(m_diagnosis, diagnosed(facts));
    m_jobs = facts.jobs;
    if (!m_settling.hasExpired())
        m_diagnosis.findings.removeIf(isItsAbsence);
    m_wasStopped = m_wasStopped || m_diagnosis.isStopped();
    if (m_findings->isEmpty() || before.findings != m_diagnosis.findings || before.skipped != m_diagnosis.skipped)
        showFindings();
    showSteps();
    showButtons();
    showEnd();
}

void RescueDialog::showFindings()
{
    while (QLayoutItem *item = m_findings->takeAt(0)) {
        item->widget()->deleteLater();
        delete item; // NOLINT(cppcoreguidelines-owning-memory): takeAt() gives it away
    }
    QString sentence = diagnosisSentence(m_diagnosis, m_context.timeZone); // of the first, with what it cost
    for (const SchedulerFinding &finding : m_diagnosis.findings) {
        auto *notice = new StateNotice(this);
        notice->setAbout(tr("Finding"));
        notice->tell(stateOf(finding.cause),
            withEvidence(sentence.isEmpty() ? findingSentence(finding) : std::exchange(sentence, {}), finding));
        m_findings->addWidget(notice);
    }
    if (m_diagnosis.findings.isEmpty()) {
        auto *notice = new StateNotice(this);
        notice->setAbout(tr("Finding"));
        notice->tell(HealthState::Healthy, tr("Nothing that can be seen from here is in the scheduler's way."));
        m_findings->addWidget(notice);
    }
    m_skipped->setPlainText(skippedInWords(m_diagnosis.skipped));
    m_skipped->setVisible(!m_diagnosis.skipped.isEmpty());
}

/// A step keeps its place and what became of it; new ones come behind.
void RescueDialog::showSteps()
{
    const QList<RescueStep> plan = rescuePlan(m_diagnosis.findings, m_diagnosis.rights);
    for (const RescueStep &step : plan) {
        const bool isThere = std::ranges::any_of(m_cards, [&step](const RescueStepCard *card) {
            return card->step().act == step.act && card->step().jobId == step.jobId;
        });
        if (!isThere)
            addCard(step);
    }
    for (RescueStepCard *card : std::as_const(m_cards)) {
        const bool isWanted = std::ranges::any_of(plan, [card](const RescueStep &step) {
            return card->step().act == step.act && card->step().jobId == step.jobId;
        });
        if (!isWanted && card->progress() == RescueStepCard::Progress::ToDo)
            card->setProgress(RescueStepCard::Progress::Done); // by somebody else
    }
}

void RescueDialog::addCard(const RescueStep &step)
{
    auto *card = new RescueStepCard(int(m_cards.size()) + 1, step, source().statement(step), this);
    connect(card, &RescueStepCard::runRequested, this, [this, card] { run(*card); });
    m_cards.append(card);
    m_steps->addWidget(card);
}

void RescueDialog::run(RescueStepCard &card)
{
    if (m_write.isBusy())
        return;
    const bool standby = m_context.capabilities && m_context.capabilities().standby;
    if (const auto obstacle = obstacleToWriting(standby))
        return card.setProgress(RescueStepCard::Progress::Failed, sentences(*obstacle));
    card.setProgress(RescueStepCard::Progress::Running);
    m_isProven = false;
    const RescueStep step = card.step();
    m_write.start(
        {
            .subject = u"rescue/%1/%2"_s.arg(int(step.act)).arg(step.jobId),
            .name = u"rescue"_s,
            .send = [this, step](const QUuid &) { return source().run(step); },
            .lookUp = {}, // asking again is harmless
        },
        [this, &card](const WriteOutcome<bool> &outcome) { finish(card, outcome); });
}

void RescueDialog::finish(RescueStepCard &card, const WriteOutcome<bool> &outcome)
{
    using Kind = WriteOutcome<bool>::Kind;
    using Progress = RescueStepCard::Progress;
    switch (outcome.kind) {
    case Kind::Done: {
        card.setProgress(outcome.value.value_or(true) ? Progress::Done : Progress::NotNeeded);
        m_settling.setRemainingTime(settlingTime);
        const auto job = std::ranges::find(m_jobs, card.step().jobId, &RescueJob::jobId);
        if (outcome.value == true && card.step().act == RescueAct::UnscheduleJob && job != m_jobs.end())
            emit unscheduled(job->jobId, job->definition);
        break;
    }
    case Kind::NotDone:
    case Kind::Unknown:
        card.setProgress(Progress::Unknown, sentences(outcome.error));
        break;
    case Kind::Refused:
        card.setProgress(Progress::Failed, sentences(outcome.error));
        break;
    }
    look();
}

/// Nothing is run before the history was measured, else nothing could be proven.
void RescueDialog::showButtons()
{
    const bool isAllowed = m_before && m_confirm->isSatisfied() && !m_write.isBusy();
    bool isNext = true; // the first that is to be done stands out
    for (RescueStepCard *card : std::as_const(m_cards)) {
        card->setRunnable(isAllowed, isNext);
        isNext = isNext && (card->isOver() || card->step().kind != RescueStep::Kind::ForMe);
    }
    m_again->setEnabled(!m_isLooking);
}

void RescueDialog::showEnd()
{
    if (m_isProven || m_write.isBusy())
        return;
    const bool isBegun = std::ranges::any_of(m_cards, &RescueStepCard::isOver);
    if (m_diagnosis.isStopped())
        return m_outcome->tell(
            HealthState::Failing, isBegun ? tr("No job runs yet: go on with the next step.") : QString());
    if (m_diagnosis.scheduler != Liveness::Alive)
        return m_outcome->tell(
            HealthState::Running, tr("Nothing is in the scheduler's way any more; it is waited for."));
    if (!m_wasStopped || !m_before)
        return m_outcome->tell(HealthState::Healthy, tr("The scheduler is alive."));
    m_isProven = true;
    m_pending.await(
        source().history(m_before->newestRunId), this, [this](const Result<HistoryMark> &after) { showProof(after); });
    emit mended();
}

void RescueDialog::showProof(const Result<HistoryMark> &after)
{
    const QString alive = m_diagnosis.aliveSince
        ? tr("The scheduler is alive since %1.").arg(exactInstant(*m_diagnosis.aliveSince, m_context.timeZone))
        : tr("The scheduler is alive.");
    if (!after)
        return m_outcome->tell(HealthState::Attention,
            u"%1 %2"_s.arg(alive, tr("The history could not be looked at: %1").arg(sentences(after.error()))));
    m_outcome->tell(isWhole(*m_before, *after) ? HealthState::Healthy : HealthState::Attention,
        u"%1 %2"_s.arg(alive, historyProof(*m_before, *after)));
}

} // namespace signalbox
