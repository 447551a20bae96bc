#include "panels/cron/rescue/rescuestepcard.h"

#include "domain/cron/commandmask.h"
#include "widgets/look/role.h"
#include "widgets/look/tokens.h"
#include "widgets/state/statenotice.h"
#include "widgets/text/plainlabel.h"
#include "widgets/text/wrappedpane.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostStatementLines = 8; // shown at once

PlainLabel *quietLine(const QString &text, QWidget *parent)
{
    auto *label = new PlainLabel(parent);
    label->setQuiet();
    label->setPlainText(text);
    return label;
}

WrappedPane *statementPane(const QString &statement, const QString &title, QWidget *parent)
{
    auto *pane = new WrappedPane(parent);
    pane->setSyntax(TextPane::Syntax::Sql);
    pane->setAccessibleName(RescueStepCard::tr("Statement of: %1").arg(title));
    pane->showText(statement);
    const int lines = std::min(int(statement.count(u'\n')) + 1, mostStatementLines);
    pane->setFixedHeight(pane->heightForLines(lines));
    return pane;
}

} // namespace

RescueStepCard::RescueStepCard(int number, const RescueStep &step, const QString &statement, QWidget *parent)
    : QWidget(parent), m_step(step), m_state(new StateNotice(this))
{
    const QString title = stepTitle(step);
    auto *head = new PlainLabel(this);
    head->setFont(strongFont(font()));
    head->setPlainText(tr("%1. %2", "number and title of a step").arg(QString::number(number), title));
    m_state->setAbout(tr("How far it is: %1").arg(title));
    auto *effect = new PlainLabel(this);
    effect->setPlainText(stepEffect(step));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::tiny);
    layout->addWidget(head);
    layout->addWidget(effect);
    layout->addWidget(quietLine(u"%1 %2"_s.arg(stepSafety(step), stepProof(step)), this));
    if (!step.command.isEmpty())
        layout->addWidget(quietLine(tr("Its command: %1").arg(maskedCommand(step.command).text), this));
    if (!statement.isEmpty()) {
        layout->addWidget(statementPane(statement, title, this));
        layout->addWidget(makeButtons(title, statement));
    }
    layout->addWidget(m_state);
    show({});
}

QWidget *RescueStepCard::makeButtons(const QString &title, const QString &statement)
{
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    if (m_step.kind == RescueStep::Kind::ForMe) {
        m_run = new QPushButton(tr("Run this step"), buttons);
        m_run->setAccessibleName(tr("Run this step: %1").arg(title));
        m_run->setAutoDefault(false);
        m_run->setEnabled(false);
        connect(m_run, &QPushButton::clicked, this, &RescueStepCard::runRequested);
        row->addWidget(m_run);
    }
    auto *copy = new QPushButton(tr("Copy statement"), buttons);
    copy->setAccessibleName(tr("Copy statement: %1").arg(title));
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, [statement] { QApplication::clipboard()->setText(statement); });
    row->addWidget(copy);
    row->addStretch(1);
    return buttons;
}

void RescueStepCard::setProgress(Progress progress, const QString &words)
{
    m_progress = progress;
    show(words);
}

bool RescueStepCard::isOver() const
{
    return m_progress == Progress::Done || m_progress == Progress::NotNeeded;
}

void RescueStepCard::setRunnable(bool runnable, bool next)
{
    if (!m_run)
        return;
    m_run->setEnabled(runnable && !isOver() && m_progress != Progress::Running);
    setRole(*m_run, next && !isOver() ? ButtonRole::Primary : ButtonRole::Plain);
}

void RescueStepCard::show(const QString &words)
{
    switch (m_progress) {
    case Progress::ToDo:
        switch (m_step.kind) {
        case RescueStep::Kind::ForMe:
            return m_state->tell(HealthState::Unknown, tr("To do"));
        case RescueStep::Kind::ForOwner:
            return m_state->tell(HealthState::Unknown,
                tr("Not for this role: copy the statement and hand it to a superuser or the owner of pg_cron."));
        case RescueStep::Kind::Manual:
            return m_state->tell(HealthState::Unknown, tr("To be done outside of the database"));
        }
        Q_UNREACHABLE();
    case Progress::Running:
        return m_state->tell(HealthState::Running, tr("It is being done."));
    case Progress::Done:
        return m_state->tell(HealthState::Healthy, tr("Done"));
    case Progress::NotNeeded:
        return m_state->tell(HealthState::Healthy, tr("There was nothing left to do."));
    case Progress::Failed:
        return m_state->tell(HealthState::Failing, tr("It was refused: %1").arg(words));
    case Progress::Unknown:
        return m_state->tell(HealthState::Attention,
            tr("No answer came, so it is not known whether it was done. Run it again: that is harmless. %1")
                .arg(words));
    }
    Q_UNREACHABLE();
}

} // namespace signalbox
