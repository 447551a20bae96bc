#include "panels/functions/deploystep.h"

#include "widgets/look/iconset.h"
#include "widgets/look/role.h"
#include "widgets/look/tokens.h"
#include "widgets/query/flowlayout.h"
#include "widgets/state/statenotice.h"
#include "widgets/text/plainlabel.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>
#include <utility>

namespace signalbox {

using namespace Qt::StringLiterals;

DeployStep::DeployStep(int number, const QString &title, const QString &words, QWidget *parent)
    : QWidget(parent), m_title(title), m_commandLines(new QVBoxLayout), m_buttons(new QWidget(this)),
      m_buttonFlow(new FlowLayout(m_buttons)), m_state(new StateNotice(this))
{
    auto *head = new PlainLabel(this);
    head->setFont(strongFont(font()));
    head->setPlainText(tr("%1. %2", "number and title of a step").arg(QString::number(number), title));
    auto *text = new PlainLabel(this);
    text->setPlainText(words);
    m_commandLines->setSpacing(space::tiny);
    m_buttonFlow->setContentsMargins(0, 0, 0, 0);
    m_buttonFlow->setSpacing(space::small);
    m_buttons->hide();
    m_state->setAbout(tr("How far it is: %1").arg(title));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addWidget(head);
    layout->addWidget(text);
    layout->addLayout(m_commandLines);
    layout->addWidget(m_state);
    layout->addWidget(m_buttons);
}

void DeployStep::setCommands(const QStringList &commands)
{
    if (commands == std::exchange(m_commands, commands))
        return;
    while (m_commandLines->count() > 0) {
        const std::unique_ptr<QLayoutItem> item(m_commandLines->takeAt(0));
        item->widget()->deleteLater();
    }
    for (const QString &command : commands) {
        auto *line = new QWidget(this);
        auto *shown = new QLineEdit(command, line);
        shown->setReadOnly(true);
        shown->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        shown->setAccessibleName(tr("To copy: %1").arg(m_title));
        shown->setToolTip(command);
        shown->setCursorPosition(0);
        auto *copy = new QToolButton(line);
        copy->setIcon(themedIcon(Icon::Copy));
        copy->setAccessibleName(tr("Copy: %1").arg(command));
        copy->setToolTip(tr("Copy"));
        connect(copy, &QToolButton::clicked, this, [command] { QGuiApplication::clipboard()->setText(command); });
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space::small);
        row->addWidget(shown, 1);
        row->addWidget(copy);
        m_commandLines->addWidget(line);
    }
}

void DeployStep::setActions(const QList<Action> &actions)
{
    const bool isSame = std::ranges::equal(actions, m_actions, {}, &Action::text, &Action::text);
    m_actions = actions;
    if (!isSame)
        makeButtons();
    for (int i = 0; i < m_shown.size(); ++i)
        m_shown.at(i)->setEnabled(bool(m_actions.at(i).act));
    m_buttons->setVisible(!m_shown.isEmpty());
}

void DeployStep::makeButtons()
{
    for (QPushButton *button : std::as_const(m_shown)) {
        m_buttonFlow->removeWidget(button);
        button->hide();
        button->deleteLater(); // it may be the one that is being clicked
    }
    m_shown.clear();
    for (int i = 0; i < m_actions.size(); ++i) {
        auto *button = new QPushButton(m_actions.at(i).text, m_buttons);
        button->setAutoDefault(false);
        setRole(*button, m_actions.at(i).replaces ? ButtonRole::Danger : ButtonRole::Plain);
        connect(button, &QPushButton::clicked, this, [this, i] {
            const auto act = m_actions.at(i).act; // which may lead to other actions
            act();
        });
        m_buttonFlow->addWidget(button);
        m_shown.append(button);
    }
}

void DeployStep::tell(HealthState state, const QString &words)
{
    m_state->tell(state, words);
}

} // namespace signalbox
