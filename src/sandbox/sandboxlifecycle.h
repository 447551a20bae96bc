#pragma once

#include "local/filelock.h"
#include "sandbox/postgresserver.h"
#include "sandbox/sandboxseeder.h"

#include <optional>

namespace signalbox {

/// One process's use of the user's sandbox. Users are counted by a shared lock on a file, so a crashed one does not count
/// for ever: who leaves and finds itself alone stops the server. Starting, seeding and stopping take turns between
/// processes. Every function blocks: for worker threads, the command line and tests.
class SandboxLifecycle
{
public:
    SandboxLifecycle(const QString &folder, SandboxSeeder::Progress progress);
    ~SandboxLifecycle(); // leaves

    /// SIGNALBOX_SANDBOX_DIR, else /var/lib/signalbox for root, else below the user's data folder.
    static QString defaultFolder();
    /// Where the server is reached while it runs; needs none to run.
    static Result<QString> uriOf(const QString &folder);

    /// Creates, starts and fills what is missing. The server's URI.
    Result<QString> enter();
    /// Starts the server again should it have died; the URI stays.
    Result<void> revive();
    /// The process id of the server, while it runs and is used.
    std::optional<qint64> serverPid() const;
    /// The same, of a server whose programs were replaced.
    std::optional<qint64> outdatedServerPid() const;
    /// Starts the server with that process id anew, from the programs that are there now. Nothing happens when somebody else
    /// has done it meanwhile; the server stays when there is none to start instead.
    Result<void> renew(qint64 pid);
    /// Whether the server was stopped, that is, nobody else uses it.
    Result<bool> leave();
    /// Leaves and removes everything; an error when somebody else uses it.
    Result<void> erase();

    bool isIn() const { return m_clients.isHeld(); }

private:
    QString path(const QString &name) const { return m_folder + QLatin1Char('/') + name; }
    Result<FileLock> takeTurn() const;
    Result<PostgresServer> findServer() const;
    Result<void> startAndFill();
    Result<void> start();
    Result<void> restartForSettings();

    QString m_folder;
    SandboxSeeder::Progress m_progress;
    std::optional<PostgresServer> m_server;
    FileLock m_clients;
};

} // namespace signalbox
