#pragma once

#include "domain/healthstate.h"

#include <QWidget>

#include <functional>

class QPushButton;
class QVBoxLayout;

namespace signalbox {

class FlowLayout;
class StateNotice;

/// One step of a deployment: what it is for, commands to copy, buttons, and how far it is where that is known.
class DeployStep final : public QWidget
{
    Q_OBJECT

public:
    DeployStep(int number, const QString &title, const QString &words, QWidget *parent = nullptr);

    struct Action {
        QString text;
        std::function<void()> act; // null: not possible now
        bool replaces = false; // something that somebody has
    };
    /// In lines of their own, each to be copied.
    void setCommands(const QStringList &commands);
    /// Buttons of the same texts stay, and so does the focus.
    void setActions(const QList<Action> &actions);
    void tell(HealthState state, const QString &words);

private:
    void makeButtons();

    QString m_title;
    QStringList m_commands;
    QVBoxLayout *m_commandLines;
    QList<Action> m_actions;
    QList<QPushButton *> m_shown; // one for each action
    QWidget *m_buttons;
    FlowLayout *m_buttonFlow;
    StateNotice *m_state;
};

} // namespace signalbox
