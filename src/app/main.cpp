#include "app/cli/commandline.h"
#include "app/cli/coredumps.h"
#include "app/cli/hidecredentials.h"
#include "app/cli/terminal.h"
#include "app/cli/terminalcommands.h"
#include "app/cli/translation.h"
#include "app/cli/windowcommands.h"

#include <clocale>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

ExitCode run(int &argc, char **argv, const CommandLine &line)
{
    switch (line.command) {
    case Command::Help: {
        QCoreApplication app(argc, argv);
        installTranslation(app);
        print(stdout, helpText());
        return ExitCode::Healthy;
    }
    case Command::Version:
        print(stdout, u"signalbox %1\n"_s.arg(QLatin1StringView(SIGNALBOX_VERSION)));
        return ExitCode::Healthy;
    case Command::Status:
    case Command::Migrate:
    case Command::Migrations:
    case Command::Backup:
    case Command::Restore:
    case Command::Sandbox:
        return runInTerminal(argc, argv, line);
    case Command::Window:
        return runWindow(argc, argv, line);
    case Command::Screenshots:
        return runScreenshots(argc, argv, line);
    }
    Q_UNREACHABLE();
}

} // namespace

int main(int argc, char **argv)
{
#ifdef NDEBUG
    forbidCoreDumps();
#endif
    std::setlocale(LC_ALL, ""); // the arguments may hold more than ASCII
    QStringList arguments;
    for (int index = 1; index < argc; ++index)
        arguments.append(QString::fromLocal8Bit(argv[index]));
    const Result<CommandLine> line = parseCommandLine(arguments, environmentNamesServer());
    hideCredentials(argc, argv);
    if (!line)
        return int(printError(line.error()));
    return int(run(argc, argv, *line));
}
