#include "panels/replay/replaydesk.h"

#include "domain/deliveries/filter/deliveryfiltertext.h"
#include "domain/replay/replaysource.h"
#include "models/plaintooltip.h"
#include "models/replay/replayjobmodel.h"
#include "panels/pendinganswers.h"
#include "panels/replay/replayjobsview.h"
#include "panels/replay/replayreview.h"
#include "panels/replay/replaystrip.h"
#include "panels/replay/replaywords.h"
#include "widgets/look/iconset.h"

#include <QMenu>
#include <QToolButton>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

QString statementName(ReplayStep step)
{
    switch (step) {
    case ReplayStep::Pause:
        return u"replay/pause"_s;
    case ReplayStep::Resume:
        return u"replay/resume"_s;
    case ReplayStep::Cancel:
        return u"replay/cancel"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

ReplayDesk::ReplayDesk(Choice choice, const PanelContext &context, PendingAnswers &pending, QWidget *window)
    : QObject(window), m_choice(std::move(choice)), m_context(context), m_pending(pending), m_window(window),
      m_jobs(new ReplayJobModel(context.sources.get<ReplaySource>(), *context.clock, this)),
      m_button(new QToolButton(window)), m_strip(new ReplayStrip(*context.clock, window)),
      m_view(new ReplayJobsView(context, *m_jobs, window)), m_write(context, pending)
{
    m_jobs->setTimeZone(context.timeZone);
    auto *menu = new QMenu(m_button);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        fillMenu(*menu);
    });
    m_button->setText(tr("Replay"));
    m_button->setIcon(themedIcon(Icon::Replay));
    m_button->setToolTip(tr("Send selected deliveries again, or all that the filter matches"));
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setMenu(menu);
    connect(m_jobs, &ReplayJobModel::loadStateChanged, this, [this](TableModel::LoadState state) {
        if (state != TableModel::LoadState::Loading)
            showJobs();
    });
    connect(m_strip, &ReplayStrip::stepRequested, this, &ReplayDesk::steer);
    connect(m_strip, &ReplayStrip::reportRequested, this, [this](qint64 jobId) {
        m_view->select(jobId);
        emit jobsPageRequested();
    });
    connect(m_strip, &ReplayStrip::expectedChanged, this, &ReplayDesk::expectedJobsChanged);
    connect(&m_write, &WriteProgress::changed, this, [this] {
        m_strip->setSteering(m_write.isBusy());
        m_view->setSteering(m_write.isBusy());
    });
    connect(m_view, &ReplayJobsView::stepRequested, this, &ReplayDesk::steer);
    connect(m_view, &ReplayJobsView::deliveryRequested, this, &ReplayDesk::deliveryRequested);
}

QString ReplayDesk::obstacle() const
{
    const Capabilities capabilities = m_context.capabilities();
    if (capabilities.canCall(u"public.start_webhook_replay"_s))
        return {};
    return tr("This database has no start_webhook_replay() that you may call. Install the automation (menu Project), "
              "or ask its owner "
              "for EXECUTE on it.");
}

void ReplayDesk::fillMenu(QMenu &menu)
{
    menu.setToolTipsVisible(true);
    const QString why = obstacle();
    const qsizetype count = m_choice.selected().size();
    const auto add = [&](const QString &text, bool enabled, auto act) {
        QAction *action = menu.addAction(text, this, act);
        action->setEnabled(enabled && why.isEmpty());
        action->setToolTip(why.isEmpty() ? QString() : plainToolTip(why));
    };
    add(count == 1 ? tr("Replay the selected delivery\u2026")
                   : tr("Replay the %Ln selected delivery(s)\u2026", nullptr, int(count)),
        count > 0, [this] { reviewSelected(); });
    add(tr("Recover everything that matches\u2026"), true, [this] { reviewMatching(); });
    add(tr("Edit and resend\u2026"), count == 1, [this] { edit(m_choice.selected().first()); });
}

void ReplayDesk::reviewSelected()
{
    const QList<qint64> ids = m_choice.selected();
    if (ids.isEmpty())
        return;
    const QString words = ids.size() == 1 ? tr("delivery %1").arg(ids.first())
                                          : tr("%Ln selected delivery(s)", nullptr, int(ids.size()));
    review({.filter = {.ids = ids}, .words = words, .picked = ids.size()});
}

void ReplayDesk::reviewMatching()
{
    recover(m_choice.filter());
}

void ReplayDesk::recover(const DeliveryFilter &matching)
{
    const DeliveryFilter filter = replayable(matching);
    review({.filter = filter, .words = deliveryFilterText(filter, m_context.timeZone), .picked = 0});
}

void ReplayDesk::refresh()
{
    if (obstacle().isEmpty() || m_view->isVisible())
        m_jobs->refresh();
}

void ReplayDesk::updateTimes()
{
    m_jobs->refreshTimes();
}

void ReplayDesk::review(const ReplaySelection &selection)
{
    if (m_review)
        return m_review->raise();
    m_review = new ReplayReview(selection, m_context, m_pending, m_window);
    m_review->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_review, &ReplayReview::started, this, &ReplayDesk::showStarted);
    m_review->open();
}

void ReplayDesk::edit(qint64 deliveryId)
{
    QPointer<ResendDialog> &editor = m_editors[deliveryId];
    if (!editor) {
        editor = new ResendDialog(deliveryId, m_drafts, m_context, m_pending, m_window);
        editor->setAttribute(Qt::WA_DeleteOnClose);
        connect(editor, &ResendDialog::sent, this, &ReplayDesk::resent);
    }
    editor->show();
    editor->raise();
    editor->activateWindow();
}

void ReplayDesk::showStarted(qint64 jobId)
{
    m_toShow = jobId;
    m_strip->expect(m_strip->expected() + QSet{jobId});
    emit expectedJobsChanged();
    m_jobs->refresh();
}

void ReplayDesk::showJobs()
{
    if (m_jobs->loadState() == TableModel::LoadState::Loaded) {
        m_strip->setJobs(m_jobs->rows());
        if (m_toShow && m_jobs->job(*m_toShow))
            m_view->select(*std::exchange(m_toShow, std::nullopt));
    }
    m_view->showLoaded();
}

void ReplayDesk::steer(qint64 jobId, ReplayStep step)
{
    setProblem({});
    m_write.start(
        {
            .subject = u"%1 %2"_s.arg(jobId).arg(int(step)),
            .name = statementName(step),
            .send
            = [this, jobId, step](const QUuid &) { return m_context.sources.get<ReplaySource>().steer(jobId, step); },
            .lookUp = {}, // asking for the state that it has already is no error
        },
        [this, jobId](const WriteOutcome<ReplayState> &outcome) { showSteered(jobId, outcome); });
}

void ReplayDesk::showSteered(qint64 jobId, const WriteOutcome<ReplayState> &outcome)
{
    using Kind = WriteOutcome<ReplayState>::Kind;
    switch (outcome.kind) {
    case Kind::Done:
        if (auto job = m_jobs->job(jobId)) {
            job->state = *outcome.value;
            job->stateWords.clear();
            m_jobs->update(*job);
            m_strip->setJobs(m_jobs->rows());
        }
        break;
    case Kind::Refused:
        if (outcome.error.kind != ErrorKind::Cancelled)
            setProblem(ReplayWords::failure(outcome.error));
        break;
    case Kind::NotDone:
    case Kind::Unknown:
        setProblem(
            tr("No answer came, so it is not known whether that was done. The list shows it as soon as the database "
               "answers; asking again does no harm. %1")
                .arg(ReplayWords::failure(outcome.error)));
        break;
    }
    m_jobs->refresh();
}

void ReplayDesk::setProblem(const QString &words)
{
    m_strip->setProblem(words);
    m_view->setProblem(words);
}

QString ReplayDesk::expectedJobs() const
{
    QStringList ids;
    for (const qint64 id : m_strip->expected())
        ids.append(QString::number(id));
    return ids.join(u',');
}

void ReplayDesk::setExpectedJobs(const QString &jobs)
{
    QSet<qint64> ids;
    for (const QString &id : jobs.split(u',', Qt::SkipEmptyParts))
        ids.insert(id.toLongLong());
    m_strip->expect(ids);
}

} // namespace signalbox
