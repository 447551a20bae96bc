#include "panels/cron/jobactions.h"

#include "models/plaintooltip.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace signalbox {

namespace {

QString cronGrantHint(const QString &user, const QString &function)
{
    return JobActions::tr("%1 may not call %2(). Let the owner of pg_cron run: grant execute on function %2 to %3;")
        .arg(user, function, u'"' + QString(user).replace(u'"', QLatin1String("\"\"")) + u'"');
}

QString foreignJobHint(const QString &user)
{
    return JobActions::tr("The job belongs to another role than %1; only superusers may touch it. Connect as its role.")
        .arg(user);
}

} // namespace

JobActions::JobActions(QObject *parent)
    : QObject(parent), run(new QAction(this)), dryRun(new QAction(tr("Dry run…"), this)),
      edit(new QAction(tr("Edit…"), this)), pause(new QAction(this)), copy(new QAction(tr("Copy…"), this)),
      unschedule(new QAction(tr("Unschedule"), this))
{
    show();
}

void JobActions::setJobs(const QList<CronJob> &jobs)
{
    m_jobs = jobs;
    show();
}

void JobActions::setRights(const std::optional<JobRights> &rights, const QString &user)
{
    m_rights = rights;
    m_user = user;
    show();
}

void JobActions::setBusy(bool writing)
{
    m_busy = writing;
    show();
}

bool JobActions::resumes() const
{
    return !m_jobs.isEmpty()
        && std::none_of(m_jobs.cbegin(), m_jobs.cend(), [](const CronJob &job) { return job.active; });
}

bool JobActions::isForeign() const
{
    return std::any_of(m_jobs.cbegin(), m_jobs.cend(), [this](const CronJob &job) { return job.username != m_user; });
}

QString JobActions::obstacleToRun() const
{
    if (!m_rights)
        return tr("It is not known yet what this role may do.");
    if (isForeign() && !m_rights->otherRoles)
        return foreignJobHint(m_user);
    return m_rights->schedule || m_rights->scheduleElsewhere ? QString()
                                                             : cronGrantHint(m_user, QStringLiteral("cron.schedule"));
}

QString JobActions::obstacleToChange(const std::optional<JobRights> &rights, const QString &user, bool isForeign)
{
    if (!rights)
        return tr("It is not known yet what this role may do.");
    if (isForeign && !rights->otherRoles)
        return foreignJobHint(user);
    return rights->alter ? QString() : cronGrantHint(user, QStringLiteral("cron.alter_job"));
}

QString JobActions::obstacleToChange() const
{
    return obstacleToChange(m_rights, m_user, isForeign());
}

void JobActions::allow(QAction &action, const QString &what, const QString &obstacle) const
{
    const QString why = m_busy ? tr("Another change is under way.") : obstacle;
    action.setEnabled(!m_jobs.isEmpty() && why.isEmpty());
    action.setToolTip(plainToolTip(why.isEmpty() ? what : why));
}

void JobActions::show()
{
    const int count = int(m_jobs.size());
    const bool many = count > 1;
    run->setText(many ? tr("Run %n job(s)", nullptr, count) : tr("Run now"));
    pause->setText(resumes() ? (many ? tr("Resume %n job(s)", nullptr, count) : tr("Resume"))
                             : (many ? tr("Pause %n job(s)", nullptr, count) : tr("Pause")));
    allow(*run, tr("Runs the command once more, with a row in the history."), obstacleToRun());
    allow(*pause, resumes() ? tr("The scheduler runs it again.") : tr("The scheduler does not run it any more."),
        obstacleToChange());
    allow(*edit, tr("Changes schedule, command, database, role or name."), obstacleToChange());
    allow(*dryRun, tr("Tries the command in a transaction that is rolled back."), {});
    allow(*copy, tr("A new job like this one."), {});
    const bool isOthers = m_rights && isForeign() && !m_rights->otherRoles;
    allow(
        *unschedule, tr("pg_cron forgets the job; its history stays."), isOthers ? foreignJobHint(m_user) : QString());
}

void JobActions::addTo(QMenu &menu) const
{
    menu.addActions({run, dryRun, edit, pause, copy, unschedule});
}

void JobActions::lead(QPushButton &button, QAction &action)
{
    button.setAutoDefault(false);
    const auto follow = [&button, &action] {
        button.setText(action.text());
        button.setEnabled(action.isEnabled());
        button.setToolTip(action.toolTip());
    };
    follow();
    connect(&action, &QAction::changed, &button, follow);
    connect(&button, &QPushButton::clicked, &action, &QAction::trigger);
}

} // namespace signalbox
