#pragma once

#include "domain/project/connectionprofile.h"

#include <QList>
#include <QWidget>

class QListWidget;
class QPushButton;

namespace signalbox {

class ErrorNotice;
class InlineQuestion;
class PlainLabel;
struct Error;

/// The first thing a newcomer sees: open the sandbox, connect to a database, or go on with a saved connection.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    void setProfiles(const QList<ConnectionProfile> &profiles, const QString &lastUsed);
    void showError(const Error &error);
    void clearError();
    void showForgotten(const QString &name); // offers to take it back; empty: nothing

signals:
    void sandboxChosen();
    void newConnectionChosen();
    void profileChosen(const QString &name);
    void editChosen(const QString &name);
    void removeChosen(const QString &name); // after the question
    void takeBackChosen();

private:
    QWidget *makeSaved();
    QString currentName() const;
    QWidget *makeForgotten();
    void askForget();
    void updateButtons();

    ErrorNotice *m_notice;
    QWidget *m_saved;
    QListWidget *m_list;
    QPushButton *m_edit;
    QPushButton *m_remove;
    InlineQuestion *m_question;
    QString m_asked; // which one is to be forgotten
    PlainLabel *m_forgottenWords;
    QWidget *m_forgotten;
};

} // namespace signalbox
