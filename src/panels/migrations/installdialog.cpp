#include "panels/migrations/installdialog.h"

#include "core/visibletext.h"
#include "domain/migrations/migrationwords.h"
#include "local/actionlog.h"
#include "panels/acts/productionconfirm.h"
#include "panels/migrations/installsteps.h"
#include "widgets/look/role.h"
#include "widgets/look/tokens.h"
#include "widgets/state/statenotice.h"
#include "widgets/text/plainlabel.h"

#include <QCoreApplication>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace signalbox {

using namespace Qt::StringLiterals;

InstallDialog::InstallDialog(std::shared_ptr<InstallationSource> source, const PanelContext &context, QWidget *parent)
    : QDialog(parent), m_source(std::move(source)), m_context(context), m_sentence(new StateNotice(this)),
      m_doing(new PlainLabel(PlainLabel::Fit::ElideEnd, this)), m_progress(new QProgressBar(this)),
      m_list(new InstallSteps(this)), m_confirm(new ProductionConfirm(context.profile, this)),
      m_close(new QPushButton(this)), m_go(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Install the automation"));
    setObjectName(u"installDialog"_s);
    m_sentence->setAbout(tr("What the installation does"));
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the installation"));
    m_doing->setQuiet(false);
    m_go->setObjectName(u"install"_s);
    m_close->setObjectName(u"closeInstall"_s);
    for (QPushButton *button : {m_close, m_go})
        button->setAutoDefault(false);
    setRole(*m_go, ButtonRole::Primary);
    makeLayout();
    connect(m_close, &QPushButton::clicked, this, &InstallDialog::reject);
    connect(m_go, &QPushButton::clicked, this, [this] { m_stage == Stage::Preview ? install() : look(); });
    connect(m_confirm, &ProductionConfirm::changed, this, &InstallDialog::updateButtons);
    connect(m_confirm, &ProductionConfirm::entered, m_go, &QPushButton::click);
    look();
}

InstallDialog::~InstallDialog()
{
    *m_wanted = false;
}

void InstallDialog::makeLayout()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_go);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::large, space::large, space::large, space::large);
    layout->setSpacing(space::medium);
    layout->addWidget(m_sentence);
    layout->addWidget(m_progress);
    layout->addWidget(m_doing);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_confirm);
    layout->addLayout(buttons);
    resize(720, 560);
}

void InstallDialog::look()
{
    setStage(Stage::Looking);
    m_sentence->tell(HealthState::Running,
        tr("Looking at what %1 has and what it lacks. Nothing is changed.")
            .arg(visibleText(m_context.profile.name, 100)));
    run({.dryRun = true}, [this](const Result<MigrationReport> &report) {
        if (report)
            showPreview(*report);
        else
            showFailure(report.error());
    });
}

void InstallDialog::install()
{
    setStage(Stage::Running);
    m_sentence->tell(HealthState::Running,
        tr("Installing on %1. Each step is whole or not at all.").arg(visibleText(m_context.profile.name, 100)));
    run({}, [this](const Result<MigrationReport> &report) {
        emit installed(); // also after a failure: steps before it stand
        if (report)
            showResult(*report);
        else
            showFailure(report.error());
    });
}

void InstallDialog::run(
    const MigrationOptions &options, const std::function<void(const Result<MigrationReport> &)> &then)
{
    m_wanted = std::make_shared<std::atomic_bool>(true);
    const auto progress = [wanted = m_wanted, dialog = QPointer(this)](int done, int of, const QString &next) {
        const auto tell = [dialog, done, of, next] {
            if (dialog)
                dialog->showProgress(done, of, next);
        };
        QMetaObject::invokeMethod(QCoreApplication::instance(), tell, Qt::QueuedConnection);
        return wanted->load();
    };
    Async<MigrationReport> report = m_source->run(options, progress);
    if (!options.dryRun && m_context.actionLog)
        report = recordedIn(m_context.actionLog, {.database = m_context.database, .action = u"migrate"_s}, report);
    whenReady(report, this, then);
}

void InstallDialog::showProgress(int done, int of, const QString &next)
{
    if (m_stage != Stage::Looking && m_stage != Stage::Running)
        return;
    m_progress->setRange(0, of);
    m_progress->setValue(done);
    m_doing->setPlainText(tr("%1 of %2: %3").arg(done + 1).arg(of).arg(next));
}

void InstallDialog::showPreview(const MigrationReport &report)
{
    m_steps = countOf(report, StepOutcome::Done);
    const int rest = int(report.steps.size()) - m_steps - countOf(report, StepOutcome::AlreadyThere);
    QStringList words{m_steps > 0
            ? tr("%n step(s) to carry out; each looks first, and passes over what this database has no use for. "
                 "Nothing has been changed yet.",
                nullptr, m_steps)
            : tr("There is nothing to do: what this database can have, it has.")};
    if (rest > 0)
        words.append(tr("%n step(s) cannot be done here: choose one to read why.", nullptr, rest));
    for (const QString &part : report.leftOut)
        words.append(visibleText(part));
    m_sentence->tell(rest > 0 ? HealthState::Attention : HealthState::Healthy, words.join(u'\n'));
    m_list->setReport(report, true);
    setStage(Stage::Preview);
}

void InstallDialog::showResult(const MigrationReport &report)
{
    const int failed = countOf(report, StepOutcome::Failed);
    const bool stopped = !m_wanted->load();
    QStringList words{stopped ? tr("Stopped: what was done stays done, and installing again goes on from there.")
            : failed > 0      ? tr("%n step(s) failed, the others stand.", nullptr, failed)
                              : tr("The automation is installed.")};
    words.append(outcomeCounts(report));
    if (const int waiting = countOf(report, StepOutcome::NeedsRestart))
        words.append(tr("%n setting(s) take effect when the server is restarted.", nullptr, waiting));
    for (const QString &part : report.leftOut)
        words.append(visibleText(part));
    m_sentence->tell(failed > 0 ? HealthState::Failing
            : stopped           ? HealthState::Attention
                                : HealthState::Healthy,
        words.join(u'\n'));
    m_list->setReport(report, false);
    setStage(Stage::Done);
}

void InstallDialog::showFailure(const Error &error)
{
    m_sentence->tell(HealthState::Failing, sentences(error));
    setStage(Stage::Failed);
}

void InstallDialog::reject()
{
    *m_wanted = false;
    if (m_stage == Stage::Running) {
        m_doing->setPlainText(tr("Stopping after this step"));
        return updateButtons();
    }
    QDialog::reject();
}

void InstallDialog::setStage(Stage stage)
{
    m_stage = stage;
    const bool running = stage == Stage::Looking || stage == Stage::Running;
    if (running) {
        m_progress->setRange(0, 0);
        m_doing->setPlainText({});
    }
    m_progress->setVisible(running);
    m_doing->setVisible(running);
    m_list->setVisible(stage == Stage::Preview || stage == Stage::Done);
    m_confirm->setVisible(
        stage == Stage::Preview && m_steps > 0 && m_context.profile.environment == Environment::Production);
    updateButtons();
    if (stage == Stage::Preview && m_confirm->isVisible())
        m_confirm->setFocus();
    else if (!running)
        m_close->setFocus();
}

void InstallDialog::updateButtons()
{
    switch (m_stage) {
    case Stage::Looking:
    case Stage::Running:
        m_close->setText(m_stage == Stage::Running ? tr("Stop after this step") : tr("Cancel"));
        m_close->setEnabled(m_wanted->load());
        m_go->hide();
        return;
    case Stage::Preview:
        m_close->setText(m_steps > 0 ? tr("Cancel") : tr("Close"));
        m_go->setText(tr("Install %n step(s)", nullptr, m_steps));
        m_go->setVisible(m_steps > 0);
        m_go->setEnabled(m_confirm->isSatisfied());
        break;
    case Stage::Done:
    case Stage::Failed:
        m_close->setText(tr("Close"));
        m_go->setText(tr("Look again"));
        m_go->setVisible(m_stage == Stage::Failed);
        m_go->setEnabled(true);
        break;
    }
    m_close->setEnabled(true);
}

} // namespace signalbox
