#pragma once

#include "app/connect/connectionform.h"
#include "domain/project/savedconnection.h"

#include <QWidget>

class QProgressBar;
class QStackedWidget;

namespace signalbox {

class PlainLabel;
class StartPage;

/// What the window shows while no project is open: where to go, the connection form, or how far opening has come.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);

    void setConnections(const QList<SavedConnection> &connections, Instant now);
    void showStart();
    void showForgotten(const QString &name); // see StartPage
    void showStart(const Error &error);
    void showProgress(const QString &what); // with a way to give up
    void showNewConnection();
    void showConnection(const ConnectionProfile &profile);
    /// The form as the user left it.
    void showConnection(const ConnectionProfile &profile, const QString &savedName, const Error &error);

    const StartPage *start() const { return m_start; }
    ConnectionForm *form() const { return m_form; }

signals:
    void cancelled(); // what showProgress() shows

private:
    QWidget *makeHead();
    QWidget *makeProgress();

    StartPage *m_start;
    ConnectionForm *m_form;
    PlainLabel *m_progressText;
    QWidget *m_progress;
    QStackedWidget *m_pages;
};

} // namespace signalbox
