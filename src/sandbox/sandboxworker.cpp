#include "sandbox/sandboxworker.h"

#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>

#include <utility>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(logWorker, "signalbox.sandbox", QtInfoMsg)

constexpr auto graceAtEnd = 500ms; // for requests on their way; the end of the program does not wait much longer
constexpr auto revivalPause = 500ms;
constexpr auto lookInterval = 2000ms; // longer than a package takes to put its files in place
constexpr auto lookIntervalAfterFailure = 60s;

Error notOpen()
{
    return Error{ErrorKind::Invalid, SandboxWorker::tr("The sandbox is not open."), {}, {}, {}, {}};
}

} // namespace

SandboxWorker::SandboxWorker(const QString &folder)
    : m_folder(QDir::cleanPath(QFileInfo(folder).absoluteFilePath())),
      m_lifecycle(m_folder, [this](const QString &what) { emit progress(what); }), m_revival(this), m_look(this)
{
    m_revival.setSingleShot(true);
    connect(&m_revival, &QTimer::timeout, this, &SandboxWorker::reviveServer);
    connect(&m_look, &QTimer::timeout, this, &SandboxWorker::lookAtPrograms);
}

SandboxWorker::~SandboxWorker() = default;

void SandboxWorker::open(const Answer<QString> &answer)
{
    if (!m_uri.isEmpty())
        return answer(m_uri);
    const auto uri = m_lifecycle.enter();
    if (!uri)
        return answer(tl::unexpected(uri.error()));
    const auto spec = ConnectionSpec::fromUri(*uri);
    const auto calls = SandboxConnection::loadCalls();
    if (!spec || !calls)
        return answer(tl::unexpected(spec ? calls.error() : spec.error()));
    m_uri = *uri;
    m_host = std::make_unique<SandboxHost>(m_folder, *uri, *spec, *calls);
    connect(m_host.get(), &SandboxHost::serverLost, this, [this] { m_revival.start(revivalPause); });
    connect(m_host.get(), &SandboxHost::restartWanted, this, &SandboxWorker::heedWords, Qt::QueuedConnection);
    m_host->start();
    m_look.start(lookInterval);
    answer(m_uri);
}

void SandboxWorker::close(const Answer<bool> &answer)
{
    stopHost([this, answer] { answer(m_lifecycle.leave()); });
}

void SandboxWorker::reset(const Answer<QString> &answer)
{
    stopHost([this, answer] {
        if (const auto erased = m_lifecycle.erase(); !erased)
            return answer(tl::unexpected(erased.error()));
        open(answer);
    });
}

void SandboxWorker::stopHost(const std::function<void()> &then)
{
    m_revival.stop();
    m_look.stop();
    m_uri.clear();
    if (!m_host)
        return then();
    connect(m_host.get(), &SandboxHost::stopped, this, [this, then] {
        m_host.release()->deleteLater(); // this is its own signal
        then();
    });
    m_host->stop(graceAtEnd);
}

/// The host and the stand-in come back by themselves once there is a server again.
void SandboxWorker::reviveServer()
{
    if (const auto revived = m_lifecycle.revive(); !revived) {
        qCWarning(logWorker).noquote() << describe(revived.error());
        m_revival.start(revivalPause * 10);
    }
}

/// Twice before anything is done: in between a package may have only half of its files in place.
void SandboxWorker::lookAtPrograms()
{
    const auto pid = m_lifecycle.outdatedServerPid();
    if (pid && pid == m_outdatedPid)
        renewServer(*pid);
    m_outdatedPid = pid;
}

/// A server that was renewed and says the same again is not helped by another start.
void SandboxWorker::heedWords()
{
    const auto pid = m_lifecycle.serverPid();
    if (pid && pid != m_renewedPid)
        renewServer(*pid);
}

void SandboxWorker::renewServer(qint64 pid)
{
    const auto renewed = m_lifecycle.renew(pid);
    if (!renewed)
        qCWarning(logWorker).noquote() << describe(renewed.error());
    m_look.start(renewed ? lookInterval : lookIntervalAfterFailure);
    m_renewedPid = m_lifecycle.serverPid();
}

Result<bool> SandboxWorker::faults()
{
    bool on = false;
    return errand([&on](SandboxConnection &connection) {
        return connection.ask(u"faults"_s).map([&on](bool answer) { on = answer; });
    }).map([&on] { return on; });
}

Result<void> SandboxWorker::setFaults(bool on)
{
    return errand([on](SandboxConnection &connection) {
        return connection.call(u"set_faults"_s, {{u"faults"_s, on ? u"true"_s : u"false"_s}})
            .map([](const ResultTable &) {});
    });
}

Result<FunctionsState> SandboxWorker::functions()
{
    FunctionsState state;
    return errand([&state](SandboxConnection &connection) {
        return connection.call(u"functions_state"_s).map([&state](const ResultTable &table) {
            state = {table.row(0).text(0), table.row(0).text(1)};
        });
    }).map([&state] { return state; });
}

Result<void> SandboxWorker::setFunctionEnvironment(const FunctionEnvironmentFile::Variables &variables)
{
    if (m_uri.isEmpty())
        return tl::unexpected(notOpen());
    return FunctionEnvironmentFile(m_folder).write(variables);
}

Result<void> SandboxWorker::errand(const std::function<Result<void>(SandboxConnection &)> &work)
{
    if (m_uri.isEmpty())
        return tl::unexpected(notOpen());
    const auto spec = ConnectionSpec::fromUri(m_uri);
    const auto calls = SandboxConnection::loadCalls();
    if (!spec || !calls)
        return tl::unexpected(spec ? calls.error() : spec.error());
    SandboxConnection connection(*spec, u"sandbox"_s, *calls);
    connect(&connection, &SandboxConnection::restartWanted, this, &SandboxWorker::heedWords, Qt::QueuedConnection);
    if (const auto opened = connection.open(); !opened)
        return opened;
    return work(connection);
}

} // namespace signalbox
