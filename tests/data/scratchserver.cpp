#include "data/scratchserver.h"

#include <libpq-fe.h>

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>

#include <csignal>
#include <memory>
#include <pwd.h>
#include <unistd.h>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

QString binary(const QString &name)
{
    for (const QString &version : QDir(u"/usr/lib/postgresql"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString path = u"/usr/lib/postgresql/%1/bin/%2"_s.arg(version, name);
        if (QFile::exists(path))
            return path;
    }
    return name;
}

QList<qint64> childrenOf(qint64 process)
{
    QFile file(u"/proc/%1/task/%1/children"_s.arg(process));
    QList<qint64> children;
    if (file.open(QIODevice::ReadOnly))
        for (const QByteArray &pid : file.readAll().split(' '))
            if (!pid.isEmpty())
                children.append(pid.toLongLong());
    return children;
}

} // namespace

ScratchServer::ScratchServer() : m_folder(QDir::tempPath() + u"/sbx-XXXXXX"_s)
{
    m_postmaster.setProcessChannelMode(QProcess::MergedChannels);
    m_postmaster.setStandardOutputFile(m_folder.filePath(u"log"_s), QIODevice::Append);
}

ScratchServer::~ScratchServer()
{
    thaw();
    stop();
}

QStringList ScratchServer::asServerAccount(const QStringList &command) const
{
    if (geteuid() != 0)
        return command;
    return QStringList{u"setpriv"_s, u"--reuid=postgres"_s, u"--regid=postgres"_s, u"--init-groups"_s} + command;
}

bool ScratchServer::initialise()
{
    const passwd *account = geteuid() == 0 ? getpwnam("postgres") : nullptr;
    if (account != nullptr
        && chown(QFile::encodeName(m_folder.path()).constData(), account->pw_uid, account->pw_gid) != 0)
        return false;
    QStringList command = asServerAccount({binary(u"initdb"_s), u"-D"_s, m_folder.filePath(u"data"_s), u"-U"_s,
        u"postgres"_s, u"--no-sync"_s, u"-E"_s, u"UTF8"_s, u"--locale=C"_s, u"--auth=trust"_s});
    const QString program = command.takeFirst();
    if (QProcess::execute(program, command) != 0)
        return false;
    QFile rules(m_folder.filePath(u"data/pg_hba.conf"_s));
    if (!rules.open(QIODevice::WriteOnly))
        return false;
    rules.write("local all secretive scram-sha-256\n"
                "local all barred reject\n"
                "local all all trust\n");
    return true;
}

bool ScratchServer::start()
{
    if (!QFile::exists(m_folder.filePath(u"data"_s)) && !initialise())
        return false;
    QStringList command = asServerAccount({binary(u"postgres"_s), u"-D"_s, m_folder.filePath(u"data"_s), u"-k"_s,
        m_folder.path(), u"-c"_s, u"listen_addresses="_s, u"-c"_s, u"fsync=off"_s, u"-c"_s, u"max_connections=40"_s,
        u"-c"_s, u"log_connections=on"_s});
    const QString program = command.takeFirst();
    m_postmaster.start(program, command);
    if (!m_postmaster.waitForStarted())
        return false;
    const QDeadlineTimer deadline(30000);
    while (!deadline.hasExpired() && m_postmaster.state() == QProcess::Running) {
        if (PQping(uri().toUtf8().constData()) == PQPING_OK)
            return true;
        m_postmaster.waitForFinished(20);
    }
    return false;
}

void ScratchServer::stop()
{
    if (m_postmaster.state() == QProcess::NotRunning)
        return;
    ::kill(pid_t(m_postmaster.processId()), SIGQUIT);
    m_postmaster.waitForFinished();
}

QString ScratchServer::uri(const QString &user) const
{
    return u"host='%1' user='%2' dbname=postgres"_s.arg(m_folder.path(), user);
}

QString ScratchServer::log() const
{
    QFile file(m_folder.filePath(u"log"_s));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

std::optional<QStringList> ScratchServer::sql(const QString &statement, const QString &user) const
{
    const std::unique_ptr<PGconn, decltype(&PQfinish)> connection(
        PQconnectdb(uri(user).toUtf8().constData()), &PQfinish);
    const std::unique_ptr<PGresult, decltype(&PQclear)> result(
        PQexec(connection.get(), statement.toUtf8().constData()), &PQclear);
    const ExecStatusType status = PQresultStatus(result.get());
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK) {
        qWarning("%s", PQerrorMessage(connection.get()));
        return std::nullopt;
    }
    QStringList values;
    for (int row = 0; row < PQntuples(result.get()); ++row)
        for (int column = 0; column < PQnfields(result.get()); ++column)
            values.append(QString::fromUtf8(PQgetvalue(result.get(), row, column)));
    return values;
}

/// setpriv becomes the postmaster itself, so that our child is the postmaster.
QList<qint64> ScratchServer::processes() const
{
    return QList<qint64>{m_postmaster.processId()} + childrenOf(m_postmaster.processId());
}

void ScratchServer::freeze()
{
    m_frozen = processes();
    for (const qint64 process : std::as_const(m_frozen))
        ::kill(pid_t(process), SIGSTOP);
}

void ScratchServer::thaw()
{
    for (const qint64 process : std::exchange(m_frozen, {}))
        ::kill(pid_t(process), SIGCONT);
}

} // namespace signalbox
