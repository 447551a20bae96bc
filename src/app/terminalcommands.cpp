#include "app/terminalcommands.h"

#include "app/migratecommand.h"
#include "app/sandboxcommand.h"
#include "app/statuscommand.h"
#include "app/terminal.h"
#include "app/translation.h"
#include "data/sqlcatalogue.h"

#include <QCoreApplication>

#include <clocale>

namespace signalbox {

namespace {

ExitCode runStatus(QCoreApplication &app, const CommandLine &line)
{
    const auto catalogue = SqlCatalogue::load();
    if (!catalogue)
        return printError(catalogue.error());
    const auto clock = std::make_shared<SystemClock>();
    StatusCommand status(*catalogue, clock);
    QObject::connect(&status, &StatusCommand::progress, &app, printProgress);
    QObject::connect(
        &status, &StatusCommand::finished, &app,
        [&](const StatusReport &report) {
            if (report.unreachable && report.unreachable->kind == ErrorKind::Invalid)
                return QCoreApplication::exit(int(printError(*report.unreachable)));
            print(stdout, line.json ? QString::fromUtf8(toJson(report)) : toText(report, clock->now()));
            QCoreApplication::exit(int(exitCodeOf(report)));
        },
        Qt::QueuedConnection);
    status.start(*line.target);
    return ExitCode(QCoreApplication::exec());
}

ExitCode runMigrate(QCoreApplication &app, const CommandLine &line)
{
    MigrateCommand migrate;
    QObject::connect(&migrate, &MigrateCommand::progress, &app, printProgress);
    QObject::connect(
        &migrate, &MigrateCommand::finished, &app,
        [&](const Result<MigrationReport> &report) {
            if (report)
                print(stdout, toText(*report, line.dryRun));
            QCoreApplication::exit(int(report ? exitCodeOf(*report) : printError(report.error())));
        },
        Qt::QueuedConnection);
    migrate.start(*line.target, line.dryRun);
    return ExitCode(QCoreApplication::exec());
}

} // namespace

ExitCode runInTerminal(int &argc, char **argv, const CommandLine &line)
{
    QCoreApplication app(argc, argv);
    std::setlocale(LC_MESSAGES, "C"); // libpq's words are matched in English
    installTranslation(app);
    switch (line.command) {
    case Command::Status:
        return runStatus(app, line);
    case Command::Migrate:
        return runMigrate(app, line);
    case Command::Sandbox:
        return runSandbox(line.sandboxAction);
    case Command::Window:
    case Command::Screenshots:
    case Command::Help:
    case Command::Version:
        break;
    }
    Q_UNREACHABLE();
}

} // namespace signalbox
