#include "app/cli/terminalcommands.h"

#include "app/cli/backupcommand.h"
#include "app/cli/migratecommand.h"
#include "app/cli/migrationscommand.h"
#include "app/cli/passphrase.h"
#include "app/cli/sandboxcommand.h"
#include "app/cli/statuscommand.h"
#include "app/cli/terminal.h"
#include "app/cli/translation.h"
#include "data/postgres/sqlcatalogue.h"
#include "local/backupfile.h"

#include <QCoreApplication>

#include <clocale>

namespace signalbox {

namespace {

ExitCode runStatus(QCoreApplication &app, const CommandLine &line)
{
    const auto catalogue = SqlCatalogue::load();
    if (!catalogue)
        return printError(catalogue.error());
    StatusCommand status(*catalogue, std::make_shared<SystemClock>());
    QObject::connect(&status, &StatusCommand::progress, &app, printProgress);
    QObject::connect(
        &status, &StatusCommand::finished, &app,
        [&](const StatusReport &report) {
            if (report.unreachable && report.unreachable->kind == ErrorKind::Invalid)
                return QCoreApplication::exit(int(printError(*report.unreachable)));
            print(stdout, line.json ? QString::fromUtf8(toJson(report)) : toText(report));
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
    migrate.start(*line.target, {.dryRun = line.dryRun, .undo = line.undo, .dropData = line.dropData});
    return ExitCode(QCoreApplication::exec());
}

ExitCode runMigrations(QCoreApplication &app, const CommandLine &line)
{
    MigrationsCommand migrations;
    QObject::connect(&migrations, &MigrationsCommand::progress, &app, printProgress);
    QObject::connect(
        &migrations, &MigrationsCommand::finished, &app,
        [](const Result<QString> &written) {
            if (!written)
                return QCoreApplication::exit(int(printError(written.error())));
            print(stdout, MigrateCommand::tr("Written: %1").arg(*written) + QChar::LineFeed);
            print(stderr,
                MigrateCommand::tr(
                    "Server settings are not in it, as ALTER SYSTEM works in no file: signalbox migrate sets them, or "
                    "a hosted project's dashboard.")
                    + QChar::LineFeed);
            QCoreApplication::exit(int(ExitCode::Healthy));
        },
        Qt::QueuedConnection);
    migrations.start(line.folder, line.target);
    return ExitCode(QCoreApplication::exec());
}

ExitCode runBackup(QCoreApplication &app, const CommandLine &line)
{
    std::optional<QString> passphrase;
    if (line.secrets) {
        passphrase = askPassphrase(BackupCommand::tr("Passphrase for the secrets: "));
        if (!passphrase)
            return printError(Error{ErrorKind::Invalid, BackupCommand::tr("--secrets needs a passphrase"), {}, {},
                BackupCommand::tr("Set SIGNALBOX_PASSPHRASE, or type it at a terminal."), {}});
    }
    BackupCommand backup;
    QObject::connect(&backup, &BackupCommand::progress, &app, printProgress);
    QObject::connect(
        &backup, &BackupCommand::backedUp, &app,
        [](const Result<Backup> &written) {
            if (written)
                print(stderr, toText(written->notes));
            QCoreApplication::exit(int(written ? exitCodeOf(*written) : printError(written.error())));
        },
        Qt::QueuedConnection);
    backup.backup(*line.target, line.file, passphrase);
    return ExitCode(QCoreApplication::exec());
}

ExitCode runRestore(QCoreApplication &app, const CommandLine &line)
{
    const auto document = BackupFile::read(line.file);
    if (!document)
        return printError(document.error());
    std::optional<QString> passphrase;
    if (BackupFile::hasSecrets(*document)) {
        passphrase = askPassphrase(BackupCommand::tr("Passphrase for the secrets (empty: leave them as they are): "));
        if (!passphrase)
            print(stderr, BackupCommand::tr("Without a passphrase all secrets stay as they are.") + QChar::LineFeed);
    }
    BackupCommand restore;
    QObject::connect(&restore, &BackupCommand::progress, &app, printProgress);
    QObject::connect(
        &restore, &BackupCommand::restored, &app,
        [&](const Result<RestoreReport> &report) {
            if (report)
                print(stdout, toText(*report, line.dryRun));
            QCoreApplication::exit(int(report ? exitCodeOf(*report) : printError(report.error())));
        },
        Qt::QueuedConnection);
    restore.restore(*line.target, *document, passphrase, line.dryRun);
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
    case Command::Migrations:
        return runMigrations(app, line);
    case Command::Backup:
        return runBackup(app, line);
    case Command::Restore:
        return runRestore(app, line);
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
