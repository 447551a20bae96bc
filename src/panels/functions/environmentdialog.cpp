#include "panels/functions/environmentdialog.h"

#include "core/visibletext.h"
#include "domain/functions/ourfunctions.h"
#include "panels/functions/environmentrow.h"
#include "panels/scrolling.h"
#include "widgets/look/role.h"
#include "widgets/look/tokens.h"
#include "widgets/state/statenotice.h"
#include "widgets/text/plainlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace signalbox {

namespace {

constexpr QSize environmentSize(680, 600);

} // namespace

EnvironmentDialog::EnvironmentDialog(const PanelContext &context, PendingAnswers &pending, QWidget *parent)
    : QDialog(parent), m_context(context), m_pending(pending), m_outcome(new StateNotice(this)),
      m_copy(new QPushButton(tr("Copy secrets line"), this)), m_close(new QPushButton(tr("Close"), this)),
      m_save(new QPushButton(tr("Save"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Environment of the functions"));
    auto *what = new PlainLabel(this);
    const bool isServedHere = m_context.capabilities && m_context.capabilities().sandbox;
    what->setPlainText(isServedHere
            ? tr("Kept in the keychain for %1, which serves the functions with it. What is not set here "
                 "it has of its own: secrets, and stand-ins for the mail and the embedding service.")
                  .arg(visibleText(context.profile.name, 100))
            : tr("Kept in the keychain for %1. A deployed function has its own: set them with "
                 "the secrets line, which holds "
                 "the names and takes the values from your shell.")
                  .arg(visibleText(context.profile.name, 100)));
    m_outcome->setAbout(tr("Outcome"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::large, 0, space::large);
    layout->setSpacing(space::medium);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(space::large, 0, space::large, 0);
    head->addWidget(what);
    layout->addLayout(head);
    layout->addWidget(scrolling(makeRows(isServedHere)), 1);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(space::large, 0, space::large, 0);
    foot->setSpacing(space::medium);
    foot->addWidget(m_outcome);
    foot->addWidget(makeButtons());
    layout->addLayout(foot);
    resize(environmentSize);
    m_rows.first()->field()->setFocus();
    read();
}

QWidget *EnvironmentDialog::makeRows(bool isAllOptional)
{
    auto *body = new QWidget(this);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(space::large, 0, space::large, 0);
    layout->setSpacing(space::large);
    for (FunctionVariable variable : functionVariables()) {
        variable.isOptional = variable.isOptional || isAllOptional;
        auto *row = new EnvironmentRow(variable, body);
        connect(row, &EnvironmentRow::edited, this, [this] {
            m_isWarned = false;
            showButtons();
        });
        m_rows.append(row);
        layout->addWidget(row);
    }
    layout->addStretch(1);
    return body;
}

QWidget *EnvironmentDialog::makeButtons()
{
    setRole(*m_save, ButtonRole::Primary);
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addWidget(m_copy);
    row->addStretch(1);
    row->addWidget(m_close);
    row->addWidget(m_save);
    for (QPushButton *button : {m_copy, m_close, m_save})
        button->setAutoDefault(false);
    m_copy->setToolTip(tr("Copy a supabase secrets set line of the names that have a value; no values"));
    connect(m_copy, &QPushButton::clicked, this, &EnvironmentDialog::copyLine);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &EnvironmentDialog::save);
    return buttons;
}

void EnvironmentDialog::read()
{
    m_isBusy = true;
    showButtons();
    m_pending.await(m_context.sources.get<FunctionEnvironmentSource>().read(), this,
        [this](const Result<FunctionEnvironment> &kept) {
            m_isBusy = false;
            if (kept)
                take(*kept);
            else
                m_outcome->tell(HealthState::Attention, sentences(kept.error()));
            showButtons();
        });
}

/// What was typed meanwhile stays.
void EnvironmentDialog::take(const FunctionEnvironment &kept)
{
    for (EnvironmentRow *row : std::as_const(m_rows)) {
        if (!row->isChanged())
            row->setKept(kept.value(row->variable().name));
    }
}

/// Over what the keychain has by then, which may not have been readable at first, and holds what this dialog does not show.
void EnvironmentDialog::save()
{
    m_isBusy = true;
    m_outcome->tell(HealthState::Running, tr("Writing it to the keychain."));
    showButtons();
    m_pending.await(m_context.sources.get<FunctionEnvironmentSource>().read(), this,
        [this](const Result<FunctionEnvironment> &kept) {
            if (kept || kept.error().kind == ErrorKind::Invalid)
                write(kept.value_or(FunctionEnvironment()));
            else
                showWritten(tl::unexpected(kept.error()), {});
        });
}

void EnvironmentDialog::write(const FunctionEnvironment &kept)
{
    FunctionEnvironment environment = kept;
    for (const EnvironmentRow *row : std::as_const(m_rows)) {
        if (row->isChanged())
            environment.insert(row->variable().name, row->value());
    }
    m_pending.await(m_context.sources.get<FunctionEnvironmentSource>().write(environment), this,
        [this, environment](const Result<void> &written) { showWritten(written, environment); });
}

void EnvironmentDialog::showWritten(const Result<void> &written, const FunctionEnvironment &environment)
{
    m_isBusy = false;
    if (written) {
        for (EnvironmentRow *row : std::as_const(m_rows))
            row->setKept(environment.value(row->variable().name));
        m_outcome->tell(HealthState::Healthy, tr("Kept in the keychain."));
        return showButtons();
    }
    const Error &error = written.error();
    const auto wrong = std::ranges::find_if(
        m_rows, [&error](const EnvironmentRow *row) { return row->variable().name == error.subject; });
    if (wrong != m_rows.end()) {
        (*wrong)->setFault(error.what);
        (*wrong)->field()->setFocus();
    }
    m_outcome->tell(HealthState::Failing, sentences(error));
    showButtons();
}

QStringList EnvironmentDialog::namesWithValue() const
{
    QStringList names;
    for (const EnvironmentRow *row : m_rows) {
        if (!row->value().isEmpty())
            names.append(row->variable().name);
    }
    return names;
}

void EnvironmentDialog::copyLine()
{
    QGuiApplication::clipboard()->setText(secretsSetLine(namesWithValue()));
    m_outcome->tell(HealthState::Healthy,
        tr("Copied: the line names %n variable(s) and holds no value.", nullptr, int(namesWithValue().size())));
}

bool EnvironmentDialog::isChanged() const
{
    return std::ranges::any_of(m_rows, &EnvironmentRow::isChanged);
}

/// The first time it only says what would be lost.
void EnvironmentDialog::reject()
{
    if (!isChanged() || std::exchange(m_isWarned, true))
        return QDialog::reject();
    m_outcome->tell(HealthState::Attention, tr("What you typed is not kept yet. Close once more to let it go."));
}

void EnvironmentDialog::showButtons()
{
    m_save->setEnabled(isChanged() && !m_isBusy);
    m_copy->setEnabled(!namesWithValue().isEmpty());
}

} // namespace signalbox
