#pragma once

#include "sandbox/postgresbinaries.h"
#include "sandbox/serveraccount.h"

#include <QList>
#include <QMap>

#include <chrono>
#include <optional>

namespace signalbox {

struct PostgresSettings {
    QString folder; // everything of the server lives below it, mode 0700
    bool durable = true; // false: no fsync, for data that a test throws away
    bool anyRole = false; // false: allowed system users become the role postgres only; true: any role (tests)
    QMap<QString, QString> parameters; // further lines for postgresql.conf

    bool operator==(const PostgresSettings &) const = default;
};

/// A private PostgreSQL cluster in a folder: Unix socket only, its own configuration, no trace elsewhere. The server
/// outlives this object and the process; any process of the same user may hold one of these for the same folder
/// (callers serialise with a FileLock). Every function blocks: for worker threads, the command line and tests.
class PostgresServer
{
public:
    enum class StopMode { Fast, Immediate };

    PostgresServer(PostgresBinaries binaries, ServerAccount account, PostgresSettings settings);

    static constexpr auto databaseName = "postgres"; // as on Supabase, and where pg_cron lives
    static constexpr auto roleName = "postgres";

    /// The major version of the cluster in a folder, or nullopt when there is none.
    static std::optional<int> clusterVersion(const QString &folder);

    const PostgresBinaries &binaries() const { return m_binaries; }
    const ServerAccount &account() const { return m_account; }
    const PostgresSettings &settings() const { return m_settings; }
    bool isCreated() const;

    /// initdb, at most a minute. A half-made cluster of an interrupted call is replaced.
    Result<void> create();

    /// Writes the configuration and starts, at most two minutes (crash recovery). Clears what a crash of the server or
    /// the machine left behind. Running already is success.
    Result<void> start();

    /// At most half a minute, then harder. Not running is success.
    Result<void> stop(StopMode mode = StopMode::Fast);

    bool isRunning() const { return postmasterPid().has_value(); }
    std::optional<qint64> postmasterPid() const;
    /// Whether its program or a library that it has loaded was replaced or removed since it was started. Its new sessions
    /// then load libraries that do not fit it.
    bool hasReplacedPrograms() const;
    /// The postmaster first, then every process that works in this cluster.
    QList<qint64> processIds() const;

    QString dataFolder() const { return m_settings.folder + QLatin1String("/data"); }
    QString logFile() const { return m_settings.folder + QLatin1String("/server.log"); }
    /// Below the folder, or in a short private place when that path does not fit into a socket address.
    QString socketFolder() const;
    QString uri(const QString &database = QString::fromLatin1(databaseName)) const;

private:
    Result<void> writeConfiguration() const;
    Result<void> clearRemains() const;
    void rotateLog() const;
    QString lastLogLines() const;
    QByteArray configurationText() const;
    QByteArray accessText() const;
    QByteArray userMapText() const;
    bool waitUntilGone(std::chrono::milliseconds patience) const;

    PostgresBinaries m_binaries;
    ServerAccount m_account;
    PostgresSettings m_settings;
};

} // namespace signalbox
