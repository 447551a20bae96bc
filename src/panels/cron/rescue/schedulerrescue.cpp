#include "panels/cron/rescue/schedulerrescue.h"

#include "panels/cron/rescue/rescuedialog.h"
#include "widgets/state/noticestrip.h"

namespace signalbox {

namespace {

QList<SchedulerCause> causesOf(const SchedulerDiagnosis &diagnosis)
{
    QList<SchedulerCause> causes;
    for (const SchedulerFinding &finding : diagnosis.findings)
        causes.append(finding.cause);
    return causes;
}

/// What is told over the pages: not what is as it should be on a standby, nor what may be wanted.
bool isWorthAStrip(const SchedulerDiagnosis &diagnosis)
{
    return std::ranges::any_of(diagnosis.findings, [](const SchedulerFinding &finding) {
        return stateOf(finding.cause) == HealthState::Failing || finding.cause == SchedulerCause::DatabaseGone
            || finding.cause == SchedulerCause::ProgramsReplaced;
    });
}

} // namespace

SchedulerRescue::SchedulerRescue(const PanelContext &context, PendingAnswers &pending, QWidget *window)
    : QObject(window), m_context(context), m_pending(pending), m_window(window),
      m_strip(new NoticeStrip(tr("The scheduler"), window))
{
    connect(m_strip, &NoticeStrip::acted, this, &SchedulerRescue::open);
    connect(m_strip, &NoticeStrip::closed, this, [this] {
        if (m_diagnosis)
            m_putAway = causesOf(*m_diagnosis);
    });
}

bool SchedulerRescue::isDue(Liveness scheduler) const
{
    if (m_isLooking || scheduler == Liveness::Elsewhere)
        return false;
    if (!m_lookedAt || (m_diagnosis && isWorthAStrip(*m_diagnosis)))
        return true;
    const bool isCalm = scheduler == Liveness::Alive || scheduler == Liveness::Unknown;
    return !isCalm || m_context.clock->now() - *m_lookedAt >= calmPace;
}

void SchedulerRescue::lookUp(Liveness scheduler)
{
    if (!isDue(scheduler))
        return;
    m_isLooking = true;
    m_lookedAt = m_context.clock->now();
    m_pending.await(
        m_context.sources.get<SchedulerRescueSource>().look(), this, [this](const Result<SchedulerFacts> &facts) {
            m_isLooking = false;
            if (facts) // else the panel's own reading says why
                take(*facts);
        });
}

void SchedulerRescue::take(const SchedulerFacts &facts)
{
    m_facts = facts;
    m_diagnosis = diagnosed(facts);
    if (m_dialog)
        m_dialog->take(facts);
    show();
}

void SchedulerRescue::show()
{
    if (!isWorthAStrip(*m_diagnosis)) {
        m_putAway.clear();
        return m_strip->clear();
    }
    if (causesOf(*m_diagnosis) == m_putAway)
        return;
    m_putAway.clear();
    m_strip->tell(stateOf(m_diagnosis->findings.first().cause), diagnosisSentence(*m_diagnosis, m_context.timeZone),
        tr("Rescue…"));
}

void SchedulerRescue::open()
{
    if (!m_facts || m_dialog)
        return;
    m_dialog = new RescueDialog(m_context, m_pending, m_window);
    connect(m_dialog, &RescueDialog::looked, this, [this](const SchedulerFacts &facts) {
        m_facts = facts;
        m_diagnosis = diagnosed(facts);
        show();
    });
    connect(m_dialog, &RescueDialog::unscheduled, this, &SchedulerRescue::unscheduled);
    connect(m_dialog, &RescueDialog::mended, this, &SchedulerRescue::mended);
    m_dialog->take(*m_facts);
    m_dialog->open();
}

} // namespace signalbox
