#pragma once

#include "panels/cron/unscheduledjobs.h"
#include "panels/panelcontext.h"

#include <QObject>

class QMenu;
class QPushButton;

namespace signalbox {

class JobActs;
class NoticeStrip;

/// The way back of what was unscheduled: a strip that names the last job, for as long as the window lives, and a button with
/// a menu of all that can be put back, which is there only while there are any.
class JobUndo final : public QObject
{
    Q_OBJECT

public:
    /// `window` is where the strip and the button are put.
    JobUndo(JobActs &acts, const PanelContext &context, QWidget *window);

    NoticeStrip &strip() { return *m_strip; }
    QPushButton &button() { return *m_button; }
    /// The strip names a job: the page that it stands on stays.
    bool isOffering() const { return !m_offered.isEmpty(); }
    /// Keeps what was unscheduled, and offers it back.
    void offer(const JobDraft &definition);
    /// What can be put back is looked at again: another window may have taken it.
    void show();

private:
    void showStrip(qsizetype all);
    void fillMenu(QMenu &menu);

    JobActs &m_acts;
    std::shared_ptr<const Clock> m_clock;
    UnscheduledJobs m_jobs;
    NoticeStrip *m_strip;
    QPushButton *m_button;
    QMenu *m_menu;
    QList<JobDraft> m_offered; // unscheduled in this window and not put away, the newest last
};

} // namespace signalbox
