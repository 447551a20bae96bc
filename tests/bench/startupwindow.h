#pragma once

#include "app/connect/connectioncontroller.h"
#include "app/shell/mainwindow.h"
#include "widgets/look/theme.h"

#include <QElapsedTimer>
#include <QSocketNotifier>
#include <QTemporaryDir>

namespace signalbox {

class Panel;

/// The real window in a process of its own, for the startup benchmark. Prints `first-data` when the first panel shows
/// data, `memory MB` when all panels were shown, after `refresh` on standard input `refreshed MS` when all of them were
/// read once more, and after `theme` what the other theme took of the window's thread, `theme MS`.
class StartupWindow : public QObject
{
    Q_OBJECT

public:
    explicit StartupWindow(const QString &uri);

private:
    void opened();
    void visit(); // the panels in turn; each is done when it has settled
    void visited();
    void obey(); // a line on standard input
    void startRefresh();
    void switchTheme();

    QTemporaryDir m_folder;
    std::shared_ptr<QSettings> m_settings;
    std::shared_ptr<const Clock> m_clock;
    Theme m_theme;
    ConnectionController m_controller;
    MainWindow m_window;
    QSocketNotifier m_input;
    QStringList m_left; // panels still to be visited
    QMetaObject::Connection m_settled;
    QElapsedTimer m_refresh;
    bool m_saidFirst = false;
    bool m_refreshing = false;
};

} // namespace signalbox
