#include "panels/cron/dryrundialog.h"

#include "core/humantext.h"
#include "core/redaction.h"
#include "core/visibletext.h"
#include "domain/cron/cause/jobruncause.h"
#include "domain/cron/commandmask.h"
#include "panels/acts/productionconfirm.h"
#include "widgets/look/role.h"
#include "widgets/look/tokens.h"
#include "widgets/state/statenotice.h"
#include "widgets/text/plainlabel.h"
#include "widgets/text/wrappedpane.h"

#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestTrySeconds = 600;
constexpr QSize dryRunSize(600, 440);
constexpr qsizetype longestFailure = 1000;
constexpr qsizetype longestTriedName = 80;

} // namespace

DryRunDialog::DryRunDialog(
    const DryRunRequest &request, const PanelContext &context, PendingAnswers &pending, QWidget *parent)
    : QDialog(parent), m_request(request), m_context(context), m_pending(pending), m_timeout(new QSpinBox(this)),
      m_confirm(new ProductionConfirm(context.profile, this)), m_outcome(new StateNotice(this)),
      m_notices(new WrappedPane(this)), m_go(new QPushButton(tr("Dry run"), this)),
      m_close(new QPushButton(tr("Close"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Dry run"));
    auto *what = new PlainLabel(this);
    what->setPlainText(
        tr("The command runs in a transaction that is rolled back, as %1 in %2. What it does to rows is undone; its "
           "locks, "
           "its triggers and what it takes from sequences are real. It gives up after 2 s of waiting for a lock.")
            .arg(visibleText(request.username, longestTriedName), visibleText(request.database, longestTriedName)));
    auto *command = new WrappedPane(this);
    command->setAccessibleName(tr("Command"));
    command->setSyntax(TextPane::Syntax::Sql);
    m_timeout->setRange(1, longestTrySeconds);
    m_timeout->setValue(int(request.statementTimeout.count()));
    m_timeout->setSuffix(tr(" s"));
    m_timeout->setAccessibleName(tr("Give up after"));
    auto *form = new QFormLayout;
    form->addRow(tr("Give up after"), m_timeout);
    m_outcome->setAbout(tr("Outcome of the dry run"));
    m_notices->setAccessibleName(tr("Notices"));
    m_notices->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::large, space::large, space::large, space::large);
    layout->setSpacing(space::medium);
    layout->addWidget(what);
    layout->addWidget(command, 2);
    layout->addLayout(form);
    layout->addWidget(m_confirm);
    layout->addWidget(m_outcome);
    layout->addWidget(m_notices, 1);
    layout->addWidget(makeButtons());
    resize(dryRunSize);
    command->showText(maskedCommand(request.command).text);
    if (const auto obstacle = obstacleToDryRun(request.command)) {
        m_isPossible = false;
        m_outcome->tell(HealthState::Attention, sentences(*obstacle));
    }
    showButtons();
}

DryRunDialog::~DryRunDialog()
{
    if (m_running)
        m_context.sources.get<DryRunSource>().cancelDryRun();
}

QWidget *DryRunDialog::makeButtons()
{
    setRole(*m_go, ButtonRole::Primary);
    for (QPushButton *button : {m_go, m_close})
        button->setAutoDefault(false);
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addStretch(1);
    row->addWidget(m_close);
    row->addWidget(m_go);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &ProductionConfirm::changed, this, &DryRunDialog::showButtons);
    connect(m_go, &QPushButton::clicked, this, [this] {
        if (m_running)
            m_context.sources.get<DryRunSource>().cancelDryRun();
        else
            start();
    });
    return buttons;
}

void DryRunDialog::showButtons()
{
    m_go->setText(m_running ? tr("Cancel the dry run") : tr("Dry run"));
    m_go->setEnabled(m_isPossible && (m_running || m_confirm->isSatisfied()));
    m_timeout->setEnabled(!m_running);
}

void DryRunDialog::start()
{
    m_running = true;
    m_request.statementTimeout = std::chrono::seconds(m_timeout->value());
    m_outcome->tell(HealthState::Running, tr("The command is being tried."));
    m_notices->hide();
    showButtons();
    m_pending.await(m_context.sources.get<DryRunSource>().dryRun(m_request), this,
        [this](const Result<DryRunReport> &answer) { finish(answer); });
}

void DryRunDialog::finish(const Result<DryRunReport> &answer)
{
    m_running = false;
    showButtons();
    if (answer)
        return showReport(*answer);
    if (answer.error().kind == ErrorKind::Cancelled)
        return m_outcome->tell(HealthState::Unknown, tr("The dry run was canceled; nothing stays of it."));
    m_outcome->tell(HealthState::Attention, sentences(answer.error()));
}

/// As the history would tell it of a run.
QString DryRunDialog::failureWords(const QString &took, const Error &failure) const
{
    const JobRun run{.status = RunStatus::Failed,
        .command = m_request.command,
        .returnMessage = u"ERROR: "_s + failure.serverWords,
        .database = m_request.database,
        .username = m_request.username};
    const auto cause = causeOf(run, tr("The command"));
    const QString words = tr("It would fail, after %1").arg(took);
    if (!cause || failure.serverWords.isEmpty())
        return inSentences({words, sentences(failure)});
    return inSentences(
        {words, cause->sentence, visibleText(redacted(failure.serverWords), longestFailure), cause->advice});
}

void DryRunDialog::showReport(const DryRunReport &report)
{
    const QString took = durationText(report.duration);
    if (report.failure)
        m_outcome->tell(HealthState::Failing, failureWords(took, *report.failure));
    else if (report.rows)
        m_outcome->tell(HealthState::Healthy,
            tr("It would succeed in %1: %2, which is %n row(s). All of it was rolled back.", nullptr, int(*report.rows))
                .arg(took, visibleText(report.commandTag, longestTriedName)));
    else
        m_outcome->tell(HealthState::Healthy,
            tr("It would succeed in %1: %2. All of it was rolled back.")
                .arg(took, visibleText(report.commandTag, longestTriedName)));
    m_notices->setVisible(!report.notices.isEmpty());
    m_notices->showText(report.notices.join(u'\n'));
}

} // namespace signalbox
