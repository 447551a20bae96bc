#include "sandbox/postgresserver.h"

#include "core/filewriting.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QThread>
#include <QUrl>

#include <algorithm>
#include <csignal>

#include <sys/un.h>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct PostgresServerTexts {
    Q_DECLARE_TR_FUNCTIONS(PostgresServer)
};

constexpr auto createPatience = 60s;
constexpr auto startPatience = 120s;
constexpr auto stopPatience = 30s;
constexpr auto serverPollInterval = 5ms;
constexpr qint64 logRotationSize = 4 * 1024 * 1024;
constexpr auto socketName = ".s.PGSQL.5432"_L1;

/// A process belongs to a cluster when it is a postgres that works in the data folder: pids alone are reused.
bool worksIn(qint64 pid, const QString &canonicalDataFolder)
{
    const QString process = u"/proc/"_s + QString::number(pid);
    return QFile::symLinkTarget(process + "/cwd"_L1) == canonicalDataFolder
        && QFile::symLinkTarget(process + "/exe"_L1).contains("postgres"_L1);
}

/// The files that a process works with, and " (deleted)" behind those that are no more.
QByteArrayList mappedFiles(qint64 pid)
{
    QFile maps(u"/proc/%1/maps"_s.arg(pid));
    QByteArrayList files;
    if (!maps.open(QIODevice::ReadOnly))
        return files;
    for (const QByteArray &line : maps.readAll().split('\n')) {
        const qsizetype path = line.indexOf('/');
        if (path > 0)
            files.append(line.sliced(path));
    }
    return files;
}

QByteArray quotedSetting(QString value)
{
    return "'" + value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"''"_s).toUtf8() + "'";
}

Result<void> writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        if (writeThrough(file, content) && commitWhole(file))
            return {};
    }
    return tl::unexpected(Error{ErrorKind::Local, PostgresServerTexts::tr("A file of the server cannot be written."),
        path, writeFaultWords(file), {}, {}});
}

/// libpq reads a comma in host as a list, the server quotes in its own list, and sockaddr_un is short.
bool fitsSocket(const QString &folder)
{
    const QByteArray path = QFile::encodeName(folder + u'/' + socketName);
    return path.size() < qsizetype(sizeof(sockaddr_un::sun_path)) - 1
        && std::none_of(
            path.cbegin(), path.cend(), [](char c) { return c == ',' || c == '"' || c == '\'' || c == '\\'; });
}

} // namespace

PostgresServer::PostgresServer(PostgresBinaries binaries, ServerAccount account, PostgresSettings settings)
    : m_binaries(std::move(binaries)), m_account(std::move(account)), m_settings(std::move(settings))
{
    m_settings.folder = QDir::cleanPath(QFileInfo(m_settings.folder).absoluteFilePath());
}

std::optional<int> PostgresServer::clusterVersion(const QString &folder)
{
    QFile file(folder + "/data/PG_VERSION"_L1);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    bool isNumber = false;
    const int version = file.readAll().trimmed().toInt(&isNumber);
    return isNumber ? std::optional(version) : std::nullopt;
}

bool PostgresServer::isCreated() const
{
    return clusterVersion(m_settings.folder).has_value();
}

QString PostgresServer::socketFolder() const
{
    const QString inside = m_settings.folder + "/run"_L1;
    if (fitsSocket(inside))
        return inside;
    const QByteArray digest
        = QCryptographicHash::hash(m_settings.folder.toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
    const QString name = u"signalbox-"_s + QString::number(m_account.userId()) + u'-' + QString::fromLatin1(digest);
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (!m_account.isAnotherUser() && !runtime.isEmpty() && fitsSocket(runtime + u'/' + name))
        return runtime + u'/' + name;
    return u"/tmp/"_s + name;
}

QString PostgresServer::uri(const QString &database) const
{
    return u"postgresql:///%1?host=%2&user=%3"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(database)),
        QString::fromLatin1(QUrl::toPercentEncoding(socketFolder())), QString::fromLatin1(roleName));
}

Result<void> PostgresServer::create()
{
    if (isCreated())
        return {};
    if (const auto made = m_account.makePrivateFolder(m_settings.folder); !made)
        return made;

    const ServerAccount::FileScope scope(m_account);
    const QString unfinished = m_settings.folder + "/data.new"_L1;
    QDir(unfinished).removeRecursively();
    QStringList arguments{u"--pgdata="_s + unfinished, u"--username="_s + QString::fromLatin1(roleName),
        u"--encoding=UTF8"_s, u"--locale=C.UTF-8"_s, u"--auth=peer"_s, u"--no-instructions"_s};
    if (!m_settings.durable)
        arguments << u"--no-sync"_s << u"--wal-segsize=1"_s;
    const auto made = m_account.run(m_binaries.program(u"initdb"_s), arguments, m_settings.folder, createPatience);
    if (!made) {
        Error error = made.error();
        error.what = PostgresServerTexts::tr("The database cluster cannot be created.");
        error.subject = m_settings.folder;
        if (m_account.isAnotherUser())
            error.hint = PostgresServerTexts::tr(
                "Started by root, the server runs as %1, who must be able to enter this folder.")
                             .arg(m_account.name());
        return tl::unexpected(error);
    }
    if (!QDir().rename(unfinished, dataFolder())) {
        return tl::unexpected(Error{ErrorKind::Local,
            PostgresServerTexts::tr("The new database cluster cannot be put in place."), dataFolder(), {}, {}, {}});
    }
    return {};
}

Result<void> PostgresServer::start()
{
    if (isRunning())
        return {};
    if (!isCreated())
        return tl::unexpected(Error{
            ErrorKind::Local, PostgresServerTexts::tr("There is no database cluster."), m_settings.folder, {}, {}, {}});
    if (const auto cleared = clearRemains(); !cleared)
        return cleared;
    if (const auto made = m_account.makePrivateFolder(socketFolder()); !made)
        return made;
    {
        const ServerAccount::FileScope scope(m_account);
        if (const auto written = writeConfiguration(); !written)
            return written;
        rotateLog();
    }
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(startPatience);
    const QStringList arguments{u"start"_s, u"--wait"_s, u"--silent"_s,
        u"--timeout="_s + QString::number(seconds.count()), u"--pgdata="_s + dataFolder(), u"--log="_s + logFile()};
    const auto started
        = m_account.run(m_binaries.program(u"pg_ctl"_s), arguments, m_settings.folder, startPatience + 5s);
    if (!started) {
        return tl::unexpected(
            Error{started.error().kind, PostgresServerTexts::tr("The private PostgreSQL server does not start."),
                m_settings.folder, lastLogLines(), PostgresServerTexts::tr("Its log is %1.").arg(logFile()), {}});
    }
    return {};
}

Result<void> PostgresServer::stop(StopMode mode)
{
    const auto pid = postmasterPid();
    if (!pid)
        return {};
    ::kill(pid_t(*pid), mode == StopMode::Fast ? SIGINT : SIGQUIT);
    if (waitUntilGone(stopPatience))
        return {};
    ::kill(pid_t(*pid), SIGQUIT);
    if (waitUntilGone(stopPatience))
        return {};
    return tl::unexpected(
        Error{ErrorKind::Timeout, PostgresServerTexts::tr("The private PostgreSQL server does not stop."),
            m_settings.folder, lastLogLines(), PostgresServerTexts::tr("Its process id is %1.").arg(*pid), {}});
}

std::optional<qint64> PostgresServer::postmasterPid() const
{
    QFile file(dataFolder() + "/postmaster.pid"_L1);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const qint64 pid = file.readLine().trimmed().toLongLong();
    const QString data = QFileInfo(dataFolder()).canonicalFilePath();
    return pid > 0 && !data.isEmpty() && worksIn(pid, data) ? std::optional(pid) : std::nullopt;
}

bool PostgresServer::hasReplacedPrograms() const
{
    const auto pid = postmasterPid();
    if (!pid)
        return false;
    constexpr QLatin1StringView gone(" (deleted)");
    const QString program = QFile::symLinkTarget(u"/proc/%1/exe"_s.arg(*pid));
    if (program.endsWith(gone))
        return true;
    const QByteArray installed = QFile::encodeName(QDir::cleanPath(QFileInfo(program).path() + "/.."_L1)) + '/';
    const QByteArrayList files = mappedFiles(*pid);
    return std::any_of(files.cbegin(), files.cend(),
        [&installed, gone](const QByteArray &file) { return file.startsWith(installed) && file.endsWith(gone); });
}

QList<qint64> PostgresServer::processIds() const
{
    QList<qint64> pids;
    const QString data = QFileInfo(dataFolder()).canonicalFilePath();
    if (data.isEmpty())
        return pids;
    const auto postmaster = postmasterPid();
    if (postmaster)
        pids << *postmaster;
    for (const QString &name : QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool isNumber = false;
        const qint64 pid = name.toLongLong(&isNumber);
        if (isNumber && pid != postmaster && worksIn(pid, data))
            pids << pid;
    }
    return pids;
}

bool PostgresServer::waitUntilGone(std::chrono::milliseconds patience) const
{
    const QDeadlineTimer deadline(patience);
    while (!processIds().isEmpty()) {
        if (deadline.hasExpired())
            return false;
        QThread::msleep(serverPollInterval.count());
    }
    return true;
}

/// After a crash PostgreSQL itself refuses to start when an unrelated process has got the old pid, and while workers
/// of the dead postmaster still hold its shared memory.
Result<void> PostgresServer::clearRemains() const
{
    if (!waitUntilGone(2s)) {
        for (const qint64 pid : processIds())
            ::kill(pid_t(pid), SIGKILL);
        if (!waitUntilGone(stopPatience)) {
            return tl::unexpected(Error{ErrorKind::Timeout,
                PostgresServerTexts::tr("Processes of a crashed server do not end."), m_settings.folder, {}, {}, {}});
        }
    }
    const ServerAccount::FileScope scope(m_account);
    QFile::remove(dataFolder() + "/postmaster.pid"_L1);
    QFile::remove(socketFolder() + u'/' + socketName);
    QFile::remove(socketFolder() + u'/' + socketName + ".lock"_L1);
    return {};
}

Result<void> PostgresServer::writeConfiguration() const
{
    if (const auto written = writeFile(dataFolder() + "/postgresql.conf"_L1, configurationText()); !written)
        return written;
    if (const auto written = writeFile(dataFolder() + "/pg_hba.conf"_L1, accessText()); !written)
        return written;
    return writeFile(dataFolder() + "/pg_ident.conf"_L1, userMapText());
}

QByteArray PostgresServer::configurationText() const
{
    QStringList libraries{u"pg_stat_statements"_s};
    if (m_binaries.hasCron)
        libraries.prepend(u"pg_cron"_s);
    if (m_binaries.hasNet)
        libraries << u"pg_net"_s;

    QMap<QString, QString> values{
        {u"cluster_name"_s, u"signalbox sandbox"_s}, // tells a sandbox from a server with its schema left over
        {u"listen_addresses"_s, {}},
        {u"port"_s, u"5432"_s},
        {u"unix_socket_directories"_s, socketFolder()},
        {u"unix_socket_permissions"_s, u"0700"_s},
        {u"max_connections"_s, u"60"_s},
        {u"max_worker_processes"_s, u"12"_s},
        {u"shared_buffers"_s, u"128MB"_s}, // all of the samples, or the share of blocks found in memory is a bad one
        {u"min_wal_size"_s, u"32MB"_s},
        {u"max_wal_size"_s, u"256MB"_s},
        {u"wal_level"_s, u"logical"_s},
        {u"max_wal_senders"_s, u"4"_s},
        {u"max_replication_slots"_s, u"4"_s},
        {u"jit"_s, u"off"_s},
        {u"shared_preload_libraries"_s, libraries.join(u',')},
        {u"cron.database_name"_s, QString::fromLatin1(databaseName)},
        // Without TCP pg_cron's default host fails every job; background workers would let one long job stall the rest.
        {u"cron.host"_s, socketFolder()},
        {u"cron.log_statement"_s, u"off"_s},
        {u"lc_messages"_s, u"C"_s},
        {u"timezone"_s, u"UTC"_s},
        {u"log_timezone"_s, u"UTC"_s},
        {u"log_line_prefix"_s, u"%m [%p] %q%u %a: "_s},
        {u"log_checkpoints"_s, u"off"_s},
    };
    if (!m_settings.durable) {
        values[u"fsync"_s] = u"off"_s;
        values[u"full_page_writes"_s] = u"off"_s;
    }
    values.insert(m_settings.parameters);

    QByteArray text = "# Written by Signalbox at each start: changes here are lost. ALTER SYSTEM stays.\n";
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        text += it.key().toUtf8() + " = " + quotedSetting(it.value()) + '\n';
    return text;
}

QByteArray PostgresServer::accessText() const
{
    return m_settings.anyRole ? "local all all trust\nlocal replication all trust\n"
                              : "local all all peer map=signalbox\nlocal replication all peer map=signalbox\n";
}

QByteArray PostgresServer::userMapText() const
{
    QByteArray text;
    for (const QString &user : m_account.allowedUsers())
        text += "signalbox \"" + user.toLocal8Bit() + "\" " + roleName + '\n';
    return text;
}

void PostgresServer::rotateLog() const
{
    if (QFileInfo(logFile()).size() < logRotationSize)
        return;
    QFile::remove(logFile() + ".1"_L1);
    QFile::rename(logFile(), logFile() + ".1"_L1);
}

QString PostgresServer::lastLogLines() const
{
    constexpr qint64 tail = 1500;
    QFile file(logFile());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    file.seek(std::max<qint64>(0, file.size() - tail));
    return QString::fromUtf8(file.readAll()).trimmed();
}

} // namespace signalbox
