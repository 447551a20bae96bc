#pragma once

#include "app/connect/connectioncontroller.h"

#include <QMainWindow>

class QSettings;
class QStackedWidget;

namespace signalbox {

class ConnectionStatusBar;
class EnvironmentBand;
class ProjectView;
class Theme;
class WelcomePage;

/// The window: the environment's band, the welcome page or the open project, and the status bar. Only puts them
/// together and shows what the controller says.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(
        ConnectionController &controller, Theme &theme, std::shared_ptr<QSettings> settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    ProjectView *projectView() const { return m_view.get(); } // null while no project is open

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void makeMenus(Theme &theme);
    void makePanelActions(QMenu &menu);
    void connectWelcome();
    void followPhase();
    void showClosed();
    void showOpen();
    void dropView();
    void showNotice(const Error &error);

    ConnectionController &m_controller;
    std::shared_ptr<QSettings> m_settings;
    EnvironmentBand *m_band;
    QStackedWidget *m_pages;
    WelcomePage *m_welcome;
    std::unique_ptr<ProjectView> m_view;
    ConnectionStatusBar *m_statusBar;
    QAction *m_disconnect = nullptr;
    QList<QAction *> m_projectActions; // make sense only while a project is open
};

} // namespace signalbox
