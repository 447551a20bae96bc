#include "bench/startupwindow.h"

#include "app/features.h"
#include "app/shell/projectview.h"
#include "bench/processcost.h"
#include "data/postgres/sqlcatalogue.h"
#include "panels/panel.h"

#include <QCoreApplication>
#include <QSettings>
#include <QTimer>

#include <cstdio>
#include <unistd.h>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

void say(const QByteArray &line)
{
    std::printf("%s\n", line.constData());
    std::fflush(stdout);
}

QStringList panelIds()
{
    QStringList ids;
    for (const PanelEntry &entry : allPanels())
        ids.append(entry.id);
    return ids;
}

} // namespace

StartupWindow::StartupWindow(const QString &uri)
    : m_settings(std::make_shared<QSettings>(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat)),
      m_clock(std::make_shared<SystemClock>()),
      m_controller(SqlCatalogue::load().value(), ProfileStore(m_folder.filePath(u"profiles.ini"_s)),
          std::make_shared<SecretStore>(), m_clock),
      m_window(m_controller, m_theme, m_settings), m_input(STDIN_FILENO, QSocketNotifier::Read), m_left(panelIds())
{
    connect(&m_controller, &ConnectionController::phaseChanged, this, &StartupWindow::opened);
    connect(&m_input, &QSocketNotifier::activated, this, &StartupWindow::obey);
    m_window.show();
    m_controller.open({Target::Kind::Uri, uri});
}

void StartupWindow::opened()
{
    if (m_controller.error())
        QCoreApplication::exit(1);
    else if (m_controller.phase() == ConnectionController::Phase::Open)
        QTimer::singleShot(0, this, &StartupWindow::visit);
}

void StartupWindow::visit()
{
    m_window.projectView()->showPanel(m_left.constFirst());
    Panel *panel = m_window.projectView()->currentPanel();
    m_settled = connect(panel, &Panel::settled, this, &StartupWindow::visited);
    if (m_refreshing)
        panel->refresh();
}

void StartupWindow::visited()
{
    if (m_window.projectView()->currentPanel()->state() == Panel::State::Loading)
        return;
    disconnect(m_settled);
    if (!std::exchange(m_saidFirst, true))
        say("first-data");
    m_left.removeFirst();
    if (!m_left.isEmpty()) {
        QTimer::singleShot(0, this, &StartupWindow::visit);
        return;
    }
    if (std::exchange(m_refreshing, false))
        say("refreshed " + QByteArray::number(double(m_refresh.nsecsElapsed()) / 1e6));
    else
        say("memory " + QByteArray::number(residentMegabytes()));
}

void StartupWindow::obey()
{
    char line[64];
    const auto read = ::read(STDIN_FILENO, line, sizeof line);
    if (read <= 0)
        QCoreApplication::quit();
    else if (QByteArrayView(line, read).trimmed() == "theme")
        switchTheme();
    else
        startRefresh();
}

/// Everything that the user waits for: new colours for every widget, and the window drawn once in them.
void StartupWindow::switchTheme()
{
    const double before = threadMilliseconds();
    m_theme.apply(m_theme.isDark() ? Theme::Mode::Light : Theme::Mode::Dark);
    QCoreApplication::sendPostedEvents();
    m_window.repaint();
    say("theme " + QByteArray::number(threadMilliseconds() - before));
}

void StartupWindow::startRefresh()
{
    m_left = panelIds();
    m_refreshing = true;
    m_refresh.start();
    visit();
}

} // namespace signalbox
