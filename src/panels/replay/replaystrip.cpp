#include "panels/replay/replaystrip.h"

#include "core/clock.h"
#include "panels/replay/replaywords.h"
#include "widgets/look/role.h"
#include "widgets/look/tokens.h"
#include "widgets/state/stateicon.h"
#include "widgets/text/plainlabel.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

ReplayStep mainStep(ReplayState state)
{
    return state == ReplayState::Running ? ReplayStep::Pause : ReplayStep::Resume;
}

} // namespace

ReplayStrip::ReplayStrip(const Clock &clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_icon(new StateIcon(this)),
      m_words(new PlainLabel(PlainLabel::Fit::ElideEnd, this)), m_progress(new QProgressBar(this)),
      m_step(new QPushButton(this)), m_report(new QPushButton(tr("Show the report"), this)),
      m_close(new QPushButton(tr("Close"), this))
{
    setAccessibleName(tr("Bulk replay"));
    m_words->setAccessibleName(tr("State of the bulk replay"));
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_progress->setAccessibleName(tr("Progress of the bulk replay"));
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(120, 8);
    setRole(*m_close, ButtonRole::Quiet);
    m_close->setAccessibleName(tr("Put the report away"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addWidget(m_icon);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_step);
    layout->addWidget(m_report);
    layout->addWidget(m_close);
    connect(m_step, &QPushButton::clicked, this, [this] { emit stepRequested(m_job->id, mainStep(m_job->state)); });
    connect(m_report, &QPushButton::clicked, this, [this] { emit reportRequested(m_job->id); });
    connect(m_close, &QPushButton::clicked, this, &ReplayStrip::putAway);
    hide();
}

void ReplayStrip::expect(const QSet<qint64> &jobs)
{
    m_expected = jobs;
}

void ReplayStrip::setJobs(const QList<ReplayJob> &jobs)
{
    choose(jobs);
    if (m_job && !m_expected.contains(m_job->id)) {
        m_expected.insert(m_job->id);
        emit expectedChanged();
    }
    showJob();
}

void ReplayStrip::choose(const QList<ReplayJob> &jobs)
{
    const auto first = [&jobs](auto matches) {
        const auto found = std::find_if(jobs.begin(), jobs.end(), matches);
        return found == jobs.end() ? std::nullopt : std::optional(*found);
    };
    m_job = first([](const ReplayJob &job) { return job.state == ReplayState::Running; });
    if (!m_job)
        m_job = first([this](const ReplayJob &job) { return m_expected.contains(job.id); });
}

void ReplayStrip::showJob()
{
    setVisible(m_job.has_value());
    if (!m_job)
        return;
    m_icon->setState(m_problem.isEmpty() ? stateOf(*m_job) : HealthState::Attention);
    QString words = ReplayWords::sentence(*m_job, m_clock.now());
    if (!m_job->title.isEmpty())
        words += u" \u00b7 "_s + m_job->title;
    m_words->setPlainText(m_problem.isEmpty() ? words : m_problem);
    m_progress->setRange(0, std::max(1, m_job->total));
    m_progress->setValue(m_job->settled());
    m_progress->setVisible(!m_job->isOver());
    m_step->setText(m_job->state == ReplayState::Running ? tr("Pause replay") : tr("Resume replay"));
    m_step->setVisible(!m_job->isOver());
    m_step->setEnabled(!m_steering);
    m_report->setText(m_job->isOver() ? tr("Show the report") : tr("Show"));
    m_close->setVisible(m_job->state != ReplayState::Running);
}

void ReplayStrip::putAway()
{
    // Of several that ended meanwhile the newest was told; the others stand in the list of replays.
    m_expected.clear();
    m_job.reset();
    showJob();
    emit expectedChanged();
}

void ReplayStrip::setSteering(bool steering)
{
    m_steering = steering;
    showJob();
}

void ReplayStrip::setProblem(const QString &words)
{
    m_problem = words;
    showJob();
}

} // namespace signalbox
