#pragma once

#include "domain/cron/commandsurroundings.h"
#include "domain/cron/cronjob.h"
#include "panels/cron/jobdrafts.h"
#include "panels/cron/jobeditor.h"
#include "panels/panelcontext.h"
#include "panels/pendinganswers.h"

#include <QPointer>
#include <QTimer>

namespace signalbox {

class CronJobModel;
class JobActs;

/// Opens the editor of a job, one at a time, keeps what is typed until it is written, and hands over what is to be written
/// or tried.
class JobEditors final : public QObject
{
    Q_OBJECT

public:
    /// `window` is what the dialogs stand in front of.
    JobEditors(
        CronJobModel &jobs, JobActs &acts, const PanelContext &context, PendingAnswers &pending, QWidget *window);

    void editNew();
    void edit(const CronJob &job);
    void editCopy(const CronJob &job);
    void dryRun(const JobDraft &draft);
    void setTimeZone(const QTimeZone &zone) { m_zone = zone; }
    void setObstacleToCreate(const QString &why) { m_obstacleToCreate = why; }
    /// The jobs are read: what is edited may be another one by now.
    void takeJobs();

private:
    QString obstacleToGrace() const;
    void open(qint64 jobId, const QString &subject, const JobEdit &edit);
    /// What the command that is typed meets where it would run.
    void lookAround();
    void showFindings();
    QList<JobFinding> findingsIn(const JobDraft &draft) const;
    void send(const JobEdit &edit);
    void closeSent();
    void tellOfChange(const JobEdit &before, const JobDraft &theirs);

    CronJobModel &m_jobs;
    JobActs &m_acts;
    const PanelContext &m_context;
    PendingAnswers &m_pending;
    QWidget *m_window;
    QTimeZone m_zone;
    QString m_obstacleToCreate;
    JobDrafts m_drafts;
    QPointer<JobEditor> m_editor;
    QTimer m_lookPause; // after typing
    JobDraft m_lookedFor; // what m_around was asked for
    CommandSurroundings m_around;
    qint64 m_jobId = JobDrafts::newJob; // of m_editor
    std::optional<qint64> m_sent; // whose edit was sent last
};

} // namespace signalbox
