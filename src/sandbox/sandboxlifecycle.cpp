#include "sandbox/sandboxlifecycle.h"

#include "sandbox/sandboxconnection.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QStandardPaths>

#include <unistd.h>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(logLifecycle, "signalbox.sandbox", QtInfoMsg)

struct SandboxLifecycleTexts {
    Q_DECLARE_TR_FUNCTIONS(SandboxLifecycle)
};

constexpr auto turnPatience = 180s; // somebody else may be creating it

Result<ConnectionSpec> specOf(const PostgresServer &server)
{
    return ConnectionSpec::fromUri(server.uri());
}

} // namespace

SandboxLifecycle::SandboxLifecycle(const QString &folder, SandboxSeeder::Progress progress)
    : m_folder(QDir::cleanPath(QFileInfo(folder).absoluteFilePath())), m_progress(std::move(progress))
{ }

SandboxLifecycle::~SandboxLifecycle()
{
    if (const auto left = leave(); !left)
        qCWarning(logLifecycle).noquote() << describe(left.error());
}

QString SandboxLifecycle::defaultFolder()
{
    const QString chosen = qEnvironmentVariable("SIGNALBOX_SANDBOX_DIR");
    if (!chosen.isEmpty())
        return chosen;
    if (::geteuid() == 0)
        return u"/var/lib/signalbox"_s;
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/signalbox/sandbox"_L1;
}

Result<QString> SandboxLifecycle::uriOf(const QString &folder)
{
    return ServerAccount::forThisProcess().map(
        [&folder](const ServerAccount &account) { return PostgresServer({}, account, {.folder = folder}).uri(); });
}

Result<FileLock> SandboxLifecycle::takeTurn() const
{
    if (auto now = FileLock::acquire(path(u"turn.lock"_s), FileLock::Mode::Exclusive, 0ms);
        now || now.error().kind != ErrorKind::Timeout)
        return now;
    m_progress(SandboxLifecycleTexts::tr("Waiting for another Signalbox to start or stop the sandbox"));
    return FileLock::acquire(path(u"turn.lock"_s), FileLock::Mode::Exclusive, turnPatience);
}

Result<PostgresServer> SandboxLifecycle::findServer() const
{
    const auto account = ServerAccount::forThisProcess();
    if (!account)
        return tl::unexpected(account.error());
    const auto binaries = PostgresBinaries::find(PostgresServer::clusterVersion(m_folder));
    if (!binaries)
        return tl::unexpected(binaries.error());
    return PostgresServer(*binaries, *account, {.folder = m_folder});
}

Result<QString> SandboxLifecycle::enter()
{
    auto server = findServer();
    if (!server)
        return tl::unexpected(server.error());
    m_server = std::move(*server);
    if (isIn())
        return m_server->uri();
    if (const auto made = m_server->account().makePrivateFolder(m_folder); !made)
        return tl::unexpected(made.error());

    const auto turn = takeTurn();
    if (!turn)
        return tl::unexpected(turn.error());
    auto clients = FileLock::acquire(path(u"clients.lock"_s), FileLock::Mode::Shared, turnPatience);
    if (!clients)
        return tl::unexpected(clients.error());
    m_clients = std::move(*clients);

    if (const auto ready = startAndFill(); !ready) {
        if (m_clients.convert(FileLock::Mode::Exclusive))
            (void)m_server->stop(); // the first error says more
        m_clients.release();
        return tl::unexpected(ready.error());
    }
    return m_server->uri();
}

Result<void> SandboxLifecycle::startAndFill()
{
    if (!m_server->isCreated()) {
        m_progress(SandboxLifecycleTexts::tr("Creating the database cluster"));
        if (const auto created = m_server->create(); !created)
            return created;
    }
    const bool wasRunning = m_server->isRunning();
    if (const auto started = start(); !started)
        return started;
    const auto spec = specOf(*m_server);
    if (!spec)
        return tl::unexpected(spec.error());
    if (const auto seeded = SandboxSeeder(*spec, m_progress).seed(); !seeded)
        return seeded;
    if (wasRunning)
        return {};
    return restartForSettings();
}

Result<void> SandboxLifecycle::start()
{
    if (m_server->isRunning())
        return {};
    m_progress(SandboxLifecycleTexts::tr("Starting PostgreSQL %1").arg(m_server->binaries().version));
    return m_server->start();
}

/// Also tells the database that it was started.
Result<void> SandboxLifecycle::restartForSettings()
{
    const auto spec = specOf(*m_server);
    const auto calls = SandboxConnection::loadCalls();
    if (!spec || !calls)
        return tl::unexpected(spec ? calls.error() : spec.error());
    {
        SandboxConnection connection(*spec, u"sandbox"_s, *calls);
        if (const auto opened = connection.open(); !opened)
            return opened;
        const auto needed = connection.ask(u"needs_restart"_s);
        if (!needed)
            return tl::unexpected(needed.error());
        if (!*needed)
            return connection.call(u"after_start"_s).map([](const ResultTable &) {});
    }
    m_progress(SandboxLifecycleTexts::tr("Restarting PostgreSQL for its new settings"));
    if (const auto stopped = m_server->stop(); !stopped)
        return stopped;
    if (const auto started = m_server->start(); !started)
        return started;
    SandboxConnection connection(*spec, u"sandbox"_s, *calls);
    if (const auto opened = connection.open(); !opened)
        return opened;
    return connection.call(u"after_start"_s).map([](const ResultTable &) {});
}

Result<void> SandboxLifecycle::revive()
{
    if (!isIn() || m_server->isRunning())
        return {};
    const auto turn = takeTurn();
    if (!turn)
        return tl::unexpected(turn.error());
    return startAndFill();
}

std::optional<qint64> SandboxLifecycle::serverPid() const
{
    return isIn() ? m_server->postmasterPid() : std::nullopt;
}

std::optional<qint64> SandboxLifecycle::outdatedServerPid() const
{
    return isIn() && m_server->hasReplacedPrograms() ? m_server->postmasterPid() : std::nullopt;
}

Result<void> SandboxLifecycle::renew(qint64 pid)
{
    if (serverPid() != pid)
        return {};
    auto server = findServer();
    if (!server)
        return tl::unexpected(server.error());
    const auto turn = takeTurn();
    if (!turn)
        return tl::unexpected(turn.error());
    if (serverPid() != pid)
        return {};
    m_progress(SandboxLifecycleTexts::tr("Restarting PostgreSQL %1, whose programs were replaced")
                   .arg(server->binaries().version));
    if (const auto stopped = m_server->stop(); !stopped)
        return stopped;
    m_server = std::move(*server);
    return startAndFill();
}

Result<bool> SandboxLifecycle::leave()
{
    if (!isIn())
        return false;
    const auto turn = takeTurn();
    const bool isLast = turn && m_clients.convert(FileLock::Mode::Exclusive);
    const auto stopped = isLast ? m_server->stop() : Result<void>();
    m_clients.release();
    if (!turn)
        return tl::unexpected(turn.error());
    return stopped.map([isLast] { return isLast; });
}

Result<void> SandboxLifecycle::erase()
{
    const auto account = ServerAccount::forThisProcess();
    if (!account)
        return tl::unexpected(account.error());
    // Needs no programs of PostgreSQL: a cluster whose version is gone can be removed all the same.
    PostgresServer server({}, *account, {.folder = m_folder});
    if (!QFileInfo::exists(m_folder))
        return {};
    const auto turn = takeTurn();
    if (!turn)
        return tl::unexpected(turn.error());
    m_clients.release();
    const auto alone = FileLock::acquire(path(u"clients.lock"_s), FileLock::Mode::Exclusive, 0ms);
    if (!alone) {
        return tl::unexpected(Error{ErrorKind::Local,
            SandboxLifecycleTexts::tr("The sandbox is in use by another Signalbox."), m_folder, {},
            SandboxLifecycleTexts::tr("Close it first, and stop the sandbox with \"signalbox sandbox stop\"."), {}});
    }
    m_progress(SandboxLifecycleTexts::tr("Removing the sandbox"));
    if (const auto stopped = server.stop(PostgresServer::StopMode::Immediate); !stopped)
        return stopped;
    for (const QString &name : {u"data"_s, u"data.new"_s, u"run"_s, u"functions"_s})
        QDir(path(name)).removeRecursively();
    for (const QString &name : {u"server.log"_s, u"server.log.1"_s})
        QFile::remove(path(name));
    if (server.isCreated())
        return tl::unexpected(
            Error{ErrorKind::Local, SandboxLifecycleTexts::tr("The sandbox cannot be removed."), m_folder, {}, {}, {}});
    m_server.reset();
    return {};
}

} // namespace signalbox
