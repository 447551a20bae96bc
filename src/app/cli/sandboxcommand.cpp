#include "app/cli/sandboxcommand.h"

#include "app/cli/terminal.h"
#include "core/async.h"
#include "sandbox/sandbox.h"
#include "sandbox/sandboxkeeper.h"
#include "sandbox/sandboxlifecycle.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTimer>

#include <chrono>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto functionsPatience = 10s;
constexpr auto askingPause = 200ms;

struct SandboxCommandTexts {
    Q_DECLARE_TR_FUNCTIONS(SandboxCommand)
};

ExitCode printUri()
{
    const Result<QString> uri = SandboxLifecycle::uriOf(SandboxLifecycle::defaultFolder());
    if (!uri)
        return printError(uri.error());
    print(stdout, *uri + u'\n');
    return ExitCode::Healthy;
}

/// The keeper knows a second or so after its start.
void tellOfFunctions(Sandbox &sandbox, const QDeadlineTimer &deadline)
{
    whenReady(sandbox.functions(), &sandbox, [&sandbox, deadline](const Result<FunctionsState> &state) {
        if (state && state->words.isEmpty() && !deadline.hasExpired()) {
            QTimer::singleShot(askingPause, &sandbox, [&sandbox, deadline] { tellOfFunctions(sandbox, deadline); });
            return;
        }
        if (state && !state->words.isEmpty())
            print(stderr, state->words + u'\n'); // beside the address, which a script reads
        whenReady(sandbox.close(), &sandbox, [](const Result<bool> &) { QCoreApplication::exit(); });
    });
}

ExitCode start(const SandboxKeeper &keeper)
{
    printProgress(SandboxCommandTexts::tr("Starting the sandbox; the first time takes a few seconds more"));
    const auto launched = keeper.launch(QCoreApplication::applicationFilePath(), {u"sandbox"_s, u"keep"_s});
    if (!launched)
        return printError(launched.error());
    Sandbox sandbox;
    whenReady(sandbox.open(), &sandbox, [](const Result<QString> &) {}); // its error is the next one's, too
    tellOfFunctions(sandbox, QDeadlineTimer(functionsPatience));
    QCoreApplication::exec();
    return printUri();
}

ExitCode stop(const SandboxKeeper &keeper)
{
    const Result<bool> ended = keeper.terminate();
    if (!ended)
        return printError(ended.error());
    const QString done = *ended ? SandboxCommandTexts::tr("The sandbox is stopped, unless a window still uses it.")
                                : SandboxCommandTexts::tr("Nothing kept the sandbox running.");
    print(stdout, done + u'\n');
    return ExitCode::Healthy;
}

/// Runs the event loop until `future` is answered, then leaves the sandbox.
template <typename T>
ExitCode finish(Sandbox &sandbox, const Async<T> &future)
{
    whenReady(future, &sandbox, [&sandbox](const Result<T> &answer) {
        const ExitCode code = answer ? ExitCode::Healthy : printError(answer.error());
        whenReady(sandbox.close(), &sandbox, [code](const Result<bool> &) { QCoreApplication::exit(int(code)); });
    });
    return ExitCode(QCoreApplication::exec());
}

ExitCode reset(const SandboxKeeper &keeper)
{
    const Result<bool> wasKept = keeper.terminate();
    if (!wasKept)
        return printError(wasKept.error());
    Sandbox sandbox;
    QObject::connect(&sandbox, &Sandbox::progress, &sandbox, printProgress);
    const ExitCode code = finish(sandbox, sandbox.reset());
    return *wasKept && code == ExitCode::Healthy ? start(keeper) : code;
}

ExitCode setFaults(bool on)
{
    Sandbox sandbox;
    QObject::connect(&sandbox, &Sandbox::progress, &sandbox, printProgress);
    whenReady(sandbox.open(), &sandbox, [](const Result<QString> &) {}); // its error is the next one's, too
    return finish(sandbox, sandbox.setFaults(on));
}

} // namespace

ExitCode runSandbox(SandboxAction action)
{
    const SandboxKeeper keeper(SandboxLifecycle::defaultFolder());
    switch (action) {
    case SandboxAction::Start:
        return start(keeper);
    case SandboxAction::Stop:
        return stop(keeper);
    case SandboxAction::Reset:
        return reset(keeper);
    case SandboxAction::Uri:
        return printUri();
    case SandboxAction::FaultsOn:
        return setFaults(true);
    case SandboxAction::FaultsOff:
        return setFaults(false);
    case SandboxAction::Keep:
        return keeper.keep() == EXIT_SUCCESS ? ExitCode::Healthy : ExitCode::Unreachable;
    }
    Q_UNREACHABLE();
}

} // namespace signalbox
