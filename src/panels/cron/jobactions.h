#pragma once

#include "domain/cron/cronjob.h"
#include "domain/cron/jobactsource.h"

#include <QObject>

class QAction;
class QMenu;
class QPushButton;

namespace signalbox {

/// What can be done with the jobs that are selected, said once for buttons and menus: what each act is called, whether it
/// may be done, and if not, what helps.
class JobActions final : public QObject
{
    Q_OBJECT

public:
    explicit JobActions(QObject *parent = nullptr);

    QAction *run;
    QAction *dryRun;
    QAction *edit;
    QAction *pause; // or resume
    QAction *copy;
    QAction *unschedule;

    /// The current job first; the acts that are for one job go by that one.
    void setJobs(const QList<CronJob> &jobs);
    const QList<CronJob> &jobs() const { return m_jobs; }
    /// Nothing while that is not known yet.
    void setRights(const std::optional<JobRights> &rights, const QString &user);
    void setBusy(bool writing);
    /// Whether pause resumes: every selected job is paused.
    bool resumes() const;

    /// Why this role may not change such a job, and what helps; empty where it may. `isForeign`: it belongs to another role.
    static QString obstacleToChange(const std::optional<JobRights> &rights, const QString &user, bool isForeign);

    void addTo(QMenu &menu) const;
    /// The button says and does what the action does.
    static void lead(QPushButton &button, QAction &action);

private:
    void show();
    QString obstacleToRun() const;
    QString obstacleToChange() const;
    bool isForeign() const; // one of them belongs to another role
    void allow(QAction &action, const QString &what, const QString &obstacle) const;

    QList<CronJob> m_jobs;
    std::optional<JobRights> m_rights;
    QString m_user;
    bool m_busy = false;
};

} // namespace signalbox
