#include "panels/cron/jobeditors.h"

#include "core/visibletext.h"
#include "domain/cron/jobediting.h"
#include "domain/cron/jobstate.h"
#include "models/cron/cronjobmodel.h"
#include "panels/cron/dryrundialog.h"
#include "panels/cron/jobacts.h"

#include <QUrl>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds lookAfterTyping = 400ms;
constexpr qsizetype longestEditorRole = 100;

} // namespace

JobEditors::JobEditors(
    CronJobModel &jobs, JobActs &acts, const PanelContext &context, PendingAnswers &pending, QWidget *window)
    : QObject(window), m_jobs(jobs), m_acts(acts), m_context(context), m_pending(pending), m_window(window),
      m_zone(context.timeZone),
      m_drafts(context.settings,
          u"panel/cron/drafts/"_s + QString::fromLatin1(QUrl::toPercentEncoding(context.profile.name)))
{
    connect(&acts, &JobActs::changed, this, [this] {
        if (m_editor)
            m_editor->setBusy(m_acts.isBusy());
    });
    connect(&acts, &JobActs::notWritten, this, [this](const QString &words) {
        if (m_editor)
            m_editor->setNotice(HealthState::Attention, words);
    });
    m_lookPause.setSingleShot(true);
    m_lookPause.setInterval(lookAfterTyping);
    connect(&m_lookPause, &QTimer::timeout, this, &JobEditors::lookAround);
    connect(&acts, &JobActs::created, this, &JobEditors::closeSent);
    connect(&acts, &JobActs::saved, this, &JobEditors::closeSent);
}

void JobEditors::editNew()
{
    JobDraft empty;
    empty.database = m_context.capabilities().database;
    empty.username = m_context.capabilities().user;
    const JobEdit fresh{empty, empty};
    open(JobDrafts::newJob, {}, m_drafts.find(JobDrafts::newJob).value_or(fresh));
}

void JobEditors::edit(const CronJob &job)
{
    const JobDraft stored = draftOf(job);
    const auto draft = m_drafts.find(job.jobId);
    open(job.jobId, jobName(job), draft ? rebased(*draft, stored) : JobEdit{stored, stored});
    if (draft && draft->base != stored)
        tellOfChange(*draft, stored);
}

void JobEditors::editCopy(const CronJob &job)
{
    const auto draft = m_drafts.find(JobDrafts::newJob);
    const JobDraft empty{{}, {}, {}, job.database, job.username, true};
    open(JobDrafts::newJob, {}, draft.value_or(JobEdit{empty, copyOf(job)}));
    if (draft)
        m_editor->setNotice(HealthState::Attention,
            tr("This new job is not created yet: create or discard it before you copy another."));
}

QString JobEditors::obstacleToGrace() const
{
    const Capabilities capabilities = m_context.capabilities();
    const QString table = u"signalbox.job_grace"_s;
    if (capabilities.updatable.contains(table))
        return {};
    if (!capabilities.relations.contains(table))
        return tr(
            "It cannot be set here: the automation keeps it, which is not installed, or older (signalbox migrate).");
    return tr("It cannot be set by %1. Let the owner of the automation run: grant select, insert, update on %2 to %1;")
        .arg(visibleText(capabilities.user, longestEditorRole), table);
}

void JobEditors::open(qint64 jobId, const QString &subject, const JobEdit &edit)
{
    if (m_editor)
        m_editor->reject();
    m_jobId = jobId;
    const bool isNew = jobId == JobDrafts::newJob;
    m_editor = new JobEditor({isNew, subject, m_jobs.dialect(), m_jobs.cronZone(), m_jobs.cronZoneText(), m_zone,
                                 isNew ? m_obstacleToCreate : QString(), obstacleToGrace()},
        edit, *m_context.clock, m_window);
    m_editor->setBusy(m_acts.isBusy());
    connect(m_editor, &JobEditor::edited, this, [this, jobId](const JobEdit &typed) {
        m_drafts.put(jobId, typed);
        showFindings();
        m_lookPause.start();
    });
    m_around = {};
    showFindings();
    lookAround();
    connect(m_editor, &JobEditor::discardRequested, this, [this, jobId] { m_drafts.remove(jobId); });
    connect(m_editor, &JobEditor::sendRequested, this, &JobEditors::send);
    connect(m_editor, &JobEditor::dryRunRequested, this, &JobEditors::dryRun);
    m_editor->open();
}

void JobEditors::lookAround()
{
    if (!m_editor)
        return;
    const JobDraft draft = m_editor->edit().mine;
    m_pending.await(m_context.sources.get<CronSource>().surroundings({draft}), this,
        [this, draft](const Result<QList<CommandSurroundings>> &answer) {
            if (!m_editor || m_editor->edit().mine != draft || !answer || answer->isEmpty())
                return; // what is typed by now is asked for with the next pause
            m_lookedFor = draft;
            m_around = answer->first();
            showFindings();
        });
}

void JobEditors::showFindings()
{
    m_editor->setFindings(findingsIn(m_editor->edit().mine));
}

QList<JobFinding> JobEditors::findingsIn(const JobDraft &draft) const
{
    const int row = m_jobs.rowOf(m_jobId);
    const bool isSamePlace = draft.username == m_lookedFor.username && draft.database == m_lookedFor.database;
    LintContext context = m_jobs.lintContext(
        row < 0 ? JobFigures() : m_jobs.insight(row).figures, isSamePlace ? m_around : CommandSurroundings());
    for (const CronJob &job : m_jobs.rows()) {
        if (job.jobId != m_jobId)
            context.otherJobs.append(draftOf(job));
    }
    return lintJob(draft, context);
}

void JobEditors::send(const JobEdit &edit)
{
    m_editor->setNotice(HealthState::Unknown, {});
    m_sent = m_jobId;
    if (m_jobId == JobDrafts::newJob)
        m_acts.create(edit.mine, m_editor);
    else
        m_acts.save(m_jobId, edit, m_editor);
}

void JobEditors::closeSent()
{
    const auto sent = std::exchange(m_sent, std::nullopt);
    if (!sent)
        return;
    m_drafts.remove(*sent);
    if (m_editor && m_jobId == *sent)
        m_editor->accept();
}

void JobEditors::tellOfChange(const JobEdit &before, const JobDraft &theirs)
{
    m_editor->setNotice(HealthState::Attention,
        tr("Somebody changed the job meanwhile: %1. Your edits are kept over that; look at them before you save.")
            .arg(changesInWords(before.base, theirs).join(u"; "_s)));
}

void JobEditors::takeJobs()
{
    if (!m_editor || m_jobId == JobDrafts::newJob || m_acts.isBusy())
        return;
    const int row = m_jobs.rowOf(m_jobId);
    if (row < 0)
        return m_editor->setNotice(HealthState::Attention,
            tr("The job is gone: somebody unscheduled it. Copy what you need; what you typed is kept."));
    const JobDraft stored = draftOf(m_jobs.row(row));
    const JobEdit typed = m_editor->edit();
    if (typed.base == stored)
        return;
    m_editor->setEdit(rebased(typed, stored));
    tellOfChange(typed, stored);
}

void JobEditors::dryRun(const JobDraft &draft)
{
    QWidget *over = m_editor ? static_cast<QWidget *>(m_editor) : m_window;
    auto *dialog = new DryRunDialog({draft.command, draft.username, draft.database}, m_context, m_pending, over);
    dialog->open();
}

} // namespace signalbox
