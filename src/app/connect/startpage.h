#pragma once

#include "domain/project/connectionprofile.h"

#include <QList>
#include <QWidget>

class QListWidget;
class QPushButton;

namespace signalbox {

class ErrorNotice;
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

signals:
    void sandboxChosen();
    void newConnectionChosen();
    void profileChosen(const QString &name);
    void editChosen(const QString &name);
    void removeChosen(const QString &name);

private:
    QWidget *makeSaved();
    QString currentName() const;
    void updateButtons();

    ErrorNotice *m_notice;
    QWidget *m_saved;
    QListWidget *m_list;
    QPushButton *m_edit;
    QPushButton *m_remove;
};

} // namespace signalbox
