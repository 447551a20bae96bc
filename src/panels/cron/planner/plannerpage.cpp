#include "panels/cron/planner/plannerpage.h"

#include "core/error.h"
#include "core/visibletext.h"
#include "domain/cron/cronschedule.h"
#include "domain/cron/jobstate.h"
#include "domain/cron/oneshotmark.h"
#include "models/cron/cronjobmodel.h"
#include "models/cron/crowdmodel.h"
#include "models/cron/jobwaitmodel.h"
#include "panels/cron/jobactions.h"
#include "panels/cron/jobacts.h"
#include "panels/cron/planner/plannerwords.h"
#include "panels/cron/planner/shiftlist.h"
#include "panels/scrolling.h"
#include "widgets/chart/hourgrid.h"
#include "widgets/look/role.h"
#include "widgets/look/tokens.h"
#include "widgets/state/noticestrip.h"
#include "widgets/state/statenotice.h"
#include "widgets/state/stateplaceholder.h"
#include "widgets/table/tableview.h"
#include "widgets/text/plainlabel.h"

#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::minutes loadStretch = 15min; // zones differ by quarters of an hour
constexpr int mostPlanRows = 8; // of a table, before it scrolls
constexpr qsizetype mostQuietLines = 5;
constexpr qsizetype longestPlannedName = 60;

/// It is crowded, and no other minutes make it better.
bool isWithoutHelp(const WeekPlan &plan)
{
    return plan.plan.shifts.isEmpty() && plan.plan.before.excess > 0s;
}

QString togetherWords(const WeekPlan &plan, const ForecastOptions &options, qsizetype offered)
{
    if (isWithoutHelp(plan))
        return PlannerPage::tr(
            "No other minute makes it better for a job that may be moved: only minutes of the hour are "
            "tried, with hours and days kept.");
    QStringList words;
    if (offered > 1 && offered == plan.plan.shifts.size())
        words.append(PlannerPage::tr("All of them together: %1").arg(shiftsBring(plan.plan)));
    words.append(PlannerPage::tr(
        "Crowding is the time with more than %n at once, counted for each job above; waiting is for a slot", nullptr,
        options.crowd));
    return inSentences(words);
}

} // namespace

PlannerPage::PlannerPage(
    CronJobModel &jobs, JobActs &acts, const PanelContext &context, PendingAnswers &pending, QWidget *parent)
    : QWidget(parent), m_jobs(jobs), m_acts(acts), m_context(context), m_zone(context.timeZone),
      m_reckoning(new JobReckoning<WeekPlan>(
          weekPlan, [this] { showPlan(); }, *context.clock, pending, this)),
      m_crowds(new CrowdModel(*context.clock, this)), m_waits(new JobWaitModel(*context.clock, this)),
      m_faces(new QStackedLayout), m_placeholder(new StatePlaceholder(this)),
      m_outcome(new NoticeStrip(tr("Outcome of changing schedules"), this)), m_verdict(new StateNotice(this)),
      m_basis(new PlainLabel(this)), m_grid(new HourGrid(this)), m_reading(new PlainLabel(this)),
      m_proposal(new QWidget(this)), m_together(new PlainLabel(this)), m_shifts(new ShiftList(this)),
      m_kept(new StateNotice(this)), m_takeAgain(new QPushButton(tr("Propose them again"), this)),
      m_crowdSection(new QWidget(this)), m_crowdTable(new TableView(this)), m_waitSection(new QWidget(this)),
      m_waitTable(new TableView(this)), m_uncounted(new StateNotice(this)), m_quiet(new PlainLabel(this))
{
    m_verdict->setAbout(tr("The next seven days"));
    m_basis->setAccessibleName(tr("What was reckoned with"));
    m_basis->setQuiet();
    m_grid->setAccessibleName(tr("Jobs at once, by hour"));
    m_reading->setAccessibleName(tr("What the hour says"));
    m_reading->setQuiet();
    m_together->setAccessibleName(tr("What all of them bring"));
    m_kept->setAbout(tr("Jobs that keep their minute"));
    m_uncounted->setAbout(tr("What is not known"));
    m_quiet->setAccessibleName(tr("Quiet times"));
    m_quiet->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_placeholder->setIcon(u"cron"_s);
    makeTables();
    m_takeAgain->setAutoDefault(false);
    setRole(*m_takeAgain, ButtonRole::Quiet);
    m_faces->addWidget(m_placeholder);
    m_faces->addWidget(scrolling(makeContent()));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addWidget(m_outcome);
    layout->addLayout(m_faces, 1);
    connect(m_grid, &HourGrid::readingChanged, this, &PlannerPage::showReading);
    connect(m_shifts, &ShiftList::accepted, this, &PlannerPage::accept);
    connect(m_shifts, &ShiftList::left, this, [this](qint64 jobId) {
        m_left.insert(jobId);
        showJobs();
    });
    connect(m_takeAgain, &QPushButton::clicked, this, [this] {
        m_left.clear();
        showJobs();
    });
    connect(m_placeholder, &StatePlaceholder::retryRequested, this, &PlannerPage::showJobs);
    connect(&m_acts, &JobActs::changed, this, &PlannerPage::showShifts);
    connect(&m_acts, &JobActs::rescheduled, this, &PlannerPage::tellOfChanges);
    connect(m_outcome, &NoticeStrip::acted, this, [this] { m_acts.rescheduleBack(m_wayBack); });
    m_placeholder->showLoading();
}

PlannerPage::~PlannerPage() = default;

void PlannerPage::makeTables()
{
    m_crowdTable->setAccessibleName(tr("Crowded times"));
    m_crowdTable->setModel(m_crowds);
    m_crowdTable->setColumnRules({{.column = CrowdModel::When, .most = 32}, {.column = CrowdModel::Times, .rank = 1},
                                     {.column = CrowdModel::Longest, .rank = 2}, {.column = CrowdModel::Peak},
                                     {.column = CrowdModel::Jobs, .width = ColumnRule::Width::Rest}},
        u"crowdColumns"_s);
    m_waitTable->setAccessibleName(tr("Jobs that wait"));
    m_waitTable->setModel(m_waits);
    m_waitTable->setColumnRules({{.column = JobWaitModel::Job, .width = ColumnRule::Width::Rest},
                                    {.column = JobWaitModel::WaitsFor, .width = ColumnRule::Width::Rest},
                                    {.column = JobWaitModel::Runs, .rank = 1}, {.column = JobWaitModel::Longest},
                                    {.column = JobWaitModel::Total, .rank = 2}},
        u"waitColumns"_s);
    for (TableView *table : {m_crowdTable, m_waitTable})
        table->setSelectionMode(QAbstractItemView::SingleSelection);
    connect(m_waitTable, &TableView::opened, this,
        [this](const QModelIndex &index) { emit jobOpened(m_waits->row(index.row()).jobId); });
    connect(m_crowdTable, &TableView::opened, this, [this](const QModelIndex &index) {
        const QList<qint64> jobIds = m_crowds->row(index.row()).jobIds;
        if (!jobIds.isEmpty())
            emit jobOpened(jobIds.first());
    });
}

QWidget *PlannerPage::makeContent()
{
    auto *kept = new QHBoxLayout;
    kept->addWidget(m_kept, 1, Qt::AlignVCenter);
    kept->addWidget(m_takeAgain);
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(space::large, space::small, space::large, space::large);
    layout->setSpacing(space::small);
    layout->addWidget(m_verdict);
    layout->addWidget(m_basis);
    layout->addSpacing(space::tiny);
    layout->addWidget(m_grid);
    layout->addWidget(m_reading);
    layout->addWidget(m_uncounted);
    addSection(*layout, *m_proposal, tr("Proposed minutes"), {m_together, m_shifts});
    layout->addLayout(kept);
    addSection(*layout, *m_crowdSection, tr("Crowded times"), {m_crowdTable});
    addSection(*layout, *m_waitSection, tr("Jobs that wait"), {m_waitTable});
    addSection(*layout, *new QWidget(this), tr("Quiet times, good for maintenance"), {m_quiet});
    layout->addStretch(1);
    return content;
}

void PlannerPage::addSection(QVBoxLayout &layout, QWidget &section, const QString &title, const QList<QWidget *> &parts)
{
    auto *label = new PlainLabel(PlainLabel::Fit::ElideEnd, &section);
    label->setFont(strongFont(font()));
    label->setPlainText(title);
    auto *lines = new QVBoxLayout(&section);
    lines->setContentsMargins(0, space::small, 0, 0);
    lines->setSpacing(space::small);
    lines->addWidget(label);
    for (QWidget *part : parts)
        lines->addWidget(part);
    layout.addWidget(&section);
}

bool PlannerPage::isForeign(const CronJob &job) const
{
    return m_rights && !m_rights->otherRoles && job.username != m_user;
}

const CronJob *PlannerPage::jobOf(qint64 jobId) const
{
    const int row = m_jobs.rowOf(jobId);
    return row < 0 ? nullptr : &m_jobs.row(row);
}

void PlannerPage::nameJobs()
{
    m_names.clear();
    for (const CronJob &job : m_jobs.rows())
        m_names.insert(job.jobId, visibleText(jobName(job), longestPlannedName));
}

void PlannerPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showJobs();
}

void PlannerPage::showJobs()
{
    if (!isVisible())
        return;
    auto input = forecastInput(m_jobs, m_rights, m_context.clock->now(), length);
    if (!input) {
        m_faces->setCurrentWidget(m_placeholder);
        return m_placeholder->showUnavailable({.kind = ErrorKind::Invalid,
            .what = tr("What will run cannot be reckoned: pg_cron counts in %1.").arg(m_jobs.cronZoneText())});
    }
    if (input->jobs.isEmpty()) {
        m_faces->setCurrentWidget(m_placeholder);
        return m_placeholder->showEmpty(
            tr("Nothing is scheduled"), tr("What active jobs will do in the next seven days comes here."));
    }
    input->options.loadStretch = loadStretch;
    for (ForecastJob &job : input->jobs) {
        const CronJob &stored = *jobOf(job.jobId);
        job.stays = m_left.contains(job.jobId) || isForeign(stored) || oneShotMarkOf(stored.command);
    }
    m_reckoning->want(*input);
    showPlan();
}

void PlannerPage::setRights(const std::optional<JobRights> &rights, const QString &user)
{
    m_rights = rights;
    m_user = user;
    showJobs();
}

void PlannerPage::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    m_crowds->setTimeZone(zone);
    showJobs();
}

void PlannerPage::showPlan()
{
    const auto &plan = m_reckoning->answer();
    if (!plan) {
        m_faces->setCurrentWidget(m_placeholder);
        return m_placeholder->showLoading();
    }
    nameJobs();
    const ForecastInput &input = m_reckoning->input();
    const PlanVerdict verdict = planVerdict(plan->forecast, input.options);
    m_verdict->tell(verdict.state, verdict.words);
    const bool slotsKnown = m_rights && m_rights->slotCount;
    QString basis = planBasis(*plan, input, slotsKnown, m_zone);
    if (m_reckoning->isReckoning())
        basis = tr("Something has changed: it is being reckoned anew.") + u' ' + basis;
    m_basis->setPlainText(basis);
    m_grid->setRows(loadRows(plan->forecast, input.options.crowd, m_names, m_zone), input.options.crowd);
    showReading();
    showTables();
    showShifts();
    showKept();
    showUncounted();
    showQuiet();
    m_faces->setCurrentIndex(1);
}

void PlannerPage::showReading()
{
    const QString reading = m_grid->reading();
    m_reading->setPlainText(reading.isEmpty()
            ? tr("The most jobs at once in each hour: the stronger the colour, the more; a number where it is crowded.")
            : reading);
}

void PlannerPage::showTables()
{
    const WeekPlan &plan = *m_reckoning->answer();
    m_crowds->setJobNames(m_names);
    m_crowds->setCrowds(plan.crowds, plan.forecast.span);
    m_waits->setJobNames(m_names);
    m_waits->setWaits(plan.forecast.waits);
    m_crowdSection->setVisible(m_crowds->rowCount() > 0);
    m_waitSection->setVisible(m_waits->rowCount() > 0);
    m_crowdTable->fitHeight(mostPlanRows);
    m_waitTable->fitHeight(mostPlanRows);
}

void PlannerPage::showShifts()
{
    const auto &answer = m_reckoning->answer();
    if (!answer)
        return;
    QList<ShiftOffer> offers;
    for (const ScheduleShift &shift : answer->plan.shifts) {
        const CronJob *job = jobOf(shift.jobId);
        if (!job || m_left.contains(shift.jobId) || job->schedule != shift.schedule)
            continue; // it is another one by now
        const CronDialect dialect = m_jobs.dialect();
        offers.append({shift, visibleText(jobName(*job), longestPlannedName),
            tr("%1 (%2) becomes %3 (%4)", "schedules in words and as they are written")
                .arg(readSchedule(shift.schedule, dialect).words, visibleText(shift.schedule, longestPlannedName),
                    readSchedule(shift.proposed, dialect).words, visibleText(shift.proposed, longestPlannedName)),
            shiftBrings(shift)});
    }
    m_shifts->setOffers(offers);
    const QString obstacle
        = m_acts.isBusy() ? tr("Another change is under way.") : JobActions::obstacleToChange(m_rights, m_user, false);
    m_shifts->setObstacle(obstacle);
    m_outcome->setActionEnabled(!m_acts.isBusy());
    m_together->setPlainText(togetherWords(*answer, m_reckoning->input().options, offers.size()));
    m_proposal->setVisible(!offers.isEmpty() || isWithoutHelp(*answer));
}

/// Which of the jobs that meet are not proposed, and why.
void PlannerPage::showKept()
{
    QSet<qint64> meeting;
    for (const CrowdedSpan &crowd : m_reckoning->answer()->forecast.crowds)
        meeting.unite({crowd.jobIds.cbegin(), crowd.jobIds.cend()});
    QList<qint64> foreign;
    QList<qint64> left;
    for (const CronJob &job : m_jobs.rows()) {
        if (m_left.contains(job.jobId))
            left.append(job.jobId);
        else if (meeting.contains(job.jobId) && isForeign(job))
            foreign.append(job.jobId);
    }
    QStringList sentences;
    if (!left.isEmpty())
        sentences.append(tr("Left as they are: %1").arg(jobsInWords(left, m_names)));
    if (!foreign.isEmpty())
        sentences.append(tr("Not proposed, as they belong to other roles than %1: %2")
                             .arg(visibleText(m_user, longestPlannedName), jobsInWords(foreign, m_names)));
    m_kept->tell(HealthState::Unknown, inSentences(sentences));
    m_takeAgain->setVisible(!left.isEmpty());
}

void PlannerPage::showUncounted()
{
    const WeekPlan &plan = *m_reckoning->answer();
    QStringList sentences;
    if (m_jobs.othersHidden())
        sentences.append(
            tr("Jobs of other roles are hidden from %1 by row level security: what they run is not in this")
                .arg(visibleText(m_user, longestPlannedName)));
    if (const QString why = m_jobs.standstill(); !why.isEmpty())
        sentences.append(tr("Nothing of this runs until the scheduler does: %1").arg(why));
    const bool isGrave = !sentences.isEmpty();
    if (const auto &jobs = plan.forecast.durationUnknown; !jobs.isEmpty())
        sentences.append(
            tr("Taken for brief, as none of their runs tells how long they take: %1").arg(jobsInWords(jobs, m_names)));
    if (const auto &jobs = plan.forecast.notUnderstood; !jobs.isEmpty())
        sentences.append(tr("Left out, as their schedules are not understood: %1").arg(jobsInWords(jobs, m_names)));
    if (!plan.atStart.isEmpty())
        sentences.append(
            tr("Left out, as they run when the scheduler starts: %1").arg(jobsInWords(plan.atStart, m_names)));
    m_uncounted->tell(isGrave ? HealthState::Attention : HealthState::Unknown, inSentences(sentences));
}

void PlannerPage::showQuiet()
{
    m_quiet->setPlainText(quietWords(m_reckoning->answer()->quiet, m_names, m_zone, mostQuietLines).join(u'\n'));
}

void PlannerPage::accept(const QList<ScheduleShift> &shifts)
{
    QList<JobReschedule> changes;
    for (const ScheduleShift &shift : shifts) {
        if (const CronJob *job = jobOf(shift.jobId))
            changes.append({*job, shift.proposed});
    }
    m_acts.reschedule(changes);
}

void PlannerPage::tellOfChanges(const QList<JobReschedule> &changes, const QString &notChanged)
{
    m_wayBack.clear();
    QList<qint64> jobIds;
    for (const JobReschedule &change : changes) {
        JobReschedule back = change;
        std::swap(back.job.schedule, back.schedule);
        m_wayBack.append(back);
        jobIds.append(change.job.jobId);
    }
    const QString jobs = jobsInWords(jobIds, m_names);
    const QString words = changes.size() == 1
        ? tr("%1 runs %2 from now on", "job, schedule in words")
              .arg(jobs, readSchedule(changes.first().schedule, m_jobs.dialect()).words)
        : tr("%n schedule(s) changed: %1", nullptr, int(changes.size())).arg(jobs);
    m_outcome->tell(notChanged.isEmpty() ? HealthState::Healthy : HealthState::Attention,
        inSentences({words, notChanged}), tr("Undo"));
}

} // namespace signalbox
