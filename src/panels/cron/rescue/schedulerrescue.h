#pragma once

#include "domain/cron/rescue/schedulerrescuesource.h"
#include "panels/panelcontext.h"
#include "panels/pendinganswers.h"

#include <QPointer>

namespace signalbox {

class NoticeStrip;
class RescueDialog;

/// Looks why pg_cron's scheduler runs no jobs, says so in a strip over the pages, and opens what mends it.
class SchedulerRescue final : public QObject
{
    Q_OBJECT

public:
    /// A scheduler that ends each minute is alive most of the time: it is looked at now and then although it is.
    static constexpr std::chrono::seconds calmPace{30};

    /// `window` is where the strip is put.
    SchedulerRescue(const PanelContext &context, PendingAnswers &pending, QWidget *window);

    NoticeStrip &strip() { return *m_strip; }
    /// With each refresh; asks the server when the scheduler is not well, or was not lately, or nobody looked for a while.
    void lookUp(Liveness scheduler);
    void open();
    const std::optional<SchedulerDiagnosis> &diagnosis() const { return m_diagnosis; }

signals:
    void unscheduled(qint64 jobId, const signalbox::JobDraft &definition); // with the history kept; to be offered back
    void mended(); // jobs run again

private:
    bool isDue(Liveness scheduler) const;
    void take(const SchedulerFacts &facts);
    void show();

    const PanelContext &m_context;
    PendingAnswers &m_pending;
    QWidget *m_window;
    NoticeStrip *m_strip;
    QPointer<RescueDialog> m_dialog;
    std::optional<SchedulerFacts> m_facts;
    std::optional<SchedulerDiagnosis> m_diagnosis;
    std::optional<Instant> m_lookedAt;
    bool m_isLooking = false;
    QList<SchedulerCause> m_putAway; // by the user: told again when there is another one
};

} // namespace signalbox
