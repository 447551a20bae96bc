#pragma once

#include "app/connect/connectioncontroller.h"
#include "panels/panelcontext.h"

#include <QWidget>

class QSettings;

namespace signalbox {

class ConnectionBanner;
class NavigationColumn;
class Panel;
class PanelStack;

/// One open project: the navigation column, the panels, and the banner that says when they are old.
class ProjectView : public QWidget
{
    Q_OBJECT

public:
    ProjectView(ConnectionController &controller, std::shared_ptr<QSettings> settings, QWidget *parent = nullptr);

    void showPanel(const QString &id);
    Panel *currentPanel() const;
    void install(); // the automation, after asking

private:
    void showConnectionState();
    void showHealth();

    ConnectionController &m_controller;
    std::shared_ptr<QSettings> m_settings;
    PanelContext m_context;
    ConnectionBanner *m_banner;
    NavigationColumn *m_navigation;
    PanelStack *m_panels;
};

} // namespace signalbox
