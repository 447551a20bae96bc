#pragma once

#include "data/project/projectconnection.h"
#include "domain/project/connectionprofile.h"

#include <QPointer>
#include <QStatusBar>

class QToolButton;

namespace signalbox {

class LiveTimer;
class PlainLabel;
class StateBadge;
class StateIcon;

/// The line at the bottom: how the connection is, to what, what is special about it, how old the newest answer is, and what Signalbox itself
/// costs the server.
class ConnectionStatusBar : public QStatusBar
{
    Q_OBJECT

public:
    explicit ConnectionStatusBar(QWidget *parent = nullptr);

    void showProject(ProjectConnection *project, const ConnectionProfile &profile);
    void showNothing();
    /// Adds the switch that breaks and mends the sandbox's endpoints.
    void setFaults(bool available, bool on);

signals:
    void faultsToggled(bool on);

private:
    void update();
    void showServer();

    QPointer<ProjectConnection> m_project;
    QString m_profile;
    StateBadge *m_state;
    PlainLabel *m_environment;
    PlainLabel *m_server;
    StateIcon *m_remarkIcon;
    PlainLabel *m_remarks; // what whoever reads the rest must know of the server
    PlainLabel *m_age;
    PlainLabel *m_cost;
    QToolButton *m_faults;
    LiveTimer *m_timer;
};

} // namespace signalbox
