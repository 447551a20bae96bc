#include "app/cli/windowcommands.h"

#include "app/cli/terminal.h"
#include "app/cli/translation.h"
#include "app/shell/appicon.h"
#include "app/shell/mainwindow.h"
#include "app/shell/screenshots.h"
#include "app/shell/thememenu.h"
#include "data/postgres/sqlcatalogue.h"
#include "local/keptfile.h"
#include "sandbox/terminationsignal.h"

#include <QApplication>
#include <QIcon>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <clocale>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr auto patienceAtEnd = std::chrono::seconds(10);

void complain(const QString &text)
{
    print(stderr, u"signalbox: "_s + text + u'\n');
}

/// Everything that every window needs, in the order in which it must be made.
struct WindowParts {
    WindowParts(std::shared_ptr<const SqlCatalogue> catalogue, std::shared_ptr<QSettings> settingsFile)
        : settings(std::move(settingsFile)), controller(std::move(catalogue), ProfileStore(),
                                                 std::make_shared<SecretStore>(), std::make_shared<SystemClock>()),
          window(controller, theme, settings)
    { }

    std::shared_ptr<QSettings> settings;
    Theme theme;
    ConnectionController controller;
    MainWindow window;
};

void prepare(QApplication &app)
{
    std::setlocale(LC_MESSAGES, "C"); // libpq's words are matched in English
    QCoreApplication::setApplicationName(u"signalbox"_s);
    QCoreApplication::setOrganizationName(u"signalbox"_s);
    QGuiApplication::setApplicationDisplayName(u"Signalbox"_s);
    QGuiApplication::setDesktopFileName(u"org.signalbox.Signalbox"_s); // how Wayland finds the icon
    QGuiApplication::setWindowIcon(appIcon());
    installTranslation(app);
}

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

} // namespace

ExitCode runWindow(int &argc, char **argv, const CommandLine &line)
{
    if (!hasDisplay()) {
        complain(u"There is no display. signalbox status and signalbox screenshots work without one."_s);
        return ExitCode::NoDisplay;
    }
    QApplication app(argc, argv);
    prepare(app);
    const auto catalogue = SqlCatalogue::load();
    if (!catalogue)
        return printError(catalogue.error());
    const QString settingsFile = QSettings().fileName();
    auto settings = KeptFile::settings(settingsFile);
    // A folder of ours alone: the names in it tell which databases there are.
    QFile::setPermissions(
        QFileInfo(settingsFile).absolutePath(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    WindowParts parts(*catalogue, std::move(settings));
    parts.theme.apply(ThemeMenu::remembered(*parts.settings));
    // The sandbox's server is stopped by its last user, which must not be cut off by the end of the program.
    QGuiApplication::setQuitOnLastWindowClosed(false);
    QObject::connect(&app, &QGuiApplication::lastWindowClosed, &parts.controller, [&parts] {
        whenReady(
            parts.controller.release(), &parts.controller, [](const Result<bool> &) { QCoreApplication::quit(); });
        QTimer::singleShot(patienceAtEnd, qApp, &QCoreApplication::quit);
    });
    const TerminationSignal termination; // Ctrl+C in the terminal is a way to close the window, too
    QObject::connect(&termination, &TerminationSignal::received, &parts.window, &QWidget::close);
    parts.window.show();
    if (line.faults)
        QObject::connect(&parts.controller, &ConnectionController::phaseChanged, &parts.controller,
            [&] { parts.controller.setFaults(true); });
    if (line.target)
        parts.controller.open(*line.target);
    return ExitCode(QApplication::exec());
}

ExitCode runScreenshots(int &argc, char **argv, const CommandLine &line)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_SCALE_FACTOR", QByteArray::number(line.scale));
    QApplication app(argc, argv);
    prepare(app);
    const QDir folder(line.folder);
    if (!folder.mkpath(u"."_s)) {
        complain(QCoreApplication::translate("Screenshots", "The folder %1 cannot be made.").arg(line.folder));
        return ExitCode::Degraded;
    }
    const auto catalogue = SqlCatalogue::load();
    if (!catalogue)
        return printError(catalogue.error());
    const QTemporaryDir settings; // pictures show the same window everywhere, and leave no trace
    WindowParts parts(*catalogue, KeptFile::settings(settings.filePath(u"s.ini"_s)));
    Screenshots screenshots(parts.window, parts.theme, folder);
    QObject::connect(&screenshots, &Screenshots::finished, &app, [](const QStringList &complaints) {
        for (const QString &complaint : complaints)
            complain(complaint);
        QCoreApplication::exit(int(complaints.isEmpty() ? ExitCode::Healthy : ExitCode::Degraded));
    });
    QObject::connect(&parts.controller, &ConnectionController::phaseChanged, &screenshots, [&] {
        if (parts.controller.phase() == ConnectionController::Phase::Open) {
            QMetaObject::invokeMethod(&screenshots, &Screenshots::start, Qt::QueuedConnection);
        } else if (parts.controller.error()) {
            QCoreApplication::exit(int(printError(*parts.controller.error())));
        }
    });
    parts.window.resize(1280, 800); // whatever the screen
    parts.window.show();
    parts.controller.open(*line.target);
    return ExitCode(QApplication::exec());
}

} // namespace signalbox
